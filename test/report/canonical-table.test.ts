import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import type { Form, FormTable } from '../../shared/form/types';
import { bindTable } from '../../shared/report/tables/bind-table';
import { canonicalPart } from '../../shared/report/tables/canonical';
import { canonicalTable } from '../../shared/report/tables/canonical-table';
import { placeBlocks } from '../../shared/report/tables/locate';
import type { BoundTable } from '../../shared/report/types';
import { seededRandom } from '../support/figures';
import { printTable } from '../support/report-texts';

/** The pipe tables of `text` as this table of the form, read both ways. */
function readings(form: Form, table: FormTable, text: string) {
  const placed = placeBlocks(parseDraft(text).blocks, () => -1);
  for (const one of placed) one.canonical = canonicalPart(text, one.block, table);
  const source = { text, form, table };
  return {
    quick: canonicalTable(source, placed, -1, builtInForms),
    general: bindTable(source, placed, -1, builtInForms),
  };
}

/** What `BoundTable` says of figures, without and with its cells. */
const said = ({ figures, oddCells }: BoundTable) => ({
  figures: [...figures],
  odd: oddCells.map(({ index, reading: { kind, value, marks } }) => ({ index, kind, value, marks })),
});

const writings = [
  '0',
  '12',
  '345',
  '',
  ' ',
  '-',
  '无',
  '=',
  '1,234',
  '46件',
  '12.5',
  '-3',
  '+1',
  '９',
  'x',
  'a\\|b',
  '三',
];

const tables = builtInForms.flatMap((form) =>
  form.tables.map((table) => ({ form, table, name: `${form.id} ${table.id}` })),
);

describe.each(tables)('$name', ({ form, table }) => {
  it('says of a canonical table what reading it label by label says', () => {
    const random = seededRandom(11 + table.index);
    let quickly = 0;
    for (let run = 0; run < 200; run++) {
      const share = run % 4;
      const cells = table.cells.map(() => writings[random(share === 0 ? 2 : share === 1 ? 15 : writings.length)]);
      const { quick, general } = readings(form, table, printTable(table, cells));
      if (!quick) continue;
      quickly++;
      expect(said(quick)).toEqual(said(general.table));
      expect(general.isPerfect).toBe(true);
      expect(general.table.layouts).toEqual([]);
      expect(general.table.cells.every((cell) => cell !== undefined)).toBe(true);
      const fresh = readings(form, table, printTable(table, cells)).quick!;
      expect(fresh.cells.map((cell) => cell?.span)).toEqual(general.table.cells.map((cell) => cell?.span));
      expect([fresh.parts.length, fresh.blocks, fresh.headCell, fresh.identities]).toEqual([
        general.table.parts.length,
        general.table.blocks,
        general.table.headCell,
        general.table.identities,
      ]);
    }
    expect(quickly).toBeGreaterThan(40);
  });

  const canonical = () =>
    printTable(
      table,
      table.cells.map(({ index }) => String(index)),
    ).trimEnd();
  const lines = () => canonical().split('\n');
  const last = () => lines().length - 1;
  const withLastRow = (change: (row: string) => string) =>
    lines()
      .map((line, index) => (index === last() ? change(line) : line))
      .join('\n');

  it.each<[string, (text: string) => string]>([
    ['a row short', () => lines().slice(0, -1).join('\n')],
    ['a row twice', () => [...lines(), lines()[last()]].join('\n')],
    ['a cell short', (text) => text.replace(/\| \d+ \|$/, '|')],
    ['a cell more', (text) => `${text} 0 |`],
    ['an empty cell more', (text) => `${text} |`],
    ['a word where a label may go on', (text) => text.replace(/\| 0 \|/, '| 项 |')],
    ['a label that goes on', () => withLastRow((row) => row.replace(' | ', '之一 | '))],
    ['a label that ends early', () => withLastRow((row) => row.replace(/. \| /, ' | '))],
    ['a delimiter row short', (text) => text.replace('| --: |', '|')],
    ['a column short', (text) => text.replace(/\|[^|]*\|\n/, '|\n')],
    ['a part twice', (text) => `${text}\n\n${text}`],
    ['a literal pipe behind a label', (text) => text.replace(/ \| 0 \|/, ' \\| 0 |')],
  ])('leaves a table with %s to be read label by label', (_, damage) => {
    expect(readings(form, table, canonical()).quick === undefined).toBe(false);
    expect(readings(form, table, damage(canonical())).quick === undefined).toBe(true);
  });
});
