import { cellName } from './cell';

/** Messages of the rules `table/*` and of their fixes. Chinese is the source; English says the same. */
export const zh = {
  missingTable: (p: { table: string }) => `缺少${p.table}`,
  missingParts: (p: { table: string; corners: readonly string[] }) => `${p.table}缺少${listed(p.corners)}`,
  insertTable: (p: { names: readonly string[] }) => `补入${p.names.join('、')}的空表`,

  missingRows: (p: { labels: readonly string[] }) =>
    p.labels.length > 1
      ? `此行之后缺少 ${p.labels.length} 行：“${brief(p.labels[0])}”至“${brief(p.labels[p.labels.length - 1])}”`
      : `此行之后缺少“${brief(p.labels[0])}”`,
  missingFirstRows: (p: { labels: readonly string[] }) =>
    p.labels.length > 1
      ? `表头之后缺少 ${p.labels.length} 行：“${brief(p.labels[0])}”至“${brief(p.labels[p.labels.length - 1])}”`
      : `表头之后缺少“${brief(p.labels[0])}”`,
  insertRows: (p: { labels: readonly string[] }) =>
    p.labels.length > 1 ? `补入缺少的 ${p.labels.length} 行（数字留空）` : `补入“${brief(p.labels[0])}”（数字留空）`,

  duplicateRow: (p: { label: string; count: number }) =>
    p.count > 1
      ? `“${brief(p.label)}”等 ${p.count} 行与上文重复，数字未计入`
      : `“${brief(p.label)}”一行写了两次，这一行的数字未计入`,
  firstRow: () => '计入的是这一行',
  removeRows: (p: { count: number; lost: readonly string[] }) =>
    `${p.count > 1 ? `删去这 ${p.count} 行` : '删去这一行'}${p.lost.length > 0 ? `（其中的 ${someValues(p.lost)} 不再保留）` : ''}`,
  keepThisRow: (p: { lost: readonly string[] }): string =>
    `保留这一行，删去前面的一行${p.lost.length > 0 ? `（其中的 ${someValues(p.lost)} 不再保留）` : ''}`,
  rowsToNote: (p: { count: number }): string =>
    p.count > 1 ? `把这 ${p.count} 行移到表下，写成说明` : '把这一行移到表下，写成说明',
  unknownRow: (p: { labels: readonly string[]; figures: boolean }) => {
    const uncounted = p.figures ? '，数字未计入' : '';
    return p.labels.length > 1
      ? `“${brief(p.labels[0])}”等 ${p.labels.length} 行不在规定格式中${uncounted}`
      : `“${brief(p.labels[0])}”一行不在规定格式中${uncounted}`;
  },
  otherEditionRow: (p: { label: string; document: string }) =>
    `“${brief(p.label)}”是${p.document}格式的行，现行格式没有，这一行的数字未计入`,
  subtotalRow: (p: { label: string }) =>
    `“${brief(p.label)}”在规定格式中不填数字；它下面各行已有数字，这里的小计未计入`,
  clearSubtotal: () => '清空这一行的小计',
  renameRow: (p: { label: string }) => `改为“${brief(p.label)}”`,
  rowOrder: (p: { labels: readonly string[]; before: string; after: string; byHand: boolean }) =>
    `${p.labels.length > 1 ? `“${brief(p.labels[0])}”等 ${p.labels.length} 行` : `“${brief(p.labels[0])}”`}的位置不对，${
      p.after === '' ? `应在“${brief(p.before)}”之前` : `应在“${brief(p.after)}”之后`
    }${p.byHand ? '；自动调整会打乱别的内容，请自行移动' : ''}`,
  orderRows: () => '按规定格式的顺序排列各行',

  rowLabel: (p: { found: string; expected: string }) => `应为“${p.expected}”，现为“${p.found}”`,
  columnLabel: (p: { found: string; expected: string }) => `栏名应为“${p.expected}”，现为“${p.found}”`,
  corner: (p: { found: string; expected: string }) =>
    p.found === '' ? `表头第一格应为“${p.expected}”` : `表头第一格应为“${p.expected}”，现为“${p.found}”`,
  useLabel: (p: { expected: string }) => `改为“${p.expected}”`,
  useLabelFor: (p: { found: string; expected: string }) => `将“${brief(p.found)}”改为“${brief(p.expected)}”`,

  missingColumns: (p: { labels: readonly string[] }) => `表头缺少${listed(p.labels)}`,
  insertColumns: (p: { labels: readonly string[] }) => `表头补入${listed(p.labels)}`,
  unknownColumn: (p: { label: string }) => `“${p.label}”不是规定的栏，这一栏的数字未计入`,
  columnUnit: (p: { found: string; expected: string }) => `单位应为${p.expected}，现为${p.found}`,
  convertColumn: (p: { label: string; unit: string }) => `栏名改为“${p.label}”，各数换算为${p.unit}`,
  duplicateColumn: (p: { label: string }) => `“${p.label}”一栏写了两次，这一栏的数字未计入`,
  columnOrder: (p: { label: string; before: string; after: string; byHand: boolean }) =>
    `“${p.label}”一栏的位置不对，${p.after === '' ? `应在“${p.before}”之前` : `应在“${p.after}”之后`}${
      p.byHand ? '；有的行看不出各数属于哪一栏，不能自动调整' : ''
    }`,
  orderColumns: () => '按规定格式的顺序排列各栏（数字随栏移动）',

  cellCount: (p: { found: number; expected: number; rows: number }) => {
    const rows = p.rows > 1 ? `这里起 ${p.rows} 行` : '这一行';
    return p.found < p.expected
      ? `${rows}有 ${p.found} 个数，表头有 ${p.expected} 栏，少 ${p.expected - p.found} 个，无法判断缺的是哪一栏`
      : `${rows}有 ${p.found} 个数，表头有 ${p.expected} 栏，多 ${p.found - p.expected} 个，无法判断多的是哪一个`;
  },
  fillUp: (p: { count: number }) => `行末补 ${p.count} 个空白格，各数从左起对应`,
  cutOff: (p: { count: number }) => `删去行末多出的 ${p.count} 个数，各数从左起对应`,

  formEdition: (p: { table: string; found: string; expected: string }) =>
    `${p.table}用的是${p.found}的格式，本报告应采用${p.expected}的格式`,
  migrate: (p: {
    expected: string;
    kept: number;
    blank: number;
    dropped: readonly string[];
    summed: readonly string[];
  }) => {
    const blank = p.blank > 0 ? `，${p.blank} 格留空` : '';
    const lost = p.dropped.length > 0 ? `；${someNames(p.dropped)}没有对应的格，不再保留` : '';
    const summed = p.summed.length > 0 ? `；${listed(p.summed.map(brief))}填各行之和，分行的数不再保留` : '';
    return `改用${p.expected}的格式：${p.kept} 个数照填${blank}${summed}${lost}`;
  },
  splitRow: (p: { rows: number; holder: string | undefined }) =>
    p.holder === undefined ? `分为 ${p.rows} 行，都填 0` : `分为 ${p.rows} 行，原有的数先计入“${brief(p.holder)}”`,
  substituteRow: (p: { label: string; count: number; expected: string }) =>
    `“${brief(p.label)}”合为一行是旧格式的写法，${p.expected}的格式在这里分 ${p.count} 行填写`,

  layout: (p: { table: string; forms: readonly TableForm[]; withheld: 'counts' | 'contents' | undefined }) => {
    const forms = p.forms.map((form) => zhForms[form]).join('、');
    return `${p.table}不是规范写法（${forms}），内容可以读懂${p.withheld ? zhWithheld[p.withheld] : ''}`;
  },
  strayLine: (p: { table: string; withheld: 'counts' | 'contents' | undefined }) =>
    `这一行夹在${p.table}中间，把表断成了两截；表的内容可以读懂${p.withheld ? zhWithheld[p.withheld] : ''}`,
  moveStrayLine: () => '移到表下，把表接上（数字不变）',
  useCanonical: () => '改为规范写法（数字不变）',
};

