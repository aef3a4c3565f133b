import type { FormLookup } from '../../form/lookup';
import type { Form, FormPart, FormSection, FormTable } from '../../form/types';
import type { BoundTable, Report } from '../../report/types';

/** What the form has where the cursor stands. */
export interface PastePlace {
  /** The section of tables around the cursor: there less is asked of labels. */
  readonly section: FormSection | undefined;
  /**
   * Parts that figures without any label may fill by their shape alone: in a table only the cursor's own, elsewhere only
   * those without any figure, in a section of tables its own. Nobody sees figures change in a table out of sight.
   */
  readonly fillable: readonly FormPart[];
  /** Of the cursor's table, else of its section: what a few labels name here, they mean. */
  readonly near: { readonly lookup: FormLookup; readonly parts: readonly FormPart[] };
}

/** What surrounds the cursor at `offset`. */
export function placeAt(report: Report, offset: number): PastePlace {
  const around = report.sections.find(({ span }) => span.start <= offset && offset < span.end)?.section;
  const section = around?.kind === 'table' ? around : undefined;
  const block = report.draft.blocks.find(({ kind, start, end }) => kind === 'table' && start <= offset && offset < end);
  if (!block) {
    const tables = section ? section.tables : report.form.tables;
    const blank = tables.filter((table) => isBlank(report, table));
    return { section, near: nearOf(report.form, section?.tables), fillable: blank.flatMap(({ parts }) => parts) };
  }
  const table = tableAt(report, offset);
  const near = table ? nearOf(table.form, [table.table]) : nearOf(report.form, section?.tables);
  const parts = table?.parts.filter((part) => part.block === block || part.rows.some((row) => row.block === block));
  return { section, near, fillable: parts?.map(({ part }) => part) ?? [] };
}

/** The draft's table of the form around a place. */
export function tableAt({ tables }: Report, offset: number): BoundTable | undefined {
  return tables.find(({ blocks }) => blocks.some(({ start, end }) => start <= offset && offset < end));
}

function nearOf({ lookup }: Form, tables: readonly FormTable[] = []): PastePlace['near'] {
  return { lookup, parts: tables.flatMap(({ parts }) => parts) };
}

function isBlank({ tables }: Report, { id }: FormTable): boolean {
  return tables.every(({ table, cells }) => table.id !== id || cells.every((cell) => !cell || cell.kind === 'blank'));
}
