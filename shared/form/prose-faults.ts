import { findReferences } from '../draft/reference';
import type { FormFault } from './fault';
import { phraseGaps, unknownGapsIn } from './gaps';
import type { FormData, GroupData, RowData, TableData } from './schema';

type Path = FormFault['path'];

/**
 * Names in the words for sentences (`prose`, `wording`, `fee`, `sentences`, phrases) that stand for no table, row, column,
 * value, section or gap.
 */
export function proseFaults({
  prose,
  wording,
  fee,
  sentences,
  tables,
  sections,
  title,
  phrases,
}: FormData): readonly FormFault[] {
  const faults: FormFault[] = [];
  const tableAt = (id: string | undefined, path: Path): TableData | undefined => {
    const table = tables.find((one) => one.id === id);
    if (!table && id !== undefined) faults.push({ path, code: 'unknown-table', name: id });
    return table;
  };
  const readings = (
    table: TableData | undefined,
    all: readonly string[][] | undefined,
    what: Axis,
    path: Path,
  ): void => {
    if (!table) return;
    const known = namesIn(table, what);
    all?.forEach((names, reading) => {
      names.forEach((name, index) => {
        if (!known.has(name))
          faults.push({ path: [...path, reading, index], code: 'not-in-table', table: table.id, name, what });
      });
    });
  };
  const value = (name: string, path: Path): void => {
    const [id, row, column] = name.split('.');
    const table = tables.find((one) => one.id === id);
    if (!table || !namesIn(table, 'row').has(row) || !namesIn(table, 'column').has(column))
      faults.push({ path, code: 'unknown-value', name });
  };

  prose?.objects.forEach(({ table }, index) => void tableAt(table, ['prose', 'objects', index, 'table']));
  prose?.topics.forEach(({ table }, index) => void tableAt(table, ['prose', 'topics', index, 'table']));
  prose?.done.forEach(({ against }, index) => void value(against, ['prose', 'done', index, 'against']));
  for (const list of ['values', 'defaults'] as const) {
    prose?.[list].forEach((one, index) => {
      const at: Path = ['prose', list, index];
      const table = tableAt(one.table, [...at, 'table']);
      readings(table, one.rows, 'row', [...at, 'rows']);
      readings(table, one.columns, 'column', [...at, 'columns']);
      if (!('lastYear' in one || 'nextYear' in one)) return;
      readings(table, one.lastYear, 'row', [...at, 'lastYear']);
      readings(table, one.nextYear, 'row', [...at, 'nextYear']);
    });
  }
  const section = (id: string, path: Path): void => {
    if (!sections.some((one) => one.id === id)) faults.push({ path, code: 'unknown-section', name: id });
  };
  const gaps = (pattern: string | undefined, path: Path): void => {
    for (const name of unknownGapsIn(pattern ?? ''))
      faults.push({ path, code: 'unknown-gap', name, known: Object.values(phraseGaps) });
  };
  gaps(title.pattern, ['title', 'pattern']);
  for (const phrase of ['introduction', 'feeStatement', 'signature'] as const)
    gaps(phrases[phrase], ['phrases', phrase]);
  sections.forEach(({ standard }, index) => {
    standard?.forEach((pattern, i) => void gaps(pattern, ['sections', index, 'standard', i]));
  });
  for (const list of ['sections', 'measures'] as const) {
    wording?.year[list].forEach((id, index) => void section(id, ['wording', 'year', list, index]));
  }
  sentences?.forEach(({ sections: places, zero, above, pieces }, index) => {
    const at: Path = ['sentences', index];
    places.forEach((id, place) => void section(id, [...at, 'sections', place]));
    zero?.forEach((name, i) => void value(name, [...at, 'zero', i]));
    above?.forEach((name, i) => void value(name, [...at, 'above', i]));
    const named = (text: string, path: Path) => {
      for (const { terms } of findReferences(text, 0, text.length)) for (const { name } of terms) value(name, path);
      gaps(text, path);
    };
    pieces.forEach((piece, i) => {
      if (typeof piece === 'string') named(piece, [...at, 'pieces', i]);
      else piece.items.forEach((item, k) => void named(item, [...at, 'pieces', i, 'items', k]));
    });
  });
  if (fee) {
    section(fee.section, ['fee', 'section']);
    value(fee.unpaid, ['fee', 'unpaid']);
    value(fee.charged, ['fee', 'charged']);
  }
  return faults;
}

type Axis = 'row' | 'column';

/** Names of columns, or of rows and groups. */
function namesIn({ parts }: TableData, what: Axis): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (one: RowData | GroupData): void => {
    names.add(one.name);
    if ('rows' in one) one.rows.forEach(add);
  };
  for (const { columns, rows } of parts) (what === 'column' ? columns : rows).forEach((one) => void add(one));
  return names;
}
