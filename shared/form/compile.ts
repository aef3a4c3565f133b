import { compileIdentities, compileYearly } from './compile-identities';
import { compileProse } from './compile-prose';
import { compileLayout } from './layout';
import { buildLookup, type FormLookup } from './lookup';
import { plainLayout } from './plain-layout';
import type { ProseWords } from './prose-words';
import type { ColumnData, FormData, GroupData, NumberData, PartData, RowData, SentenceData, TableData } from './schema';
import type {
  Form,
  FormCell,
  FormColumn,
  FormGroup,
  FormPart,
  FormRow,
  FormSection,
  FormSentence,
  FormTable,
  NumberSpec,
  Unfinished,
} from './types';
import type { FormWording } from './wording';

/**
 * Form data made ready for use: names resolved, cells numbered, identities spread over rows and columns, the grid expanded.
 * The data must be free of faults (`formFaults`); the built-in forms are, as a test says.
 * @throws Error where a name stands for nothing.
 */
export function compileForm(data: FormData): Form {
  const sections = data.sections.map(compileSection);
  const tables: FormTable[] = [];
  data.sections.forEach(({ tables: ids }, sectionIndex) => {
    for (const id of ids ?? []) {
      const table = data.tables.find((one) => one.id === id);
      if (!table) throw new Error(`form ${data.id}: no table ${id}`);
      const compiled = compileTable(data, table, sections[sectionIndex], tables.length);
      tables.push(compiled);
      (sections[sectionIndex].tables as FormTable[]).push(compiled);
    }
  });
  let lookup: FormLookup | undefined;
  let prose: ProseWords | undefined;
  return {
    id: data.id,
    family: data.family,
    name: data.name,
    document: data.document,
    years: { from: data.years.from, to: data.years.to },
    title: data.title,
    sections,
    tables,
    phrases: compilePhrases(data.phrases),
    sentences: (data.sentences ?? []).map(compileSentence),
    wording: data.wording && compileWording(data.wording),
    fee: data.fee,
    get lookup() {
      lookup ??= buildLookup({ sections, tables });
      return lookup;
    },
    get prose() {
      if (data.prose) prose ??= compileProse(data.prose, tables);
      return prose;
    },
  };
}

function compileWording(data: FormWording): FormWording {
  return { ...data, officeEndings: [...data.officeEndings].sort((a, b) => b.length - a.length) };
}

function compilePhrases(data: FormData['phrases']): Form['phrases'] {
  const { deadlines } = data;
  return {
    ...data,
    introductionStarts: data.introductionStarts ?? [],
    feeStatement: data.feeStatement ?? '',
    selfNames: data.selfNames ?? {},
    bodyEndings: data.bodyEndings ?? [],
    deadlines: deadlines && { ...deadlines, exempt: deadlines.exempt ?? [] },
  };
}

function compileSentence({ name, sections, parts, zero, above, pieces }: SentenceData): FormSentence {
  return {
    name,
    sections,
    parts: parts ?? [],
    zero: zero ?? [],
    above: above ?? [],
    pieces: pieces.map((piece) =>
      typeof piece === 'string' ? piece : { lead: piece.lead ?? '', items: piece.items, joint: piece.joint ?? '、' },
    ),
  };
}

function compileSection(data: FormData['sections'][number], index: number): FormSection {
  return {
    index,
    id: data.id,
    numeral: data.numeral,
    title: data.title,
    heading: `${data.numeral}、${data.title}`,
    shortcut: data.shortcut ?? '',
    variants: data.variants ?? [],
    statutory: data.statutory ?? [],
    kind: data.tables?.length ? 'table' : 'prose',
    tables: [],
    parts: data.parts ?? [],
    lengthLimit: data.lengthLimit,
    emptyTexts: data.emptyTexts ?? [],
    standard: data.standard ?? [],
    definition: data.definition ?? '',
    basis: data.basis ?? '',
  };
}

