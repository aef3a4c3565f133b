import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { fillCells } from '../../shared/edit/fill-cells';
import { landPaste } from '../../shared/edit/paste/land';
import { readClipboard } from '../../shared/exchange/clipboard';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import { applyEdits } from '../../shared/text/edit';
import { clipboardHtml, clipboardText } from '../../shared/view/clipboard';
import { officialGrid } from '../../shared/view/grid';
import { blankDraft, figuresByName, landing, published, reportOf } from '../support/paste';
import { runs } from '../support/property-runs';

const [form] = published.tables.map(({ form: own }) => own);
const labels = form.tables.flatMap(({ parts }) =>
  parts.flatMap(({ corner, columns, outline }) => [
    corner,
    ...columns.map(({ label }) => label),
    ...outline.map(({ label }) => label),
  ]),
);
const cellText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...labels) },
  { weight: 4, arbitrary: fc.nat(9999).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '=',
      '-',
      '---',
      '^^',
      '12件',
      '约3',
      '=SUM(A1)',
      '|',
      '\\',
      '\\|',
      '1,234',
      '<b>',
      '"',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);
const span = fc.oneof(
  { weight: 8, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
);
const htmlGrid = fc
  .array(fc.array(fc.record({ cellText, rowSpan: span, colSpan: span }), { maxLength: 9 }), { maxLength: 9 })
  .map((rows) => {
    const cell = (one: { cellText: string; rowSpan: number; colSpan: number }) =>
      `<td rowspan=${one.rowSpan} colspan="${one.colSpan}">${one.cellText.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`;
    return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
  });

/** A draft without what stands in its value cells and without lines of tables that have none. */
const withoutFigures = (text: string) => {
  const report = reportOf(text);
  const edits = report.tables.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell && cell.span.end > cell.span.start ? [{ span: cell.span, newText: '' }] : [])),
  );
  return applyEdits(text, edits).replace(/\|\s+(?=\|)/g, '|');
};

describe('pasting anything', () => {
  it.each([
    ['a new draft', blankDraft],
    ['a whole draft', published.draft.text],
  ])('into %s never fails and changes nothing but cells', (_, draft) => {
    fc.assert(
      fc.property(htmlGrid, fc.nat(draft.length), (html, offset) => {
        const clipboard = readClipboard({ html, text: '' }, 'any');
        if (!clipboard) return;
        const outcome = landPaste(reportOf(draft), builtInForms, offset, clipboard);
        if (outcome.kind === 'refused') return;
        const after = applyEdits(draft, outcome.edits);
        expect(withoutFigures(after)).toBe(withoutFigures(draft));
      }),
      runs(150),
    );
  });

  it('into any text, from any clipboard, never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (draft, html, text) => {
        const clipboard = readClipboard({ html: `<table>${html}`, text }, 'any');
        if (clipboard) landPaste(readReport(parseDraft(draft), builtInForms), builtInForms, 0, clipboard);
      }),
      runs(150),
    );
  });

  it('copied and pasted, a table has the same figures', () => {
    const figures = fc.array(fc.nat(99_999), { minLength: 175, maxLength: 175 });
    fc.assert(
      fc.property(figures, fc.constantFrom(0, 1, 2), fc.boolean(), (values, at, asHtml) => {
        const blank = reportOf(blankDraft).tables[at];
        const written = new Map(blank.cells.map((_, i) => [i, values[i] * 10_000]));
        const draft = applyEdits(blankDraft, fillCells(blankDraft, blank, written) ?? []);
        const bound = reportOf(draft).tables[at];
        const grid = officialGrid(bound.table, { bound, text: draft, valueAt: () => undefined });
        const copied = asHtml ? { html: clipboardHtml(grid) } : { text: clipboardText(grid) };
        const landed = figuresByName(landing(blankDraft, copied).text, bound.table.id);
        expect(landed).toEqual(figuresByName(draft));
      }),
      runs(30),
    );
  });
});
