import { compileForm } from './compile';
import type { FormFault } from './fault';
import { readLabel } from './label';
import { layoutFaults } from './layout';
import { proseFaults } from './prose-faults';
import type { FormData, GroupData, LayoutEntryData, PartData, RowData, TableData } from './schema';
import type { FormTable } from './types';

type Path = FormFault['path'];
type Named = 'row' | 'group' | 'column';

/**
 * What data of the right shape has wrong in itself: names that are double or stand for nothing, labels that cannot be told
 * apart, identities without a total, a grid not covered exactly once. Empty: `compileForm` may have it.
 */
export function formFaults(data: FormData): FormFault[] {
  const faults: FormFault[] = [...headFaults(data), ...sectionFaults(data), ...proseFaults(data)];
  data.tables.forEach((table, index) => {
    const at: Path = ['tables', index];
    table.parts.forEach((part, partIndex) => {
      faults.push(...partFaults(data, part, [...at, 'parts', partIndex]));
    });
    faults.push(
      ...tableNameFaults(table, at),
      ...identityFaults(table, at),
      ...yearlyFaults(table, at),
      ...layoutNameFaults(table, at),
    );
  });
  return faults.length > 0 ? faults : gridFaults(data);
}

function headFaults({ years, tables, sections }: FormData): FormFault[] {
  const faults: FormFault[] = [];
  if (years.to !== undefined && years.to < years.from) faults.push({ path: ['years', 'to'], code: 'years-backwards' });
  faults.push(...doubles(tables, ({ id }) => id, ['tables'], 'id', 'double-table'));
  const placed = new Set(sections.flatMap((section) => section.tables ?? []));
  tables.forEach(({ id }, index) => {
    if (!placed.has(id)) faults.push({ path: ['tables', index, 'id'], code: 'unplaced-table', name: id });
  });
  return faults;
}

function sectionFaults({ sections, tables }: FormData): FormFault[] {
  const faults = [
    ...doubles(sections, ({ id }) => id, ['sections'], 'id', 'double-section'),
    ...doubles(sections, ({ title }) => readLabel(title).words, ['sections'], 'title', 'double-title'),
  ];
  const known = new Set(tables.map(({ id }) => id));
  const seen = new Set<string>();
  sections.forEach((section, index) => {
    section.tables?.forEach((id, tableIndex) => {
      const path = ['sections', index, 'tables', tableIndex];
      if (!known.has(id)) faults.push({ path, code: 'unknown-table', name: id });
      else if (seen.has(id)) faults.push({ path, code: 'table-placed-twice', name: id });
      seen.add(id);
    });
  });
  return faults;
}

function partFaults(form: FormData, part: PartData, at: Path): FormFault[] {
  const faults = [...doubles(part.columns, ({ name }) => name, [...at, 'columns'], 'name', 'double-column')];
  part.columns.forEach(({ name, number }, index) => {
    faults.push(...nameFaults(name, [...at, 'columns', index, 'name']));
    if (!(number in form.numbers))
      faults.push({ path: [...at, 'columns', index, 'number'], code: 'unknown-number', name: number });
  });
  faults.push(...labelClashes(part.columns, [...at, 'columns']));
  walkOutline(part.rows, [...at, 'rows'], (one, path) => {
    faults.push(...nameFaults(one.name, [...path, 'name']));
    if ('rows' in one) {
      faults.push(...labelClashes(one.rows, [...path, 'rows']));
      if ('onlyLevels' in one) faults.push({ path: [...path, 'onlyLevels'], code: 'rows-only', key: 'onlyLevels' });
      return;
    }
    if ('summed' in one) faults.push({ path: [...path, 'summed'], code: 'groups-only', key: 'summed' });
    one.onlyLevels?.forEach((level, index) => {
      if (!form.phrases.levels.includes(level))
        faults.push({ path: [...path, 'onlyLevels', index], code: 'unknown-level', name: level });
    });
  });
  faults.push(...labelClashes(part.rows, [...at, 'rows']));
  return faults;
}