/** The ways of writing that `BoundTable.layouts` tells apart. */
type TableForm =
  | 'label-columns'
  | 'single-row'
  | 'merged-clauses'
  | 'split-header'
  | 'page-break'
  | 'no-delimiter'
  | 'delimiter-length'
  | 'no-group';

const zhForms: Readonly<Record<TableForm, string>> = {
  'label-columns': '标签占多栏',
  'single-row': '各类数字写在一行',
  'merged-clauses': '各项合为一张表',
  'split-header': '表头分成几行',
  'page-break': '表格被断开',
  'no-delimiter': '没有分隔行',
  'delimiter-length': '分隔行与表头的栏数不同',
  'no-group': '缺少分组行',
};

const zhWithheld = {
  counts: '；有的行数的个数与栏数不同，改好以后才能自动改写',
  contents: '；有的内容在规范写法里没有位置，自动改写会丢失，请自行改写',
};

/** So many names tell what is meant; more are counted. */
const MOST_NAMES = 4;

function someValues(values: readonly string[]): string {
  return values.length > MOST_NAMES ? `${values.slice(0, MOST_NAMES).join('、')} …` : values.join('、');
}

function someNames(names: readonly string[]): string {
  const listed = names.slice(0, MOST_NAMES).map(cellName).join('、');
  return names.length > MOST_NAMES ? `${listed}等 ${names.length} 个数` : listed;
}

