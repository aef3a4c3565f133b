import { fixAll } from '../../shared/check/fix';
import type { FixAllResult, SafeMending } from '../../shared/protocol/fix-all';
import type { Finding } from '../../shared/rules/types';
import { diffEdits } from '../../shared/text/diff';
import type { CheckedDraft } from '../drafts';

/** What the command 修复所有可放心修复的问题 changes, and what it will say. */
export function fixAllSafe({ version, text, options, result }: CheckedDraft): FixAllResult {
  const mended = fixAll(text, options);
  const edits = diffEdits(text, mended.text);
  if (edits.length === 0) return { version, edits, fixed: 0, ...left(result.findings) };
  return { version, edits, fixed: mended.fixed, ...left(mended.findings) };
}

/** As the status bar counts: information is no problem that someone must decide. */
function left(findings: readonly Finding[]): Pick<SafeMending, 'remaining' | 'hints'> {
  const hints = findings.filter(({ severity }) => severity === 'information').length;
  return { remaining: findings.length - hints, hints };
}
