import type { FormColumn, FormPart, FormRow } from '../form/types';
import { touches } from '../text/span';
import type { BoundCell, BoundPart, BoundRow, BoundTable, Report, ReportSection } from './types';

/** The part as the draft has it, or undefined where it is missing. */
export function partOf(table: BoundTable, part: FormPart): BoundPart | undefined {
  return table.parts.find((bound) => bound.part === part);
}

/** The row of the draft that has the place of `row`. */
export function boundRowOf(part: BoundPart, row: FormRow): BoundRow | undefined {
  return part.rows.find((bound) => bound.role === 'row' && bound.row === row);
}

/** Rows of the form that stand next to each other there and are missing in the draft. */
export interface MissingRun {
  readonly rows: readonly FormRow[];
  /** The row of the draft behind which they belong; undefined: directly behind the header. */
  readonly after: BoundRow | undefined;
}

/**
 * The rows that a part lacks, in runs of the form's order. Rows for which a group row of another edition stands are not
 * missing. `after` is the nearest row above in the form's order that is there, a group row included.
 */
export function missingRows(bound: BoundPart): readonly MissingRun[] {
  const present = new Set<FormRow>();
  for (const { role, row, group } of bound.rows) {
    if (role === 'row' && row) present.add(row);
    else if (role === 'substitute' && group) for (const one of group.rows) present.add(one);
  }
  if (present.size === bound.part.rows.length) return [];
  const groupRows = new Map<unknown, BoundRow>();
  const written = new Map<FormRow, BoundRow>();
  for (const one of bound.rows) {
    if (one.role === 'row' && one.row) written.set(one.row, one);
    else if (one.group && isGroupRole(one.role) && !groupRows.has(one.group)) groupRows.set(one.group, one);
  }
  const runs: { rows: FormRow[]; after: BoundRow | undefined }[] = [];
  let after: BoundRow | undefined;
  let run: FormRow[] | undefined;
  for (const one of bound.part.outline) {
    if (one.kind === 'group') {
      const row = groupRows.get(one);
      if (row) {
        after = row;
        run = undefined;
      }
    } else if (present.has(one)) {
      after = written.get(one) ?? after;
      run = undefined;
    } else if (run) run.push(one);
    else {
      run = [one];
      runs.push({ rows: run, after });
    }
  }
  return runs;
}

/**
 * The columns that the header of a part lacks, implied ones too. Where the values stand in one row without header (表四)
 * nothing is missing.
 */
export function missingColumns(table: BoundTable, bound: BoundPart): readonly FormColumn[] {
  if (table.layouts.includes('single-row')) return [];
  return bound.part.columns.filter((column) => !bound.columns.some((one) => one.column === column));
}

/**
 * The parts that a bound table lacks and no other table of the report has either, in this or another edition (by its
 * corner): 表二 may be spread over sections, or have one clause of another edition.
 */
export function missingParts(report: Report, table: BoundTable): readonly FormPart[] {
  if (table.parts.length === table.table.parts.length) return [];
  return table.table.parts.filter((part) => {
    return !report.tables.some(
      (other) =>
        other.table.id === table.table.id &&
        other.parts.some((bound) => bound.part === part || (!part.cornerFree && bound.part.corner === part.corner)),
    );
  });
}

/** The bound table one of whose pipe tables holds `offset`. */
export function tableAt(report: Report, offset: number): BoundTable | undefined {
  return report.tables.find(({ blocks }) => blocks.some((block) => block.start <= offset && offset < block.end));
}

/** The section that holds `offset`, heading included. */
export function sectionAt(report: Report, offset: number): ReportSection | undefined {
  const found = report.sections.find(({ span }) => span.start <= offset && offset < span.end);
  if (found) return found;
  const last = report.sections[report.sections.length - 1];
  return last && last.span.end === offset && offset === report.draft.text.length ? last : undefined;
}

/** The value cell at `offset`, a cursor behind its last character included. */
export function boundCellAt(report: Report, offset: number): BoundCell | undefined {
  const table = tableAt(report, offset);
  return table?.cells.find((cell) => cell !== undefined && isInCell(cell, offset));
}

/** The row at `offset`, with the part it belongs to; of several that share a line (表四 as one row) the one whose share it is. */
export function boundRowAt(report: Report, offset: number): { part: BoundPart; row: BoundRow } | undefined {
  const table = tableAt(report, offset);
  let found: { part: BoundPart; row: BoundRow } | undefined;
  for (const part of table?.parts ?? []) {
    for (const row of part.rows) {
      if (!touches(row.source, offset)) continue;
      if (row.values.some(({ start, end }) => start <= offset && offset <= end)) return { part, row };
      found ??= { part, row };
    }
  }
  return found;
}

function isInCell({ span, row }: BoundCell, offset: number): boolean {
  if (touches(span, offset)) return true;
  return row.values.some(({ start, end, from }) => from === span.start && start <= offset && offset <= end);
}

function isGroupRole(role: BoundRow['role']): boolean {
  return role === 'group' || role === 'subtotal' || role === 'substitute';
}
