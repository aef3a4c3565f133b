import { onlyCell } from '../../shared/edit/paste/grid';
import { landPaste } from '../../shared/edit/paste/land';
import { tableAt } from '../../shared/edit/paste/place';
import { readClipboard, wasTable } from '../../shared/exchange/clipboard';
import { builtInForms } from '../../shared/form';
import type { CopyTableParams, CopyTableResult, PasteParams, PasteResult } from '../../shared/protocol/paste';
import { cellValue } from '../../shared/report/identity';
import { clipboardHtml, clipboardText } from '../../shared/view/clipboard';
import { officialGrid } from '../../shared/view/grid';
import { isPlainPaste, pasteSummary } from '../../shared/view/paste-summary';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** With more words than this beside the tables it is a text with tables in it, which is pasted as text unless asked for. */
const MOST_WORDS_BESIDE = 200;

/** What a paste changes, and what is said of it. */
export function paste(
  { version, result }: CheckedDraft,
  { offset, html, text, asked }: PasteParams,
  { check, messages }: DraftOptions,
): PasteResult {
  const { report } = result;
  const isInTable = tableAt(report, offset) !== undefined;
  const isInPipes =
    isInTable ||
    report.draft.blocks.some(({ kind, start, end }) => kind === 'table' && start <= offset && offset < end);
  const clipboard = readClipboard({ html, text }, asked ? 'any' : isInPipes ? 'figures' : 'table');
  if (!clipboard) {
    // As text it would break the row in which the cursor stands.
    if (!isInTable || !wasTable({ html, text })) return null;
    return { version, landed: false, edits: [], summary: messages.paste.cellLines(), isPlain: false };
  }
  if (!asked && clipboard.outside.length > MOST_WORDS_BESIDE) return null;
  const outcome = landPaste(report, check.forms ?? builtInForms, offset, clipboard);
  const landed = outcome.kind === 'landed';
  const insert = !asked && !landed && isInPipes ? onlyCell(clipboard) : undefined;
  if (insert !== undefined) return { version, landed, edits: [], summary: '', isPlain: true, insert };
  // Some other table, copied into prose or a table of the clerk's own, is nothing to speak of.
  if (!asked && !isInTable && (!landed || outcome.tables.length === 0)) return null;
  const edits = landed ? outcome.edits : [];
  return { version, landed, edits, summary: pasteSummary(outcome, messages), isPlain: isPlainPaste(outcome) };
}

/** The table of the form around a place, as the clipboard takes it. */
export function copyTable({ result }: CheckedDraft, { offset }: CopyTableParams): CopyTableResult {
  const { report } = result;
  const bound = tableAt(report, offset);
  if (!bound) return null;
  const { text } = report.draft;
  const grid = officialGrid(bound.table, { bound, text, valueAt: (index) => cellValue(bound, index) });
  return { name: bound.table.name, html: clipboardHtml(grid), text: clipboardText(grid) };
}
