type LandedBy = 'labels' | 'shape' | 'cursor';

/** Cells of one row that were left out for the same reason. */
interface UnplacedExample {
  readonly texts: readonly string[];
  readonly label: string;
  readonly why: string;
}

function toldIn(examples: readonly UnplacedExample[]): number {
  return examples.reduce((sum, { texts }) => sum + texts.length, 0);
}

/** What is said after a paste of cells. Chinese is the source; English says the same. */
export const zh = {
  landed: (p: { by: LandedBy; tables: readonly { name: string; cells: number; isNew: boolean }[] }) =>
    `${zhBy[p.by]}：${p.tables.map(({ name, cells, isNew }) => `${name} ${cells} 格${isNew ? '（稿中原无此表，已补入）' : ''}`).join('，')}`,
  nothingNew: (p: { tables: readonly string[] }) => `${p.tables.join('、')}与剪贴板一致，没有改动`,
  nothingLanded: () => '没有可以粘贴的数字',
  replaced: (p: { count: number; examples: readonly { name: string; before: string; after: string }[] }) =>
    `改动原有内容 ${p.count} 格：${p.examples.map(({ name, before, after }) => `${name} ${before} → ${after}`).join('；')}${p.count > p.examples.length ? ' 等' : ''}`,
  unplaced: (p: { count: number; examples: readonly UnplacedExample[] }) =>
    `没有放入 ${p.count} 格：${p.examples.map(({ texts, label, why }) => `${label && label !== texts[0] ? `“${label}”一行的` : ''}${texts.map((text) => `“${text}”`).join('')}（${why}）`).join('；')}${p.count > toldIn(p.examples) ? ' 等' : ''}`,
  kept: (p: { count: number }) => `剪贴板中空白的 ${p.count} 格保留原数`,
  outside: () => '表外的文字没有粘贴',
  between: () => '。',
  reasons: (): Readonly<
    Record<'row' | 'column' | 'duplicate' | 'subtotal' | 'text' | 'formula' | 'hidden' | 'cell' | 'table', string>
  > => ({
    row: '表中无此行',
    column: '认不出是哪一列，请连同列名一起复制',
    duplicate: '这一行重复',
    subtotal: '表中不填小计',
    text: '不是数字',
    formula: '是公式，请复制结果',
    hidden: '原表里没有算出数，或列太窄没有显示全',
    cell: '稿中没有这一格',
    table: '不是年报的表',
  }),
  tooLarge: (p: { rows: number; columns: number; most: number }) =>
    `剪贴板里有 ${p.rows} 行 ${p.columns} 列，年报的表不会超过 ${p.most} 行：请只复制表格那一部分`,
  unknownLabels: () => '没有认出剪贴板里的行名、列名，没有粘贴',
  noColumns: (p: { name: string; figures: number; columns: number }) =>
    `剪贴板里只有行名，没有列名：一行只有 ${p.figures} 个数，${p.name}有 ${p.columns} 列，分不出是哪几列，没有粘贴。请连同列名（表头）一起复制，或者只复制数字，从光标所在格起粘贴`,
  cellLines: () =>
    '剪贴板里的文字是一格一行，分不出哪些格在同一行，没有粘贴。请从原来的 Excel、WPS、Word 或网页里选中表格再复制',
  noCell: () => '剪贴板里只有数字，没有行名、列名：请先把光标放在要从哪一格开始填的数字格里',
  overflow: (p: { rows: number; columns: number; roomRows: number; roomColumns: number }) =>
    `剪贴板有 ${p.rows} 行 ${p.columns} 列，从光标所在格起只有 ${p.roomRows} 行 ${p.roomColumns} 列，没有粘贴`,
};

const zhBy: Readonly<Record<LandedBy, string>> = {
  labels: '已按标签粘贴',
  shape: '剪贴板里没有标签，已按行列顺序粘贴',
  cursor: '剪贴板里没有标签，已从光标所在格起粘贴',
};

const enBy: typeof zhBy = {
  labels: 'Pasted by label',
  shape: 'No labels on the clipboard; pasted row by row as the form has them',
  cursor: 'No labels on the clipboard; pasted from the cursor’s cell on',
};

export const en: typeof zh = {
  landed: (p) =>
    `${enBy[p.by]}: ${p.tables.map(({ name, cells, isNew }) => `${name} ${cells} ${cells === 1 ? 'cell' : 'cells'}${isNew ? ' (table added)' : ''}`).join(', ')}`,
  nothingNew: (p) => `${p.tables.join(', ')}: same as the clipboard, nothing changed`,
  nothingLanded: () => 'No figure could be pasted',
  replaced: (p) =>
    `Changed what was there in ${p.count}: ${p.examples.map(({ name, before, after }) => `${name} ${before} → ${after}`).join('; ')}${p.count > p.examples.length ? ' …' : ''}`,
  unplaced: (p) =>
    `Not pasted: ${p.count}: ${p.examples.map(({ texts, label, why }) => `${texts.map((text) => `“${text}”`).join(' ')}${label && label !== texts[0] ? ` in “${label}”` : ''} (${why})`).join('; ')}${p.count > toldIn(p.examples) ? ' …' : ''}`,
  kept: (p) => `${p.count} blank on the clipboard: the figures there stay`,
  outside: () => 'Text beside the tables was not pasted',
  between: () => '. ',
  reasons: () => ({
    row: 'no such row in the form',
    column: 'its column cannot be told; copy the header too',
    duplicate: 'the row is there twice',
    subtotal: 'the form has no subtotals',
    text: 'not a number',
    formula: 'a formula; copy its result',
    hidden: 'an error there, or a column too narrow to show it',
    cell: 'the draft has no such cell',
    table: 'no table of this report',
  }),
  tooLarge: (p) =>
    `The clipboard holds ${p.rows} rows and ${p.columns} columns; no table of this report has more than ${p.most} rows. Copy the table alone`,
  unknownLabels: () => 'No label on the clipboard is known; nothing was pasted',
  noColumns: (p) =>
    `The clipboard names rows but no columns: with only ${p.figures} ${p.figures === 1 ? 'figure' : 'figures'} in a row and ${p.columns} columns in ${p.name} it cannot be told which they are. Nothing was pasted. Copy the header too, or the figures alone, which are pasted from the cursor's cell on`,
  cellLines: () =>
    'The clipboard has a line for every cell, and it cannot be told which belong to one row. Nothing was pasted. Copy the table itself from Excel, WPS, Word or the web page',
  noCell: () => 'The clipboard holds figures without labels: place the cursor in the cell where they begin',
  overflow: (p) =>
    `The clipboard holds ${p.rows} rows and ${p.columns} columns; from the cursor's cell there are ${p.roomRows} rows and ${p.roomColumns} columns. Nothing was pasted`,
};
