// What can go wrong with tables and their lines.
import {
  asPdf,
  cellsOf,
  type Damage,
  exchanged,
  halfBrackets,
  isDelimiter,
  isFigures,
  isHeader,
  isPipe,
  isRow,
  onCells,
  onColumn,
  one,
  onLabel,
  onLine,
  onTable,
  rewording,
  rowOf,
  tablesOf,
  typo,
} from './change';

export const tables: Record<string, Damage> = {
  'row lost': onLine(isRow, () => []),
  'rows lost': onTable((table, random) => {
    const from = 2 + random(Math.max(1, table.length - 2));
    return [...table.slice(0, from), ...table.slice(from + 1 + random(4))];
  }),
  'row twice': onLine(isRow, (line) => [line, line]),
  'row twice, once empty': onLine(isRow, (line) => [
    line,
    rowOf(cellsOf(line).map((cell, at) => (at === 0 ? cell : ''))),
  ]),
  'two rows exchanged': onTable((table, random) => {
    if (table.length < 4) return table;
    const a = 2 + random(table.length - 2);
    return exchanged(table, a, 2 + random(table.length - 2));
  }),
  'row below the table': onTable((table, random) => {
    if (table.length < 4) return table;
    const at = 2 + random(table.length - 2);
    return [...table.slice(0, at), ...table.slice(at + 1), '', table[at]];
  }),
  'row of one’s own': onLine(isRow, (line, random) => [
    line,
    rowOf(cellsOf(line).map((cell, at) => (at === 0 ? one(random, ['行政检查', '其中：网上申请', '小计', '']) : cell))),
  ]),
  'label in other words': onLine(isRow, onLabel(rewording)),
  'label mistyped': onLine(isRow, onLabel(typo)),
  'label from a PDF': onLine(isPipe, onLabel(asPdf)),
  'labels in half-width brackets': onTable((table) => table.map(halfBrackets)),
  'label without number': onLine(
    isRow,
    onLabel((label) => label.replace(/^\d\.|^（.）|^.、/, '')),
  ),
  'label with spaces': onLine(
    isRow,
    onLabel((label) => [...label].join(' ')),
  ),
  'label lost': onLine(
    isRow,
    onLabel(() => ''),
  ),
  'group row lost': onLine(
    (line) => isPipe(line) && cellsOf(line).length === 1,
    () => [],
  ),
  'group row with figures': onLine(
    (line) => isPipe(line) && cellsOf(line).length === 1,
    (line, random) => [rowOf([cellsOf(line)[0], ...Array.from({ length: 7 }, () => String(random(9)))])],
  ),
  'group row with blanks': onLine(
    (line) => isPipe(line) && cellsOf(line).length === 1,
    (line) => [rowOf([cellsOf(line)[0], '', '', '', '', '', '', ''])],
  ),
  'column lost': onColumn((cells, at) => cells.filter((_, place) => place !== at)),
  'last column lost': onTable((table) =>
    table.map((line) => (cellsOf(line).length > 2 ? rowOf(cellsOf(line).slice(0, -1)) : line)),
  ),
  'columns exchanged': onColumn((cells, at) => exchanged(cells, at, at + 1 < cells.length ? at + 1 : at)),
  'column of one’s own': onTable((table) =>
    table.map((line, at) => rowOf([...cellsOf(line), at === 0 ? '备注' : isDelimiter(line) ? '---' : ''])),
  ),
  'header lost': onLine(isHeader, () => []),
  'header without its last cell': onLine(
    isHeader,
    onCells((cells) => cells.slice(0, -1)),
  ),
  'header cell blank': onLine(
    isHeader,
    onCells((cells, random) => {
      const at = random(cells.length);
      return cells.map((cell, place) => (place === at ? '' : cell));
    }),
  ),
  'header in other words': onLine(
    isHeader,
    onCells((cells, random) => {
      const at = random(cells.length);
      return cells.map((cell, place) => (place === at ? rewording(cell, random) : cell));
    }),
  ),
  'header in two rows': onTable((table) => {
    if (!isDelimiter(table[1] ?? '')) return table;
    const cells = cellsOf(table[0]);
    const half = (cell: string) => Math.ceil(cell.length / 2);
    const upper = cells.map((cell, at) => (at === 0 ? cell : cell.slice(0, half(cell))));
    const lower = cells.map((cell, at) => (at === 0 ? '' : cell.slice(half(cell))));
    return [rowOf(upper), table[1], rowOf(lower), ...table.slice(2)];
  }),
  'delimiter row lost': onLine(isDelimiter, () => []),
  'delimiter row too short': onLine(
    isDelimiter,
    onCells((cells) => cells.slice(0, -1)),
  ),
  'delimiter row too long': onLine(
    isDelimiter,
    onCells((cells) => [...cells, '---']),
  ),
  'row with a value too few': onLine(
    isFigures,
    onCells((cells) => cells.slice(0, -1)),
  ),
  'row with a value too many': onLine(
    isFigures,
    onCells((cells) => [...cells, '0']),
  ),
  'row with a blank too many': onLine(
    isFigures,
    onCells((cells) => [...cells, '']),
  ),
  'row without values': onLine(
    isFigures,
    onCells((cells) => cells.slice(0, 1)),
  ),
  'page break': onTable((table, random) => {
    if (table.length < 5) return table;
    const at = 3 + random(table.length - 3);
    const again = random(3);
    const header = again === 0 ? [] : again === 1 ? table.slice(0, 2) : [];
    const rest = table.slice(at);
    if (again === 2 && rest.length > 0) rest.splice(1, 0, rowOf(cellsOf(rest[0]).map(() => '---')));
    return [...table.slice(0, at), '', ...header, ...rest];
  }),
  'page number inside': onTable((table, random) => {
    const at = 2 + random(Math.max(1, table.length - 2));
    return [...table.slice(0, at), '', '— 3 —', '', ...table.slice(at)];
  }),
  'blank lines inside': onTable((table, random) => {
    const at = 2 + random(Math.max(1, table.length - 2));
    return [...table.slice(0, at), '', ...table.slice(at)];
  }),
  'table lost': onTable(() => []),
  'table twice': onTable((table) => [...table, '', ...table]),
  'table at the end': (text, random) => {
    const lines = text.split('\n');
    const found = tablesOf(lines);
    if (found.length === 0) return text;
    const [from, to] = one(random, found);
    return [...lines.slice(0, from), ...lines.slice(to), '', ...lines.slice(from, to), ''].join('\n');
  },
  'prose before the table': onTable((table) => ['表中数据截至12月31日。', ...table]),
  'prose behind the table': onTable((table) => [...table, '注：以上数据不含下属单位。']),
  'indented table': onTable((table) => table.map((line) => `  ${line}`)),
  'labels in two columns': onTable((table) =>
    table.map((line) => {
      const [label, ...values] = cellsOf(line);
      return rowOf([label, isDelimiter(line) ? '---' : '', ...values]);
    }),
  ),
  'tight pipes': onTable((table) => table.map((line) => `|${cellsOf(line).join('|')}|`)),
  'no outer pipes': onTable((table) => table.map((line) => cellsOf(line).join(' | '))),
};