/** Value names are 表.行.列, written in comments and in `{{…}}`: these characters would break them. */
function nameFaults(name: string, path: Path): FormFault[] {
  return /[.\s{}+:：]/.test(name) ? [{ path, code: 'bad-name', name }] : [];
}

/** Labels of one group (or of the columns) that normalisation makes the same could never be told apart. */
function labelClashes(all: readonly (RowData | GroupData)[], at: Path): FormFault[] {
  const faults: FormFault[] = [];
  const owners = new Map<string, number>();
  all.forEach((one, index) => {
    const listed: [Path, string][] = [[one.label === undefined ? ['name'] : ['label'], one.label ?? one.name]];
    one.alternatives?.forEach((text, i) => {
      listed.push([['alternatives', i], text]);
    });
    one.variants?.forEach((text, i) => {
      listed.push([['variants', i], text]);
    });
    for (const [path, text] of listed) {
      const { words } = readLabel(text);
      const owner = owners.get(words);
      if (owner === undefined) owners.set(words, index);
      else if (owner !== index) {
        const other = all[owner].label ?? all[owner].name;
        faults.push({ path: [...at, index, ...path], code: 'same-label', label: text, other });
      }
    }
  });
  return faults;
}

function tableNameFaults(table: TableData, at: Path): FormFault[] {
  const faults = [...nameFaults(table.id, [...at, 'id'])];
  const seen = new Set<string>();
  table.parts.forEach((part, index) => {
    walkOutline(part.rows, [...at, 'parts', index, 'rows'], ({ name }, path) => {
      if (seen.has(name)) faults.push({ path: [...path, 'name'], code: 'double-row', name });
      seen.add(name);
    });
  });
  if (table.parts.length > 1)
    faults.push(
      ...doubles(table.parts, ({ corner }) => readLabel(corner).words, [...at, 'parts'], 'corner', 'double-corner'),
    );
  return faults;
}

/** What an identity along that axis may name in a part. */
function namesOf(part: PartData, along: 'row' | 'column'): string[] {
  if (along === 'row') return part.columns.map(({ name }) => name);
  const names: string[] = [];
  walkOutline(part.rows, [], ({ name }) => names.push(name));
  return names;
}

/** Names of last year's report may be those of another form: only this year's are looked at. */
function yearlyFaults(table: TableData, at: Path): FormFault[] {
  const faults: FormFault[] = [];
  table.yearly?.forEach(({ along, cell, plus = [], minus = [] }, index) => {
    const path = [...at, 'yearly', index];
    const what = along === 'row' ? 'column' : 'row';
    const parts = table.parts.map((part) => new Set(namesOf(part, along)));
    const named: [string, Path][] = [[cell, [...path, 'cell']]];
    plus.forEach((name, i) => void named.push([name, [...path, 'plus', i]]));
    minus.forEach((name, i) => void named.push([name, [...path, 'minus', i]]));
    const unknown = named.filter(([name]) => !parts.some((names) => names.has(name)));
    for (const [name, place] of unknown)
      faults.push({ path: place, code: 'not-in-table', table: table.id, name, what });
    const together = parts.some((names) => named.every(([name]) => names.has(name)));
    if (unknown.length === 0 && !together) faults.push({ path, code: 'identity-apart', what });
  });
  return faults;
}

function identityFaults(table: TableData, at: Path): FormFault[] {
  const faults: FormFault[] = [];
  table.identities?.forEach((identity, index) => {
    const path = [...at, 'identities', index];
    const what = identity.along === 'row' ? 'column' : 'row';
    const known = new Set(table.parts.flatMap((part) => namesOf(part, identity.along)));
    let unknown = false;
    for (const side of ['left', 'right'] as const) {
      identity[side].forEach((name, i) => {
        if (known.has(name)) return;
        unknown = true;
        faults.push({ path: [...path, side, i], code: 'not-in-table', table: table.id, name, what });
      });
    }
    if (unknown) return;
    const together = table.parts.some((part) => {
      const names = new Set(namesOf(part, identity.along));
      return [...identity.left, ...identity.right].every((name) => names.has(name));
    });
    if (!together) faults.push({ path, code: 'identity-apart', what });
    if (!identity.left.includes(identity.total) && !identity.right.includes(identity.total))
      faults.push({ path: [...path, 'total'], code: 'total-outside' });
    else if (identity.along === 'column' && isGroup(table, identity.total))
      faults.push({ path: [...path, 'total'], code: 'total-is-group' });
  });
  return faults;
}

