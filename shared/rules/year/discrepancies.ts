import type { YearlyIdentity } from '../../form/types';
import { cellValue } from '../../report/identity';
import { spanOfValue, valueNamed } from '../../report/named-values';
import type { BoundTable } from '../../report/types';
import { formatExact } from '../../text/exact';
import type { Span } from '../../text/span';
import type { Related, RuleContext, Tell } from '../types';
import { type PreviousReport, previousReport } from './previous-report';

/** A cell that is not what it should be after last year's report. */
export interface Discrepancy {
  readonly table: BoundTable;
  /** Index in the table's cells. */
  readonly index: number;
  readonly name: string;
  readonly span: Span;
  /** Exact values (×10⁴). */
  readonly found: number;
  readonly expected: number;
  /** All that a message names, numbers as people write them. */
  readonly words: {
    readonly name: string;
    readonly found: string;
    readonly expected: string;
    readonly file: string;
    readonly before: readonly Term[];
    readonly plus: readonly Term[];
    readonly minus: readonly Term[];
  };
  readonly related: readonly Related[];
}

interface Term {
  readonly name: string;
  readonly value: string;
}

/** Cells that contradict last year's report by that rule, table by table. A value that is not known contradicts nothing. */
export function discrepancies(context: RuleContext, ruleId: string): readonly (readonly Discrepancy[])[] {
  const previous = previousReport(context);
  if (!previous) return none;
  return context.report.tables.map((table) =>
    table.table.yearly.flatMap((yearly) =>
      yearly.rule === ruleId ? (discrepancy(context, previous, table, yearly) ?? []) : [],
    ),
  );
}

const none: readonly (readonly Discrepancy[])[] = [];

/** Tells them one by one, for rules that only ask to verify; `say` gives the message. */
export function tellDoubts(
  context: RuleContext,
  tell: Tell,
  ruleId: string,
  say: (words: Discrepancy['words']) => string,
): void {
  for (const found of discrepancies(context, ruleId)) {
    for (const { span, name, words, related } of found)
      tell({ span, message: say(words), related, data: { cells: [name] } });
  }
}

function discrepancy(
  { messages }: RuleContext,
  { report, file }: PreviousReport,
  table: BoundTable,
  { cell, lastYear, plus, minus }: YearlyIdentity,
): Discrepancy | undefined {
  const found = cellValue(table, cell);
  if (found === undefined) return undefined;
  const before = lastYear.map((name) => ({ name, at: valueNamed(report, name) }));
  const valuesOf = (indexes: readonly number[]) => indexes.map((index) => cellValue(table, index));
  const all = [...before.map(({ at }) => at?.value), ...valuesOf(plus), ...valuesOf(minus).map((one) => one && -one)];
  let expected = 0;
  for (const value of all) {
    if (value === undefined) return undefined;
    expected += value;
  }
  if (expected === found) return undefined;
  const { cells } = table.table;
  const term = (index: number): Term => ({ name: cells[index].name, value: formatExact(cellValue(table, index) ?? 0) });
  const words = before.map(({ name, at }) => ({ name, value: formatExact(at?.value ?? 0) }));
  const { name } = cells[cell];
  return {
    table,
    index: cell,
    name,
    span: table.cells[cell]?.span ?? table.headCell,
    found,
    expected,
    words: {
      name,
      found: formatExact(found),
      expected: formatExact(expected),
      file: file.name,
      before: words,
      plus: plus.map(term),
      minus: minus.map(term),
    },
    related: before.map(({ at }, i) => ({
      span: at ? spanOfValue(at) : { start: 0, end: 0 },
      message: messages.year.valueThere(words[i]),
      file,
    })),
  };
}
