import { parseDraft } from '../draft/parse';
import type { Form } from '../form/types';
import { readReport } from '../report/read';
import { keyedTables } from '../report/table-keys';
import type { BoundTable, Report } from '../report/types';
import { applyEdits, type Edit } from '../text/edit';
import { halfWidthDigits } from '../text/normalise';
import { textIn } from '../text/span';
import { fillCellTexts } from './fill-cells';
import { escapedText, readableText } from './table-text';

/** Which cell is meant, whatever has become of the text around it. */
export interface CellAddress {
  /** `PreviewTable.key` */
  readonly table: string;
  /** How many tables of that id the draft had when one began: with another number the key may mean another table. */
  readonly tables: number;
  /** Name of the value: 申请.本年新收.总计 */
  readonly name: string;
}

/** What was typed into which cell. */
export interface CellText {
  readonly cell: CellAddress;
  /** What the cell said when one began to type: where it says something else by now, nothing is overwritten. */
  readonly expected: string;
  /** What is to stand in the cell, as typed. */
  readonly text: string;
}

export type CellEdit =
  /** No edits: the cell says so already. */
  | { readonly kind: 'written'; readonly edits: readonly Edit[] }
  | {
      readonly kind: 'refused';
      readonly reason: CellRefusal;
      /** What the cell says now. */
      readonly now: string;
    };

/**
 * `gone`: the draft has no such cell, or no longer. `changed`: another edit has changed it meanwhile. `unclear`: what is to
 * be written would not be read as this cell's text.
 */
export type CellRefusal = 'gone' | 'changed' | 'unclear';

/**
 * Writes what was typed into one cell, found by its names in the draft as it is now: one edit on the cell's own text, its
 * row as it was. Refused where the cell is gone, says something else than it did when one began, or where the text would not
 * be read back from it.
 */
export function editCell(report: Report, forms: readonly Form[], { cell, expected, text }: CellText): CellEdit {
  const found = findCell(report, cell);
  if (!found) return refused('gone', '');
  const wanted = typedText(text);
  if (found.says === wanted) return { kind: 'written', edits: [] };
  if (found.says !== expected && found.says !== typedText(expected)) return refused('changed', found.says);
  const edits = editsFor(report, found, wanted);
  if (!edits) return refused('unclear', found.says);
  const after = readReport(parseDraft(applyEdits(report.draft.text, edits)), forms);
  if (findCell(after, cell)?.says !== wanted) return refused('unclear', found.says);
  return { kind: 'written', edits };
}

/** What is typed as a cell of one line says it: digits of an input method set to full width as plain ones. */
export function typedText(typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim();
  return /^[０-９．＝]+$/.test(line) ? halfWidthDigits(line).replace('．', '.').replace('＝', '=') : line;
}

interface FoundCell {
  readonly table: BoundTable;
  readonly index: number;
  readonly says: string;
}

function findCell({ draft, tables }: Report, { table: key, tables: count, name }: CellAddress): FoundCell | undefined {
  const keyed = keyedTables(tables).find((one) => one.key === key);
  if (!keyed) return undefined;
  const { table } = keyed;
  if (tables.filter((one) => one.table.id === table.table.id).length !== count) return undefined;
  const index = table.table.cells.findIndex((one) => one.name === name);
  const cell = table.cells[index];
  return cell && { table, index, says: readableText(textIn(draft.text, cell.span)) };
}

function editsFor({ draft }: Report, { table, index }: FoundCell, text: string): readonly Edit[] | undefined {
  const edits = fillCellTexts(draft.text, table, new Map([[index, escapedText(text)]]));
  // A backslash directly before the pipe would make the pipe a character of the text.
  return edits?.map(({ span, newText }) =>
    newText.endsWith('\\') && draft.text[span.end] === '|' ? { span, newText: `${newText} ` } : { span, newText },
  );
}

function refused(reason: CellRefusal, now: string): CellEdit {
  return { kind: 'refused', reason, now };
}
