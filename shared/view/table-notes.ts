import type { CheckResult } from '../check/types';
import type { Messages } from '../messages';
import type { BoundTable } from '../report/types';
import type { Finding } from '../rules/types';
import type { Span } from '../text/span';
import { tableState } from './table-state';

/** What is said above a table: how far it has come. */
export interface TableNote {
  /** Where the table begins. */
  readonly start: number;
  readonly text: string;
  /** The first thing that is wrong in it. */
  readonly fault: Span | undefined;
}

/**
 * One note a table, in text order: `25 行 175 格 · 勾稽 39/39 ✓`. A table that the form does not know has one too, so that
 * none comes and goes, and moves the text, while a table is being typed.
 */
export function tableNotes({ report, findings, isActive }: CheckResult, messages: Messages): readonly TableNote[] {
  const faults = findings.filter(({ severity }) => severity !== 'information');
  const bound = report.tables.map((table, index): TableNote => {
    const text = stateText(table, (identity) => isActive(index, identity), messages);
    return { start: table.blocks[0].start, text, fault: firstIn(faults, table.blocks) };
  });
  const unbound = report.unboundTables.map((block): TableNote => {
    const text = messages.server.unboundTable();
    return { start: block.start, text, fault: firstIn(faults, [block]) };
  });
  return [...bound, ...unbound].sort((a, b) => a.start - b.start);
}

function stateText(table: BoundTable, isActive: (identity: number) => boolean, messages: Messages): string {
  const { tableSize, tableIdentities, tableMissing, tableEmpty, tableUnread } = messages.server;
  const { rows, cells, missing, empty, unread, identities, holding, broken } = tableState(table, isActive);
  const mark = broken > 0 ? 'broken' : holding === identities ? 'holds' : 'open';
  const parts = [tableSize({ rows, cells })];
  if (identities > 0) parts.push(tableIdentities({ holding, identities, mark }));
  if (missing > 0) parts.push(tableMissing({ count: missing }));
  if (empty > 0) parts.push(tableEmpty({ count: empty }));
  if (unread > 0) parts.push(tableUnread({ count: unread }));
  return parts.join(' · ');
}

/** By position; errors before what is only doubtful. */
function firstIn(faults: readonly Finding[], spans: readonly Span[]): Span | undefined {
  const own = faults.filter(({ span }) => spans.some(({ start, end }) => start <= span.start && span.start < end));
  return (own.find(({ severity }) => severity === 'error') ?? own[0])?.span;
}