function isGroup(table: TableData, name: string): boolean {
  let found = false;
  for (const part of table.parts) {
    walkOutline(part.rows, [], (one) => {
      if (one.name === name && 'rows' in one) found = true;
    });
  }
  return found;
}

function layoutNameFaults(table: TableData, at: Path): FormFault[] {
  const faults: FormFault[] = [];
  const rows = new Set<string>();
  const groups = new Set<string>();
  for (const part of table.parts) walkOutline(part.rows, [], (one) => ('rows' in one ? groups : rows).add(one.name));
  const columns = new Set(table.parts.flatMap((part) => part.columns.map(({ name }) => name)));
  table.layout?.rows.forEach((entries, r) => {
    entries.forEach((entry, c) => {
      const path = [...at, 'layout', 'rows', r, c];
      const missing = missingName(entry, { rows, groups, columns });
      if (missing)
        faults.push({ path: [...path, missing.key], code: 'not-there', name: missing.name, what: missing.what });
    });
  });
  return faults;
}

function missingName(
  entry: LayoutEntryData,
  known: { rows: Set<string>; groups: Set<string>; columns: Set<string> },
): { key: string; name: string; what: Named } | undefined {
  if ('row' in entry && !known.rows.has(entry.row)) return { key: 'row', name: entry.row, what: 'row' };
  if ('values' in entry && !known.rows.has(entry.values)) return { key: 'values', name: entry.values, what: 'row' };
  if ('group' in entry && !known.groups.has(entry.group)) return { key: 'group', name: entry.group, what: 'group' };
  if ('column' in entry && !known.columns.has(entry.column))
    return { key: 'column', name: entry.column, what: 'column' };
  return undefined;
}

/** The grids of data whose names are right: every place covered once, every value there once. */
function gridFaults(data: FormData): FormFault[] {
  const faults: FormFault[] = [];
  for (const table of compileForm(data).tables) {
    const at: Path = ['tables', data.tables.findIndex(({ id }) => id === table.id), 'layout', 'rows'];
    for (const fault of layoutFaults(table.layout))
      faults.push({ path: [...at, fault.row], code: gridCodes[fault.kind] });
    if (faults.length === 0) faults.push(...valueFaults(table, at));
  }
  return faults;
}

const gridCodes = {
  gap: 'grid-gap',
  'too-wide': 'grid-wide',
  'too-tall': 'grid-tall',
  overlap: 'grid-overlap',
} as const;

type DoubleCode = `double-${'table' | 'section' | 'title' | 'column' | 'corner'}`;

function valueFaults(table: FormTable, at: Path): FormFault[] {
  const faults: FormFault[] = [];
  const seen = new Set<number>();
  table.layout.rows.forEach((cells, row) => {
    for (const { cell } of cells) {
      if (cell < 0) continue;
      if (seen.has(cell)) faults.push({ path: [...at, row], code: 'value-twice', name: table.cells[cell].name });
      seen.add(cell);
    }
  });
  const absent = table.cells.find(({ index }) => !seen.has(index));
  if (absent) faults.push({ path: at, code: 'value-absent', name: absent.name });
  return faults;
}

function doubles<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  at: Path,
  key: string,
  code: DoubleCode,
): FormFault[] {
  const faults: FormFault[] = [];
  const seen = new Set<string>();
  all.forEach((one, index) => {
    const value = keyOf(one);
    if (seen.has(value)) faults.push({ path: [...at, index, key], code, name: value });
    seen.add(value);
  });
  return faults;
}

function walkOutline(
  all: readonly (RowData | GroupData)[],
  at: Path,
  visit: (one: RowData | GroupData, path: Path) => void,
): void {
  all.forEach((one, index) => {
    visit(one, [...at, index]);
    if ('rows' in one) walkOutline(one.rows, [...at, index, 'rows'], visit);
  });
}