function compileTable(form: FormData, data: TableData, section: FormSection, index: number): FormTable {
  const parts: FormPart[] = [];
  const cells: FormCell[] = [];
  const table: Unfinished<FormTable> = {
    index,
    id: data.id,
    name: data.name,
    shortcut: data.shortcut ?? '',
    section,
    parts,
    cells,
    noFigures: [],
    identities: [],
    yearly: [],
    layout: { columns: 0, rows: [] },
  };
  const columnLabels = new Set(data.parts.flatMap(({ columns }) => columns.map(({ name, label }) => label ?? name)));
  const layoutWords = headerTexts(data).filter((words) => !columnLabels.has(words));
  for (const part of data.parts) parts.push(compilePart(form, part, table, layoutWords));
  table.noFigures = cells.map(() => Number.NaN);
  table.identities = compileIdentities(table, data.identities ?? []);
  table.yearly = (data.yearly ?? []).flatMap((yearly) => compileYearly(table, yearly));
  table.layout = compileLayout(data.layout ?? plainLayout(data), table);
  return table;
}

function headerTexts({ layout }: TableData): string[] {
  const texts = new Set<string>();
  for (const entry of layout?.rows.flat() ?? []) {
    if ('header' in entry) texts.add(entry.header);
    if ('note' in entry) texts.add(entry.note);
  }
  return [...texts];
}

function compilePart(form: FormData, data: PartData, table: FormTable, layoutWords: readonly string[]): FormPart {
  const columns = data.columns.map((column, index) => compileColumn(form, column, index));
  const rows: FormRow[] = [];
  const outline: (FormRow | FormGroup)[] = [];
  const cells = table.cells as FormCell[];
  const part: FormPart = {
    index: table.parts.length,
    table,
    corner: data.corner,
    cornerFree: data.cornerFree ?? false,
    columns,
    rows,
    outline,
    headerWords: [...new Set([...layoutWords, ...(data.headerWords ?? [])])],
  };

  const compileRow = (row: RowData, group: FormGroup | undefined): void => {
    const compiled: FormRow = {
      kind: 'row',
      index: rows.length,
      ...labelOf(row),
      group,
      part,
      onlyLevels: row.onlyLevels,
      firstCell: cells.length,
    };
    rows.push(compiled);
    outline.push(compiled);
    for (let outer = group; outer; outer = outer.group) (outer.rows as FormRow[]).push(compiled);
    for (const column of columns) {
      cells.push({
        index: cells.length,
        row: compiled,
        column,
        name: `${table.id}.${row.name}.${column.name}`,
        identities: [],
        computedBy: undefined,
      });
    }
  };
  const compileGroup = (data: GroupData, group: FormGroup | undefined): void => {
    const compiled: FormGroup = { kind: 'group', ...labelOf(data), summed: data.summed ?? true, group, part, rows: [] };
    outline.push(compiled);
    compileAll(data.rows, compiled);
  };
  const compileAll = (all: readonly (RowData | GroupData)[], group: FormGroup | undefined): void => {
    for (const one of all) 'rows' in one ? compileGroup(one, group) : compileRow(one, group);
  };
  compileAll(data.rows, undefined);
  return part;
}

function labelOf(data: RowData | GroupData | ColumnData) {
  return {
    name: data.name,
    label: data.label ?? data.name,
    alternatives: data.alternatives ?? [],
    variants: data.variants ?? [],
    definition: data.definition ?? '',
    basis: data.basis ?? '',
  };
}

function compileColumn(form: FormData, data: ColumnData, index: number): FormColumn {
  const number = form.numbers[data.number];
  if (!number) throw new Error(`form ${form.id}: no number ${data.number}`);
  return { index, ...labelOf(data), number: compileNumber(number) };
}

function compileNumber(data: NumberData): NumberSpec {
  return {
    unit: data.unit ?? '',
    decimals: data.decimals,
    signed: data.signed ?? false,
    redundantUnits: data.redundantUnits ?? [],
    otherUnits: data.otherUnits ?? {},
    suspiciousAbove: data.suspiciousAbove,
  };
}
