import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  MarkupKind,
} from 'vscode-languageserver';
import { completionsAt, cursorLine } from '../../shared/edit/complete';
import { isInReference } from '../../shared/edit/complete-reference';
import { isSuppression, type OfferedRule } from '../../shared/edit/complete-suppression';
import type { Completion } from '../../shared/edit/completion';
import { builtInForms } from '../../shared/form';
import type { Messages } from '../../shared/messages';
import { allRules } from '../../shared/rules';
import type { Finding, Rule } from '../../shared/rules/types';
import { toTextEdit } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

const SPACE = ' ';

/** Typed in sentences too; help is of use only behind the braces of a reference. */
const OF_REFERENCES = ['{', '.', '+'];

const kinds: Record<Completion['kind'], CompletionItemKind> = {
  section: CompletionItemKind.Module,
  table: CompletionItemKind.Struct,
  row: CompletionItemKind.Field,
  group: CompletionItemKind.Folder,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  // Editors may be told to offer no `Text`: they mean words of the document by it.
  sentence: CompletionItemKind.Snippet,
};

/**
 * What may be written at the cursor. The list is always called incomplete: it is made for what is typed so far, and asked
 * for again with the next character, so that no editor has to understand Chinese numerals or pinyin.
 */
export function completions(
  { result, lines }: CheckedDraft,
  { position, context }: CompletionParams,
  { check, messages, draftPaths }: DraftOptions,
): CompletionList {
  const offset = lines.offsetAt(position);
  // A space is typed everywhere; only in a comment that silences findings does a list help behind it.
  if (context?.triggerCharacter === SPACE && !isSuppression(lineUpTo(result.report.draft.text, offset))) return none;
  if (
    OF_REFERENCES.includes(context?.triggerCharacter ?? '') &&
    !isInReference(cursorLine(result.report.draft.text, offset))
  )
    return none;
  const rules = offeredRules(result.findings, check.rules ?? allRules, messages);
  const found = completionsAt(result.report, offset, check.forms ?? builtInForms, messages, { rules, draftPaths });
  const items = found.map(({ kind, label, detail, documentation, edit, filterText, goesOn }, index): CompletionItem => {
    return {
      label,
      kind: kinds[kind],
      ...(detail ? { detail } : {}),
      // Ids and names say little by themselves: what they mean is shown beside each of them.
      ...(kind === 'sentence' ? { labelDetails: { description: beginningOf(documentation) } } : {}),
      ...(detail && kind === 'value' ? { labelDetails: { description: detail } } : {}),
      ...(documentation ? { documentation: { kind: MarkupKind.Markdown, value: documentation } } : {}),
      filterText,
      sortText: String(index).padStart(4, '0'),
      textEdit: toTextEdit(lines, edit),
      // Clients that can ask again by themselves do so.
      ...(goesOn ? { data: { goesOn } } : {}),
    };
  });
  return { isIncomplete: true, items };
}

const none: CompletionList = { isIncomplete: false, items: [] };

/** So much of a sentence fits beside its name. */
const BEGINNING = 24;

function beginningOf(sentence: string): string {
  return sentence.length > BEGINNING ? `${sentence.slice(0, BEGINNING)}…` : sentence;
}

function lineUpTo(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trimStart();
}

/** Rules that have found something come first: it is one of those that one wants to silence. */
function offeredRules(
  findings: readonly Finding[],
  rules: readonly Rule[],
  { language }: Messages,
): readonly OfferedRule[] {
  const found = new Set(findings.map(({ rule }) => rule));
  const offered = rules.map(({ id, page }) => ({ id, title: page.title[language] }));
  return [...offered.filter(({ id }) => found.has(id)), ...offered.filter(({ id }) => !found.has(id))];
}

/** Table lines, comments, heading marks, metadata colons, and the numerals of the forms' sections. */
export function completionTriggers(): string[] {
  const numerals = builtInForms.flatMap(({ sections }) => sections.map(({ numeral }) => numeral));
  return [...new Set([SPACE, ...OF_REFERENCES, '|', '#', ':', '：', '、', '（', ...numerals])];
}
