import type { CodeLens } from 'vscode-languageserver';
import { type ShowTableParams, showTableCommand } from '../../shared/protocol/show-table';
import { tableNotes } from '../../shared/view/table-notes';
import { toRange } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** A line above each table that says how far it has come; a click leads to what is wrong first, or to the preview. */
export function tableLenses({ uri, result, lines }: CheckedDraft, { messages, settings }: DraftOptions): CodeLens[] {
  if (!settings.tableNotes) return [];
  return tableNotes(result, messages).map(({ start, text, fault }) => {
    const range = toRange(lines, { start, end: start });
    const params: ShowTableParams = { uri, table: range.start, fault: fault && toRange(lines, fault) };
    return { range, command: { title: text, command: showTableCommand, arguments: [params] } };
  });
}
