import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { fixAll } from '../../shared/check/fix';
import { suppressionFixes } from '../../shared/check/suppression-fixes';
import type { Finding, Fix } from '../../shared/rules/types';
import { diffEdits } from '../../shared/text/diff';
import { meet } from '../../shared/text/span';
import { toDiagnostic, toSnippetEdit, toSpan, toWorkspaceEdit } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';
import { referenceActions } from './reference-actions';
import { valueActions } from './value-actions';

/** All safe fixes at once; clerks may let it run on saving. */
const FIX_ALL = 'source.fixAll.nianbao';

/** What edits a client understands: those that name the version they are for, and those that place the cursor. */
export interface EditAbilities {
  readonly versioned: boolean;
  readonly snippets: boolean;
}

export const codeActionKinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/**
 * Quick fixes of the findings that the range touches, for each rule among them a "fix all of this kind", and, only where
 * it is asked for by kind, `source.fixAll.nianbao`.
 * Last come comments that silence a finding, and ways to write the same in another way.
 */
export function codeActions(
  draft: CheckedDraft,
  { range, context }: CodeActionParams,
  options: DraftOptions,
  abilities: EditAbilities,
): CodeAction[] {
  const { versioned } = abilities;
  const { messages } = options;
  const actions: CodeAction[] = [];
  const only = context.only;
  if (!only || only.some((kind) => includes(kind, CodeActionKind.QuickFix))) {
    const span = toSpan(draft.lines, range);
    const touched = draft.result.findings.filter((finding) => meet(finding.span, span));
    actions.push(...quickFixes(draft, touched, context.diagnostics, versioned));
    for (const rule of new Set(touched.map((finding) => finding.rule))) {
      if (!hasSeveralSafe(draft, rule)) continue;
      const { text, fixed } = fixAll(draft.text, draft.options, (finding) => finding.rule === rule);
      const edits = diffEdits(draft.text, text);
      if (fixed < 2 || edits.length === 0) continue;
      actions.push({
        title: messages.server.fixRule({ rule, count: fixed }),
        kind: CodeActionKind.QuickFix,
        // Editors put what names no finding last, behind the comments that silence.
        diagnostics: touched
          .filter((finding) => finding.rule === rule)
          .map((finding) => asShown(toDiagnostic(draft.uri, draft.lines, finding), context.diagnostics)),
        edit: toWorkspaceEdit(draft, edits, versioned),
      });
    }
    const isMended = touched.some(({ fixes }) => fixes.length > 0);
    actions.push(...valueActions(draft, span, options, isMended, versioned));
    actions.push(...suppressions(draft, touched, context.diagnostics, messages, abilities));
  }
  if (!only || only.some((kind) => includes(kind, CodeActionKind.RefactorRewrite)))
    actions.push(...referenceActions(draft, toSpan(draft.lines, range), options, versioned));
  if (only?.some((kind) => includes(kind, FIX_ALL))) {
    const fixed = fixAll(draft.text, draft.options);
    const edits = diffEdits(draft.text, fixed.text);
    if (edits.length > 0) {
      actions.push({
        title: messages.server.fixAll(),
        kind: FIX_ALL,
        edit: toWorkspaceEdit(draft, edits, versioned),
      });
    }
  }
  return actions;
}

/** For each rule and place once: the comments that silence it. The cursor is put where the reason belongs. */
function suppressions(
  draft: CheckedDraft,
  findings: readonly Finding[],
  shown: readonly Diagnostic[],
  messages: DraftOptions['messages'],
  { versioned, snippets }: EditAbilities,
): CodeAction[] {
  const byTitle = new Map<string, CodeAction>();
  for (const finding of findings) {
    const diagnostic = asShown(toDiagnostic(draft.uri, draft.lines, finding), shown);
    for (const { title, edit, reasonAt } of suppressionFixes(draft.result.report, finding, messages)) {
      const key = `${title} ${edit.span.start}`;
      const same = byTitle.get(key);
      if (same) {
        same.diagnostics?.push(diagnostic);
        continue;
      }
      byTitle.set(key, {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: versioned && snippets ? toSnippetEdit(draft, edit, reasonAt) : toWorkspaceEdit(draft, [edit], versioned),
      });
    }
  }
  return [...byTitle.values()];
}

/** Whether an asked kind covers `kind`: `source` covers `source.fixAll.nianbao`. */
function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

/** One action for each fix; findings that offer the very same one (the cells of one correction) share it. */
function quickFixes(
  draft: CheckedDraft,
  findings: readonly Finding[],
  shown: readonly Diagnostic[],
  versioned: boolean,
): CodeAction[] {
  const byEdit = new Map<string, CodeAction>();
  for (const finding of findings) {
    const diagnostic = asShown(toDiagnostic(draft.uri, draft.lines, finding), shown);
    const preferred = preferredFix(finding.fixes);
    for (const fix of finding.fixes) {
      const key = JSON.stringify([fix.title, fix.edits]);
      const same = byEdit.get(key);
      if (same) {
        same.diagnostics?.push(diagnostic);
        continue;
      }
      byEdit.set(key, {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        ...(fix === preferred ? { isPreferred: true } : {}),
        edit: toWorkspaceEdit(draft, fix.edits, versioned),
      });
    }
  }
  return [...byEdit.values()];
}

/** The fix its rule prefers, else the one safe fix of a finding; where there are several, none goes before the others. */
function preferredFix(fixes: readonly Fix[]): Fix | undefined {
  const chosen = fixes.find((fix) => fix.preferred);
  if (chosen) return chosen;
  const safe = fixes.filter((fix) => fix.safe);
  return safe.length === 1 ? safe[0] : undefined;
}

/** The client's own diagnostic, which it may have marked in ways of its own; else ours. */
function asShown(ours: Diagnostic, shown: readonly Diagnostic[]): Diagnostic {
  const theirs = shown.find(
    ({ code, range }) =>
      code === ours.code &&
      range.start.line === ours.range.start.line &&
      range.start.character === ours.range.start.character &&
      range.end.line === ours.range.end.line &&
      range.end.character === ours.range.end.character,
  );
  return theirs ?? ours;
}

/** Whether "all of this kind" can be more than the fix of one finding. Cheap: no fix is tried. */
function hasSeveralSafe(draft: CheckedDraft, rule: string): boolean {
  const mendable = draft.result.findings.filter((one) => one.rule === rule && one.fixes.some(({ safe }) => safe));
  return mendable.length > 1;
}
