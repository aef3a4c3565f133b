import type { Form, FormTable, LayoutCell } from '../../shared/form/types';
import type { Random } from './figures';

/**
 * Prints reports and their tables in every layout that drafts come in, from form data and plain figures. Shares nothing
 * with the reader. Figures are texts by cell index of the form's table; `''` is a blank cell.
 */
export type Figures = readonly string[];

/** How a table is written; not every table has every layout. */
export type LayoutName =
  | 'canonical'
  /** The official grid: merged cells' places blank … */
  | 'grid'
  /** … or with `^^` in label columns … */
  | 'grid-above'
  /** … or gone (a web page copied naively). */
  | 'grid-collapsed'
  /** … or filled with copies (a spreadsheet unmerged). */
  | 'grid-filled'
  /** Label columns under a header of one row. */
  | 'label-columns'
  /** The official row of all values: alone, or under a delimiter row. */
  | 'single-row-bare'
  | 'single-row-delimited'
  /** Column labels cut in two rows. */
  | 'split-header'
  /** Cut in two: the rest as it is, with a delimiter row below its first row, with a repeated header. */
  | 'page-break'
  | 'page-break-delimited'
  | 'page-break-header'
  /** The official grid cut in two, inside the header too. */
  | 'grid-break'
  | 'grid-break-delimited'
  | 'no-delimiter';

/** The layouts in which `table` can be written. */
export function layoutsFor(table: FormTable): readonly LayoutName[] {
  const all: LayoutName[] = [
    'canonical',
    'grid',
    'grid-collapsed',
    'grid-break',
    'grid-break-delimited',
    'split-header',
    'no-delimiter',
  ];
  if (isSingleRow(table)) return [...all, 'grid-filled', 'single-row-bare', 'single-row-delimited', 'page-break'];
  if (table.parts.length > 1) return all;
  return [...all, 'grid-above', 'label-columns', 'page-break', 'page-break-delimited', 'page-break-header'];
}

/** A different figure for every cell: 1001, 1002 … */
export function distinctFigures(table: FormTable, first = 1001): Figures {
  return table.cells.map((_, index) => String(first + index));
}

/** Figures that are mostly 0, some blank, as reports have them. */
export function randomCells(table: FormTable, random: Random): Figures {
  return table.cells.map(() => (random(3) > 0 ? '0' : random(6) === 0 ? '' : String(random(500))));
}

/** The table's Markdown, a line end at its end. `at` is the row behind which a page break comes. */
export function printTable(table: FormTable, figures: Figures, layout: LayoutName = 'canonical', at = 3): string {
  return tableBlocks(table, figures, layout, at)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

function tableBlocks(table: FormTable, figures: Figures, layout: LayoutName, at: number): string[][] {
  switch (layout) {
    case 'grid':
    case 'grid-above':
    case 'grid-filled':
    case 'grid-collapsed': {
      const rows = gridRows(table, figures, layout);
      return [[row(rows[0]), delimiter(rows[0].length), ...rows.slice(1).map(row)]];
    }
    case 'grid-break':
    case 'grid-break-delimited': {
      const rows = gridRows(table, figures, 'grid');
      const cut = Math.max(1, Math.min(at, rows.length - 1));
      const below = rows.slice(cut).map(row);
      if (layout === 'grid-break-delimited') below.splice(1, 0, delimiter(rows[cut].length));
      return [[row(rows[0]), delimiter(rows[0].length), ...rows.slice(1, cut).map(row)], below];
    }
    case 'label-columns': {
      const [part] = table.parts;
      const rows = gridRows(table, figures, 'grid').filter((_, r) => table.layout.rows[r].some(isValue));
      const labels = rows[0].length - part.columns.length;
      const header = [part.corner, ...Array(labels - 1).fill(''), ...part.columns.map(({ label }) => label)];
      return [[row(header), delimiter(header.length), ...rows.map(row)]];
    }
    case 'single-row-bare':
      return [[row(singleRow(table, figures))]];
    case 'single-row-delimited': {
      const cells = singleRow(table, figures);
      return [[row(cells), delimiter(cells.length)]];
    }
    case 'split-header':
      return canonicalParts(table, figures).map(([header, line, ...rest]) => {
        const cells = header
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim());
        const half = (cell: string) => Math.ceil(cell.length / 2);
        const upper = cells.map((cell, i) => (i === 0 ? cell : cell.slice(0, half(cell))));
        const lower = cells.map((cell, i) => (i === 0 ? '' : cell.slice(half(cell))));
        return [row(upper), line, row(lower), ...rest];
      });
    case 'no-delimiter':
      return canonicalParts(table, figures).map(([header, , ...rest]) => [header, ...rest]);
    case 'page-break':
    case 'page-break-delimited':
    case 'page-break-header':
      return isSingleRow(table) && layout === 'page-break'
        ? cutGrid(table, figures)
        : cutCanonical(table, figures, layout, at);
    default:
      return canonicalParts(table, figures);
  }
}

