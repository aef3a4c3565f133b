import { fixAll } from '../../shared/check/fix';
import type { FixAllResult } from '../../shared/protocol/fix-all';
import { diffEdits } from '../../shared/text/diff';
import type { CheckedDraft } from '../drafts';

/** What the command 修复所有可放心修复的问题 changes, and what it will say. */
export function fixAllSafe({ version, text, options, result }: CheckedDraft): FixAllResult {
  const mended = fixAll(text, options);
  const edits = diffEdits(text, mended.text);
  if (edits.length === 0) return { version, edits, fixed: 0, remaining: result.findings.length };
  return { version, edits, fixed: mended.fixed, remaining: mended.findings.length };
}
