import { describe, expect, it } from 'vitest';
import { cellValue, determinedValue, isSettled } from '../../shared/report/identity';
import type { BoundTable, Report } from '../../shared/report/types';
import { textIn } from '../../shared/text/span';
import { findingsIn, unmarked } from '../support/examples';
import { draftOfCase, type ProseCase, proseClaims, proseFaults, proseTraps } from '../support/prose-corpus';
import { reportOf } from '../support/report-reading';

const allCases: readonly ProseCase[] = [...proseClaims, ...proseTraps, ...proseFaults];
const proseRules = [
  'parts',
  'figure',
  'none',
  'percent',
  'year',
  'date',
  'citation',
  'foreign-body',
  'own-name',
  'repeated',
  'unfilled',
  'fee',
  'signature',
].map((name) => `prose/${name}`);

/** The value a name stands for, ×1: a cell, or the sum of a group's rows. */
function valueNamed({ tables }: Report, name: string): number | undefined {
  const [tableId, rowName, columnName] = name.split('.');
  const table = tables.find((one) => one.table.id === tableId);
  if (!table) return undefined;
  const values = rowsNamed(table, rowName).map((row) => {
    const index = table.table.cells.findIndex((cell) => cell.row === row && cell.column.name === columnName);
    return index < 0 ? undefined : (cellValue(table, index) ?? determinedValue(table, index));
  });
  return values.reduce(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value / 10_000),
    0,
  );
}

function rowsNamed({ table }: BoundTable, name: string) {
  const outline = table.parts.flatMap((part) => part.outline);
  const found = outline.find((one) => one.name === name && (one.kind === 'row' || one.summed));
  if (!found) throw new Error(`no row or group ${name}`);
  return found.kind === 'row' ? [found] : found.rows;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('the prose corpus', () => {
  it('names every case once', () => {
    const ids = allCases.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('is as large as it should be', () => {
    expect(proseClaims.length).toBeGreaterThanOrEqual(40);
    expect(proseTraps.length).toBeGreaterThanOrEqual(60);
    expect(proseFaults.length).toBeGreaterThanOrEqual(150);
    for (const rule of proseRules) {
      const own = proseFaults.filter((one) => one.rule === rule && !one.doubtful);
      expect([rule, own.filter(({ expected }) => expected?.length).length >= 5]).toEqual([rule, true]);
      expect([rule, own.filter(({ expected }) => !expected?.length).length >= 5]).toEqual([rule, true]);
    }
  });

  it.each(allCases.map((one) => [one.id, one] as const))('%s makes a draft, with a mark for each finding', (_, one) => {
    const { text, marks } = draftOfCase(one);
    for (const rule of [...(one.expected ?? []), ...(one.allowed ?? [])]) expect(proseRules).toContain(rule);
    expect(marks).toHaveLength((one.expected?.length ?? 0) + (one.allowed?.length ?? 0));
    for (const mark of marks) expect(textIn(text, mark)).not.toBe('');
    expect(text).not.toMatch(/[⟦⟧]/);
    if (one.doubtful) expect(one.note).toBeTruthy();
    if (one.text === undefined || one.place === '落款') return;
    const { text: written } = unmarked(one.text);
    expect(text.split(written)).toHaveLength(2);
  });

  it.each(allCases.filter(({ cells }) => cells).map((one) => [one.id, one] as const))(
    '%s has tables that add up',
    (_, one) => {
      const { tables } = reportOf(draftOfCase(one).text);
      expect(tables.filter((table) => !isSettled(table)).map(({ table }) => table.name)).toEqual([]);
    },
  );
});

describe('claims of published reports', () => {
  it.each(proseClaims.map((one) => [one.id, one] as const))(
    '%s agrees with its tables, or is said not to',
    (_, one) => {
      const { text } = unmarked(one.text);
      const report = reportOf(draftOfCase(one).text);
      for (const { written, value, counts, parts } of one.claims) {
        expect(text).toContain(written);
        if (parts) expect(sumOf(parts) === value).toBe(!one.expected.includes('prose/parts'));
        if (!counts?.length) continue;
        const total = sumOf(counts.map((name) => valueNamed(report, name) ?? Number.NaN));
        expect(total).not.toBeNaN();
        expect(total === value).toBe(!one.expected.includes('prose/figure'));
      }
    },
  );
});

describe('what only looks wrong', () => {
  it.each(proseTraps.filter(({ silent }) => silent).map((one) => [one.id, one] as const))('%s', (_, one) => {
    const { text } = draftOfCase(one);
    const found = findingsIn(text).filter(({ rule }) => one.silent?.includes(rule.slice(0, rule.indexOf('/'))));
    expect(found.map(({ rule, span }) => `${rule} ⟦${textIn(text, span)}⟧`)).toEqual([]);
  });
});
