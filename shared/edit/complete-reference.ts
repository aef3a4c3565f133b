import type { FormGroup, FormPart, FormRow, FormTable } from '../form/types';
import { figureNamed } from '../report/references';
import { formatExact } from '../text/exact';
import { type Completion, type CompletionContext, type CursorLine, filterTextFor, fits } from './completion';

const OPENING = '{{';
const CLOSING = '}}';

/** What of a reference is written up to the cursor, and what of it stands behind. */
interface Writing {
  /** The names before the last one written: 申请 and 本年新收 of `申请.本年新收.总`. */
  readonly steps: readonly string[];
  /** What is written of the step that the cursor is in. */
  readonly typed: string;
  /** Where the name begins that the cursor is in, all its steps. */
  readonly start: number;
  /** Where that step begins. */
  readonly stepStart: number;
  /** Behind the rest of the name and the closing braces, if these follow. */
  readonly end: number;
  /** What is written behind the name: nothing where another follows in the same braces. */
  readonly closing: string;
}

/** Whether the cursor is in a reference that is being written: behind `{{` that is not closed. */
export function isInReference({ typed }: CursorLine): boolean {
  const opening = typed.lastIndexOf(OPENING);
  return opening !== -1 && typed.indexOf(CLOSING, opening) === -1;
}

/**
 * Behind `{{` the names of values, step by step: tables, then rows, then columns with their figures. What is typed may also
 * be any part of a row's name: the whole name is then offered at once.
 */
export function referenceCompletions(context: CompletionContext): readonly Completion[] {
  const writing = readWriting(context.line);
  const { steps, typed } = writing;
  const { tables } = context.report.form;
  if (steps.length === 0) {
    const found = tables.filter(({ id, name }) => fits(typed, [id, name], false));
    const whole = typed.trim() === '' ? [] : tables.flatMap((table) => wholeNames(context, writing, table));
    return [...found.map((table) => tableStep(context, writing, table)), ...whole];
  }
  const table = tables.find(({ id }) => id === steps[0]);
  if (!table || steps.length > 2) return [];
  return table.parts.flatMap((part) => {
    const rows = valuedRows(part);
    if (steps.length === 1)
      return rows
        .filter(({ name, label }) => fits(typed, [name, label], true))
        .map((row) => rowStep(context, writing, table, row));
    const row = rows.find(({ name }) => name === steps[1]);
    return row ? columnSteps(context, writing, table, part, row) : [];
  });
}

/** Rows that have values, and groups whose name stands for the sum of theirs. */
function valuedRows({ outline }: FormPart): readonly (FormRow | FormGroup)[] {
  return outline.filter((one) => one.kind === 'row' || one.summed);
}

function readWriting({ typed, rest, offset }: CursorLine): Writing {
  const inside = typed.slice(typed.lastIndexOf(OPENING) + OPENING.length);
  const name = /[^+\-＋－−]*$/.exec(inside)![0].trimStart();
  const steps = name.split('.');
  const last = steps[steps.length - 1];
  // What is closed on its line is a reference already: the rest of the name there is replaced.
  const isClosed = /^[^{}]*\}\}/.test(rest);
  const behind = isClosed ? /^[^+\-＋－−}]*?(?=\s*[+\-＋－−}])/.exec(rest)![0] : '';
  const closing = /^\}?\}?/.exec(rest.slice(behind.length))![0];
  return {
    steps: steps.slice(0, -1).map((step) => step.trim()),
    typed: last,
    start: offset - name.length,
    stepStart: offset - last.length,
    end: offset + behind.length + closing.length,
    closing: isClosed && closing === '' ? '' : CLOSING,
  };
}

function tableStep(context: CompletionContext, { stepStart }: Writing, { id, name, section }: FormTable): Completion {
  return step(context, id, `${name} ${section.title}`, stepStart);
}

function rowStep(
  context: CompletionContext,
  { stepStart }: Writing,
  table: FormTable,
  { name, label, definition, part }: FormRow | FormGroup,
): Completion {
  // The figure that a sentence usually means, so that one sees which rows have anything to tell.
  const [usual] = inUsualOrder(
    context,
    table,
    part.columns.map((column) => column.name),
  );
  const value = figureText(context, `${table.id}.${name}.${usual}`);
  const detail = [value, label].filter((one) => one !== '' && one !== name).join(' · ');
  return { ...step(context, name, detail, stepStart), documentation: definition };
}

/** A name with a dot behind it; the names of the next step follow. What stands behind the cursor stays. */
function step({ report, line }: CompletionContext, name: string, detail: string, start: number): Completion {
  const edit = { span: { start, end: line.offset }, newText: `${name}.` };
  const filterText = filterTextFor(line, edit, report.draft.text, name);
  return { kind: 'value', label: name, detail, documentation: '', edit, filterText, goesOn: true };
}

function columnSteps(
  context: CompletionContext,
  writing: Writing,
  table: FormTable,
  { columns }: FormPart,
  row: FormRow | FormGroup,
): readonly Completion[] {
  const found = columns.filter(({ name, label }) => fits(writing.typed, [name, label], true));
  return inUsualOrder(
    context,
    table,
    found.map(({ name }) => name),
  ).map((column) =>
    name(context, writing, `${table.id}.${row.name}.${column}`, row.label, { text: column, start: writing.stepStart }),
  );
}

/** Whole names whose row is meant by what is typed, with the table's usual column. */
function wholeNames(context: CompletionContext, writing: Writing, table: FormTable): readonly Completion[] {
  return table.parts.flatMap((part) => {
    const [usual] = inUsualOrder(
      context,
      table,
      part.columns.map(({ name: column }) => column),
    );
    return valuedRows(part)
      .filter(({ name: row, label }) => fits(writing.typed, [row, label], true))
      .map((row) => {
        const whole = `${table.id}.${row.name}.${usual}`;
        return name(context, writing, whole, row.label, { text: whole, start: writing.start });
      });
  });
}

/** The columns that a sentence usually means first. */
function inUsualOrder({ report }: CompletionContext, table: FormTable, columns: readonly string[]): readonly string[] {
  const usual = report.form.prose?.defaults.get(table)?.columns.flat() ?? [];
  return [
    ...columns.filter((column) => usual.includes(column)),
    ...columns.filter((column) => !usual.includes(column)),
  ];
}

/** A name to its end, braces too: all of it, or what is not written yet (`written`). */
function name(
  context: CompletionContext,
  { end, closing }: Writing,
  whole: string,
  documentation: string,
  written: { readonly text: string; readonly start: number },
): Completion {
  const { report, line } = context;
  const edit = { span: { start: written.start, end }, newText: written.text + closing };
  const filterText = filterTextFor(line, edit, report.draft.text, written.text);
  return { kind: 'value', label: written.text, detail: figureText(context, whole), documentation, edit, filterText };
}

/** The figure of that name in the draft, if it has one. */
function figureText({ report }: CompletionContext, whole: string): string {
  const value = figureNamed(report, whole)?.value ?? Number.NaN;
  return Number.isSafeInteger(value) ? formatExact(value) : '';
}