/** One block of lines for each canonical table. */
function canonicalParts(table: FormTable, figures: Figures): string[][] {
  return table.parts.map((part) => [
    row([part.corner, ...part.columns.map(({ label }) => label)]),
    `| :-- |${' --: |'.repeat(part.columns.length)}`,
    ...part.outline.map((one) => {
      if (one.kind === 'group') return row([one.label]);
      return row([one.label, ...part.columns.map((_, i) => figures[one.firstCell + i])]);
    }),
  ]);
}

function cutCanonical(table: FormTable, figures: Figures, layout: LayoutName, at: number): string[][] {
  const [[header, line, ...rows]] = canonicalParts(table, figures);
  const above = [header, line, ...rows.slice(0, at)];
  const below = rows.slice(at);
  if (below.length === 0) return [above];
  if (layout === 'page-break-header') return [above, [header, line, ...below]];
  if (layout === 'page-break') return [above, below];
  return [above, [below[0], delimiter(below[0].split('|').length - 2), ...below.slice(1)]];
}

/** The official single row, cut behind the first header row. */
function cutGrid(table: FormTable, figures: Figures): string[][] {
  const [first, ...rest] = gridRows(table, figures, 'grid');
  const filled = first.filter((cell) => cell !== '');
  return [[row(filled), delimiter(filled.length)], rest.map(row)];
}

function singleRow(table: FormTable, figures: Figures): string[] {
  const rows = gridRows(table, figures, 'grid');
  return rows[rows.length - 1];
}

function isSingleRow(table: FormTable): boolean {
  const withValues = table.layout.rows.filter((cells) => cells.some(isValue));
  return withValues.length === 1;
}

/** The official grid as rows of texts: what a merged cell covers is blank, `^^` below a label, or not there. */
function gridRows(
  table: FormTable,
  figures: Figures,
  style: 'grid' | 'grid-above' | 'grid-collapsed' | 'grid-filled',
): string[][] {
  const { rows, columns } = table.layout;
  const taken = rows.map(() => new Array<string | undefined>(columns).fill(undefined));
  rows.forEach((cells, r) => {
    let c = 0;
    for (const cell of cells) {
      while (taken[r][c] !== undefined) c++;
      const text = cell.kind === 'value' ? figures[cell.cell] : cell.text;
      const isLabel = cell.kind === 'group' || cell.kind === 'label';
      for (let i = 0; i < cell.rowSpan; i++) {
        for (let j = 0; j < cell.colSpan; j++) {
          const above = i > 0 && j === 0 && isLabel && style === 'grid-above' ? '^^' : '';
          const covered = style === 'grid-filled' ? text : above;
          if (taken[r + i]) taken[r + i][c + j] = i === 0 && j === 0 ? `=${text}` : covered;
        }
      }
      c += cell.colSpan;
    }
  });
  return taken.map((cells) => {
    const kept = style === 'grid-collapsed' ? cells.filter((cell) => cell?.startsWith('=')) : cells;
    return kept.map((cell) => (cell?.startsWith('=') ? cell.slice(1) : (cell ?? '')));
  });
}

function isValue({ kind }: LayoutCell): boolean {
  return kind === 'value';
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function delimiter(cells: number): string {
  return `|${' --- |'.repeat(cells)}`;
}

export interface ReportOptions {
  readonly body?: string;
  readonly year?: number;
  /** By table of the form; `canonical` where left out. */
  readonly layouts?: readonly LayoutName[];
  /** Stands in every prose section. */
  readonly prose?: string;
  /** Markdown in place of a table of that index. */
  readonly tables?: readonly (string | undefined)[];
}

/** A whole report of `form`, its tables' figures in the order of the form's tables. */
export function printReport(form: Form, figures: readonly Figures[], options: ReportOptions = {}): string {
  const { body = '青川县水利局', layouts = [], prose = '我局依法公开政府信息。' } = options;
  const year = options.year ?? Math.max(form.years.from, 2019);
  const sections = form.sections.map((section) => {
    const tables = section.tables.map(
      (table) => options.tables?.[table.index] ?? printTable(table, figures[table.index], layouts[table.index]),
    );
    return `## ${section.heading}\n\n${tables.length > 0 ? tables.join('\n') : `${prose}\n`}`;
  });
  const title = `# ${body}${year}年政府信息公开工作年度报告`;
  return `${title}\n\n${sections.join('\n')}\n${body}\n\n${year + 1}年1月20日\n`;
}
