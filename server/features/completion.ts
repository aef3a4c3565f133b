import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  MarkupKind,
} from 'vscode-languageserver';
import { completionsAt } from '../../shared/edit/complete';
import type { Completion } from '../../shared/edit/completion';
import { builtInForms } from '../../shared/form';
import { toTextEdit } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

const kinds: Record<Completion['kind'], CompletionItemKind> = {
  section: CompletionItemKind.Module,
  table: CompletionItemKind.Struct,
  row: CompletionItemKind.Field,
  group: CompletionItemKind.Folder,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
};

/**
 * What may be written at the cursor. The list is always called incomplete: it is made for what is typed so far, and asked
 * for again with the next character, so that no editor has to understand Chinese numerals or pinyin.
 */
export function completions(
  { result, lines }: CheckedDraft,
  { position }: CompletionParams,
  { check, messages }: DraftOptions,
): CompletionList {
  const found = completionsAt(result.report, lines.offsetAt(position), check.forms ?? builtInForms, messages);
  const items = found.map(({ kind, label, detail, documentation, edit, filterText }, index): CompletionItem => {
    return {
      label,
      kind: kinds[kind],
      ...(detail ? { detail } : {}),
      ...(documentation ? { documentation: { kind: MarkupKind.Markdown, value: documentation } } : {}),
      filterText,
      sortText: String(index).padStart(4, '0'),
      textEdit: toTextEdit(lines, edit),
    };
  });
  return { isIncomplete: true, items };
}

/** Table lines, heading marks, metadata colons, and the numerals of the forms' sections. */
export function completionTriggers(): string[] {
  const numerals = builtInForms.flatMap(({ sections }) => sections.map(({ numeral }) => numeral));
  return [...new Set(['|', '#', ':', '：', '、', '（', ...numerals])];
}