function someNamesEn(names: readonly string[]): string {
  const listed = names.slice(0, MOST_NAMES).map(cellName).join(', ');
  return names.length > MOST_NAMES ? `${listed} and ${names.length - MOST_NAMES} more` : listed;
}

export const en: typeof zh = {
  missingTable: (p) => `${p.table} is missing`,
  missingParts: (p) => `${p.table} lacks ${listed(p.corners, ', ')}`,
  insertTable: (p) => `Insert a blank table: ${p.names.join(', ')}`,

  missingRows: (p) =>
    p.labels.length > 1
      ? `${p.labels.length} rows are missing behind this one: “${brief(p.labels[0])}” to “${brief(p.labels[p.labels.length - 1])}”`
      : `“${brief(p.labels[0])}” is missing behind this row`,
  missingFirstRows: (p) =>
    p.labels.length > 1
      ? `${p.labels.length} rows are missing behind the header: “${brief(p.labels[0])}” to “${brief(p.labels[p.labels.length - 1])}”`
      : `“${brief(p.labels[0])}” is missing behind the header`,
  insertRows: (p) =>
    p.labels.length > 1
      ? `Insert the ${p.labels.length} missing rows, figures left blank`
      : `Insert “${brief(p.labels[0])}”, figures left blank`,

  duplicateRow: (p) =>
    p.count > 1
      ? `“${brief(p.label)}” and ${p.count - 1} more rows stand above already; their figures are not counted`
      : `“${brief(p.label)}” stands here again; the figures of this row are not counted`,
  firstRow: () => 'This row is the one that counts',
  removeRows: (p) =>
    `${p.count > 1 ? `Remove these ${p.count} rows` : 'Remove this row'}${p.lost.length > 0 ? ` (${someValues(p.lost)} will be lost)` : ''}`,
  keepThisRow: (p) =>
    `Keep this row, remove the one above${p.lost.length > 0 ? ` (${someValues(p.lost)} will be lost)` : ''}`,
  rowsToNote: (p) =>
    p.count > 1 ? `Move these ${p.count} rows under the table, as a note` : 'Move this row under the table, as a note',
  unknownRow: (p) => {
    const uncounted = p.figures ? '; its figures are not counted' : '';
    return p.labels.length > 1
      ? `“${brief(p.labels[0])}” and ${p.labels.length - 1} more rows are not in the form${uncounted}`
      : `The row “${brief(p.labels[0])}” is not in the form${uncounted}`;
  },
  otherEditionRow: (p) =>
    `“${brief(p.label)}” is a row of the form of ${p.document}, not of this one; the figures of this row are not counted`,
  subtotalRow: (p) =>
    `The form has no figures for “${brief(p.label)}”; the rows below have theirs, and this subtotal is not counted`,
  clearSubtotal: () => 'Clear the subtotals of this row',
  renameRow: (p) => `Change to “${brief(p.label)}”`,
  rowOrder: (p) =>
    `${p.labels.length > 1 ? `“${brief(p.labels[0])}” and ${p.labels.length - 1} more` : `“${brief(p.labels[0])}”`} out of place: belongs ${
      p.after === '' ? `before “${brief(p.before)}”` : `behind “${brief(p.after)}”`
    }${p.byHand ? '; moving by itself would disturb other content, so please move by hand' : ''}`,
  orderRows: () => 'Put the rows in the order of the form',

  rowLabel: (p) => `Should read “${p.expected}”, not “${p.found}”`,
  columnLabel: (p) => `The column should be named “${p.expected}”, not “${p.found}”`,
  corner: (p) =>
    p.found === ''
      ? `The header should begin with “${p.expected}”`
      : `The header should begin with “${p.expected}”, not “${p.found}”`,
  useLabel: (p) => `Change to “${p.expected}”`,
  useLabelFor: (p) => `Change “${brief(p.found)}” to “${brief(p.expected)}”`,

  missingColumns: (p) => `The header lacks ${listed(p.labels, ', ')}`,
  insertColumns: (p) => `Add ${listed(p.labels, ', ')} to the header`,
  unknownColumn: (p) => `“${p.label}” is no column of the form; its figures are not counted`,
  columnUnit: (p) => `The unit should be ${p.expected}, not ${p.found}`,
  convertColumn: (p) => `Rename to “${p.label}” and convert the figures to ${p.unit}`,
  duplicateColumn: (p) => `The column “${p.label}” stands here again; its figures are not counted`,
  columnOrder: (p) =>
    `The column “${p.label}” is out of place: belongs ${p.after === '' ? `before “${p.before}”` : `behind “${p.after}”`}${
      p.byHand ? '; in some rows nobody can tell which figure is whose, so this cannot be done for you' : ''
    }`,
  orderColumns: () => 'Put the columns in the order of the form; figures move with them',

  cellCount: (p) => {
    const rows = p.rows > 1 ? `${p.rows} rows from here on have` : 'This row has';
    return p.found < p.expected
      ? `${rows} ${p.found} figures under ${p.expected} columns, ${p.expected - p.found} too few; it cannot be told which are missing`
      : `${rows} ${p.found} figures under ${p.expected} columns, ${p.found - p.expected} too many; it cannot be told which are surplus`;
  },
  fillUp: (p) => `Add ${p.count} blank cells at the end; figures go from left to right`,
  cutOff: (p) => `Remove the last ${p.count} figures; figures go from left to right`,

  formEdition: (p) => `${p.table} has the layout of ${p.found}; this report should have that of ${p.expected}`,
  migrate: (p) => {
    const blank = p.blank > 0 ? `, ${p.blank} cells left blank` : '';
    const lost = p.dropped.length > 0 ? `; lost, having no cell there: ${someNamesEn(p.dropped)}` : '';
    const summed =
      p.summed.length > 0 ? `; sums, the figures of single rows lost: ${listed(p.summed.map(brief), ', ')}` : '';
    return `Change to the form of ${p.expected}: ${p.kept} figures stay${blank}${summed}${lost}`;
  },
  splitRow: (p) =>
    p.holder === undefined
      ? `Split into ${p.rows} rows, all 0`
      : `Split into ${p.rows} rows, its figures in “${brief(p.holder)}” for now`,
  substituteRow: (p) =>
    `“${brief(p.label)}” as one row is the older form; that of ${p.expected} has ${p.count} rows here`,

  layout: (p) => {
    const forms = p.forms.map((form) => enForms[form]).join(', ');
    return `${p.table} can be read but is not written in the plain way (${forms})${p.withheld ? enWithheld[p.withheld] : ''}`;
  },
  strayLine: (p) =>
    `This line stands in the middle of ${p.table} and cuts it in two; the table can still be read${p.withheld ? enWithheld[p.withheld] : ''}`,
  moveStrayLine: () => 'Move it below the table, which is whole again; figures stay as they are',
  useCanonical: () => 'Write it in the plain way; figures stay as they are',
};

const enWithheld: typeof zhWithheld = {
  counts: '; once rows with too many or too few figures are put right, it can be rewritten for you',
  contents: '; some of it has no place in the plain way and would be lost, so please rewrite it by hand',
};

const enForms: typeof zhForms = {
  'label-columns': 'labels in several columns',
  'single-row': 'all figures in one row',
  'merged-clauses': 'several tables in one',
  'split-header': 'header in several rows',
  'page-break': 'table cut in two',
  'no-delimiter': 'no delimiter row',
  'delimiter-length': 'delimiter row and header differ in length',
  'no-group': 'group rows missing',
};

function listed(words: readonly string[], separator = '、'): string {
  return words.map((word) => `“${word}”`).join(separator);
}

/** A label without its note; the longest labels are cut, since a message is one line. */
function brief(label: string): string {
  const plain = label.replace(/（[^（）]{6,}）$/, '');
  return plain.length > 20 ? `${plain.slice(0, 20)}…` : plain;
}
