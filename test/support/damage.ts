import type { Random } from './figures';

/**
 * What goes wrong with drafts on their way through Word, Excel, PDF, web pages and hurried hands, each as a plain function
 * of the text that knows nothing of the product. A damage that finds nothing to do gives the text back.
 */
export type Damage = (text: string, random: Random) => string;

type Line = string;

/** Changes the lines of which `accepts` is true, one of them taken at random. */
function onLine(accepts: (line: Line, at: number, lines: readonly Line[]) => boolean, change: Change): Damage {
  return (text, random) => {
    const lines = text.split('\n');
    const places = lines.flatMap((line, at) => (accepts(line, at, lines) ? [at] : []));
    if (places.length === 0) return text;
    const at = places[random(places.length)];
    return [...lines.slice(0, at), ...change(lines[at], random), ...lines.slice(at + 1)].join('\n');
  };
}

type Change = (line: Line, random: Random) => readonly Line[];

const isPipe = (line: Line) => line.startsWith('|');
const isDelimiter = (line: Line) => /^\|[\s:|-]+\|$/.test(line) && line.includes('-');
const isSection = (line: Line) => line.startsWith('## ');
const isPart = (line: Line) => /^###? ?（|^（/.test(line);
const isTitle = (line: Line) => line.startsWith('# ');
const isMeta = (line: Line) => /^(单位|年度|层级|公布日期|格式|上年|下级|表格)[:：]/.test(line);
const isHeader = (line: Line, at: number, lines: readonly Line[]) => isPipe(line) && isDelimiter(lines[at + 1] ?? '');
const isRow = (line: Line, at: number, lines: readonly Line[]) =>
  isPipe(line) && !isDelimiter(line) && !isHeader(line, at, lines);
const isFigures = (line: Line) => isPipe(line) && /\| *\d+ *\|/.test(line);

/** The texts between the pipes of a line. */
export function cellsOf(line: Line): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function rowOf(cells: readonly string[]): Line {
  return `| ${cells.join(' | ')} |`;
}

function onCells(change: (cells: string[], random: Random) => readonly string[]): Change {
  return (line, random) => [rowOf(change(cellsOf(line), random))];
}

/** One figure, written otherwise. */
function onFigure(change: (figure: string, random: Random) => string): Damage {
  return onLine(
    isFigures,
    onCells((cells, random) => {
      const places = cells.flatMap((cell, at) => (/^\d+$/.test(cell) ? [at] : []));
      const at = places[random(places.length)];
      return cells.map((cell, place) => (place === at ? change(cell, random) : cell));
    }),
  );
}

const one = <T>(random: Random, choices: readonly T[]): T => choices[random(choices.length)];
const without = (word: string, at: number) => word.slice(0, at) + word.slice(at + 1);
const fullWidth = (figure: string) => figure.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

function typo(word: string, random: Random): string {
  if (word.length < 3) return word;
  const at = random(word.length - 1);
  const kind = random(4);
  if (kind === 0) return without(word, at);
  if (kind === 1) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  if (kind === 2) return word.slice(0, at) + word[at] + word.slice(at);
  return `${word.slice(0, at)}某${word.slice(at + 1)}`;
}

const radicals: readonly (readonly [string, string])[] = [
  ['一', '⼀'],
  ['二', '⼆'],
  ['行', '⾏'],
  ['文', '⽂'],
  ['用', '⽤'],
  ['工', '⼯'],
  ['人', '⼈'],
  ['门', '⻔'],
];

const asPdf = (words: string) => radicals.reduce((text, [letter, radical]) => text.replaceAll(letter, radical), words);
const halfBrackets = (words: string) => words.replaceAll('（', '(').replaceAll('）', ')');

const wordings: readonly (readonly [string, string])[] = [
  ['其他', '其它'],
  ['行政规范性文件', '规范性文件'],
  ['规范性文件', '行政规范性文件'],
  ['社会公益组织', '社会组织'],
  ['其他法律行政法规禁止公开', '其他法律法规禁止公开'],
  ['现行有效件数', '现行有效件'],
  ['总计', '合计'],
  ['改进情况', '改进措施'],
  ['存在的主要问题及', '存在的主要问题和'],
  ['需要报告的事项', '事项'],
  ['主动公开政府信息情况', '行政机关主动公开政府信息情况'],
  ['“三安全一稳定”', '"三安全一稳定"'],
  ['1.', ''],
  ['3.', '3、'],
  ['（区分处理的，只计这一情形，不计其他情形）', ''],
  ['数量', '数'],
];

/** Another usual wording for something in the line. */
function rewording(words: string, random: Random): string {
  const usable = wordings.filter(([from]) => words.includes(from));
  if (usable.length === 0) return typo(words, random);
  const [from, to] = one(random, usable);
  return words.replace(from, to);
}

function onLabel(change: (label: string, random: Random) => string): Change {
  return onCells(([label, ...values], random) => [change(label, random), ...values]);
}

/** From a `## ` line up to the next one; the last section ends where the signature begins. */
function sectionsOf(lines: readonly Line[]): readonly (readonly [from: number, to: number])[] {
  const starts = lines.flatMap((line, at) => (isSection(line) ? [at] : []));
  return starts.map((from, place) => [from, starts[place + 1] ?? Math.max(from + 1, signatureAt(lines))]);
}

/** The line of the body that signs, or where a text without signature ends. */
function signatureAt(lines: readonly Line[]): number {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const [body, date] = filled.slice(-2);
  if (date === undefined || !/^\d+年\d+月\d+日$/.test(lines[date].trim())) return lines.length;
  return body;
}

function onSections(
  change: (lines: Line[], sections: readonly (readonly [number, number])[], random: Random) => readonly Line[],
): Damage {
  return (text, random) => {
    const lines = text.split('\n');
    const sections = sectionsOf(lines);
    return sections.length === 0 ? text : change(lines, sections, random).join('\n');
  };
}

/** Runs of neighbouring pipe lines. */
function tablesOf(lines: readonly Line[]): readonly (readonly [from: number, to: number])[] {
  const tables: [number, number][] = [];
  for (const [at, line] of lines.entries()) {
    if (!isPipe(line)) continue;
    const last = tables.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else tables.push([at, at + 1]);
  }
  return tables;
}

function onTable(change: (table: readonly Line[], random: Random, lines: Line[]) => readonly Line[]): Damage {
  return (text, random) => {
    const lines = text.split('\n');
    const tables = tablesOf(lines);
    if (tables.length === 0) return text;
    const [from, to] = one(random, tables);
    return [...lines.slice(0, from), ...change(lines.slice(from, to), random, lines), ...lines.slice(to)].join('\n');
  };
}

/** One column of a table, in every row that has it. */
function onColumn(change: (cells: readonly string[], at: number, random: Random) => readonly string[]): Damage {
  return onTable((table, random) => {
    const at = 1 + random(Math.max(1, cellsOf(table[0]).length - 1));
    return table.map((line) => {
      const cells = cellsOf(line);
      return cells.length > 1 ? rowOf(change(cells, at, random)) : line;
    });
  });
}

function exchanged<T>(items: readonly T[], a: number, b: number): T[] {
  return items.map((item, at) => (at === a ? items[b] : at === b ? items[a] : item));
}

const structure: Record<string, Damage> = {
  'section lost': onSections((lines, sections, random) => {
    const [from, to] = one(random, sections);
    return [...lines.slice(0, from), ...lines.slice(to)];
  }),
  'two sections exchanged': onSections((lines, sections, random) => {
    if (sections.length < 2) return lines;
    const first = random(sections.length - 1);
    const [[a, b], [c, d]] = [sections[first], sections[first + 1]];
    return [...lines.slice(0, a), ...lines.slice(c, d), ...lines.slice(a, b), ...lines.slice(d)];
  }),
  'section twice': onSections((lines, sections, random) => {
    const [from, to] = one(random, sections);
    return [...lines.slice(0, to), ...lines.slice(from, to), ...lines.slice(to)];
  }),
  'section emptied': onSections((lines, sections, random) => {
    const [from, to] = one(random, sections);
    return [...lines.slice(0, from + 1), '', ...lines.slice(to)];
  }),
  'section says 无': onSections((lines, sections, random) => {
    const [from, to] = one(random, sections);
    return [...lines.slice(0, from + 1), '', '无', '', ...lines.slice(to)];
  }),
  'all sections lost': (text) =>
    text
      .split('\n')
      .filter((line) => !isSection(line))
      .join('\n'),
  'heading lost': onLine(isSection, () => []),
  'heading without marks': onLine(isSection, (line) => [line.slice(3)]),
  'headings without marks': (text) => text.replace(/^#+ /gm, ''),
  'heading at another level': onLine(isSection, (line, random) => [one(random, ['#', '###', '####']) + line.slice(2)]),
  'heading without space': onLine(isSection, (line) => [line.replace('## ', '##')]),
  'heading bold': onLine(isSection, (line) => [`**${line.slice(3)}**`]),
  'heading with a colon': onLine(isSection, (line) => [`${line}：`]),
  'heading in other words': onLine(isSection, (line, random) => [rewording(line, random)]),
  'heading mistyped': onLine(isSection, (line, random) => [`## ${typo(line.slice(3), random)}`]),
  'heading with another number': onLine(isSection, (line, random) => [
    line.replace(/^## .、/, `## ${one(random, ['', '（二）', '2、', '三、', '一．', '(一)', '六 、', '一'])}`),
  ]),
  'heading twice': onLine(isSection, (line) => [line, '', line]),
  'heading doubled elsewhere': (text, random) => {
    const lines = text.split('\n');
    const headings = lines.filter(isSection);
    if (headings.length === 0) return text;
    const at = random(lines.length);
    return [...lines.slice(0, at), one(random, headings), ...lines.slice(at)].join('\n');
  },
  'part with another number': onLine(isPart, (line, random) => [
    line.replace(/（.）/, one(random, ['（2）', '(二)', '（四）', '（一）', '2.', '（2） '])),
  ]),
  'part lost': onLine(isPart, () => []),
  'part twice': onLine(isPart, (line) => [line, '', line]),
  'parts in half-width brackets': (text) =>
    text.replace(/^(### )?（(.)）/gm, (_, mark: string | undefined, number: string) => `${mark ?? ''}(${number})`),
  'part run in': onLine(isPart, (line) => [`${line.replace(/^#+ /, '')}。我局认真做好这项工作。`]),
  'title lost': onLine(isTitle, () => []),
  'title without year': onLine(isTitle, (line) => [line.replace(/\d+年/, '')]),
  'title in two lines': onLine(isTitle, (line) => [line.replace('政府信息公开', '\n政府信息公开')]),
  'title of another year': onLine(isTitle, (line) => [line.replace(/\d+年/, '2022年')]),
  'title below the first heading': (text) => {
    const lines = text.split('\n');
    const title = lines.findIndex(isTitle);
    const heading = lines.findIndex(isSection);
    if (title < 0 || heading < title) return text;
    return [
      ...lines.slice(0, title),
      ...lines.slice(title + 1, heading + 1),
      '',
      lines[title],
      ...lines.slice(heading + 1),
    ].join('\n');
  },
  'title twice': onLine(isTitle, (line) => [line, '', line]),
  'signature lost': (text) => text.replace(/\n[^\n]*\n+\d+年\d+月\d+日\s*$/, '\n'),
  'a long line of prose': onLine(isSection, (line) => [line, '', '我局依法公开政府信息，及时答复申请。'.repeat(70)]),
  'a list of digits': onLine(isSection, (line) => [line, '', '1.第一件事。', '2.第二件事。', '4.第四件事。']),
};

const tables: Record<string, Damage> = {
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

const cells: Record<string, Damage> = {
  'figure mistyped': onFigure((figure, random) => String(Number(figure) + 1 + random(9))),
  'full-width figure': onFigure(fullWidth),
  'full-width figures': onTable((table) =>
    table.map((line) => rowOf(cellsOf(line).map((cell) => (/^\d+$/.test(cell) ? fullWidth(cell) : cell)))),
  ),
  'figure with separators': onFigure((_, random) => one(random, ['1,234', '12，345', '1 234'])),
  'figure with 件': onFigure((figure) => `${figure}件`),
  'figure in full': onFigure((figure) => `＋${fullWidth(figure)}件`),
  'figure with another unit': onFigure((figure, random) => figure + one(random, ['元', '万元', '条', '亿元', '宗'])),
  'figure with a note': onFigure((figure) => `${figure}（其中网上${figure}件）`),
  'figure with a plus': onFigure((figure) => `+${figure}`),
  'figure below zero': onFigure((figure, random) => one(random, [`-${figure}`, `减${figure}`, `－${figure}`])),
  'figure with a point': onFigure((figure, random) => figure + one(random, ['.0', '.5', '.12345', '．5'])),
  'dash for none': onFigure((_, random) => one(random, ['-', '—', '/', '无', '——', '－'])),
  'word for a figure': onFigure((_, random) => one(random, ['若干', '三', '见附件', 'O', '12万', '1/2'])),
  computed: onFigure(() => '='),
  blank: onFigure(() => ''),
  'blank row': onLine(
    isFigures,
    onCells(([label, ...values]) => [label, ...values.map(() => '')]),
  ),
  'padding in a cell': onFigure((figure, random) =>
    one(random, [`\u3000${figure}`, `${figure}\u00a0`, '\u3000', '\u00a0']),
  ),
  'residue in a cell': onFigure((figure) => `[bookmark: _GoBack]${figure}`),
  'residue alone': onFigure(() => '[bookmark: _GoBack]'),
  'bold figure': onFigure((figure) => `**${figure}**`),
  'very long figure': onFigure(() => '123456789012345678901234567890'),
  'zeros in front': onFigure((figure) => `00${figure}`),
  'emoji in a cell': onFigure((figure) => `${figure}🙂𠮷`),
};

const metadata: Record<string, Damage> = {
  'metadata lost': (text) => text.replace(/^---\n[\s\S]*?\n---\n+/, ''),
  'metadata not closed': (text) => text.replace(/^(---\n[\s\S]*?\n)---\n/, '$1'),
  'key mistyped': onLine(isMeta, (line, random) => [line.replace(/^[^:：]+/, (key) => typo(`${key}名`, random))]),
  'key in other words': onLine(isMeta, (line) => [
    line
      .replace(/^单位/, '单 位')
      .replace(/^年度/, '年份')
      .replace(/^层级/, '级别')
      .replace(/^公布日期/, '发布日期'),
  ]),
  'key twice': onLine(isMeta, (line) => [line, line]),
  'key twice, otherwise': onLine(isMeta, (line) => [line, `${line}某`]),
  'bad value': onLine(isMeta, (line, random) => [
    line.replace(
      /([:：]).*/,
      `$1 ${one(random, ['', '二〇二五', '县级部门们', '2026-02-30', '２０２５年', '二零二五年', '2026.1.20'])}`,
    ),
  ]),
  'full-width colon': onLine(isMeta, (line) => [line.replace(': ', '：')]),
  'quoted value': onLine(isMeta, (line) => [line.replace(/: (.*)/, ': "$1"')]),
  'unknown key': onLine(isMeta, (line, random) => [
    line,
    one(random, ['备注: 甲', '联系人：乙', 'title: x', '格 式: 2021']),
  ]),
  'another form': onLine(isMeta, (line, random) => [line, `格式: ${one(random, ['2019', '2021', '2030', 'abc'])}`]),
  'prose only': onLine(isMeta, (line) => [line, '表格: 无']),
  'file not there': onLine(isMeta, (line) => [line, '上年: 2020.nianbao.md', '下级: a.md、b/*.md']),
  'another year': onLine(
    (line) => line.startsWith('年度'),
    () => ['年度: 2020'],
  ),
  'metadata in the middle': onLine(isSection, (line) => ['---', '单位: 甲', '---', line]),
};

const everywhere: Record<string, Damage> = {
  'line lost': onLine(
    () => true,
    () => [],
  ),
  'line twice': onLine(
    () => true,
    (line) => [line, line],
  ),
  'lines exchanged': (text, random) => {
    const lines = text.split('\n');
    return exchanged(lines, random(lines.length), random(lines.length)).join('\n');
  },
  'from a PDF': (text) => asPdf(text),
  'residue before a line': onLine(
    (line) => line !== '',
    (line) => [`[bookmark: _Toc1]${line}`],
  ),
  'cut short': (text, random) => text.slice(0, text.length - random(Math.ceil(text.length / 2))),
  'begun late': (text, random) => text.slice(random(Math.ceil(text.length / 3))),
  'no blank lines': (text) => text.replace(/\n\n+/g, '\n'),
  'more blank lines': (text) => text.replace(/\n\n/g, '\n\n \n\u3000\n'),
  'no line end at the end': (text) => text.trimEnd(),
  'spaces at line ends': (text) => text.replace(/\n/g, '  \n'),
  'ignored without reason': onLine(
    (line) => line === '',
    () => ['', '<!-- nianbao-ignore cell/blank -->', ''],
  ),
  'ignored of nothing': onLine(
    (line) => line === '',
    () => ['', '<!-- nianbao-ignore sum/balance: 已核对 -->', ''],
  ),
  'ignored before a block': onLine(
    (_, at, lines) => lines[at - 1] === '',
    (line, random) => [
      `<!-- nianbao-ignore ${one(random, ['structure/missing-section', 'table/missing-row', 'cell/number-format', 'table/layout', 'sum/row-total', 'table/row-label'])}: 上级要求 -->`,
      line,
    ],
  ),
  'ignored cell': onLine(
    (line) => line === '',
    () => ['', '<!-- nianbao-ignore cell/blank 申请.本年新收.总计: 缺 -->', ''],
  ),
  'ignored in the file': (text) => `${text}\n<!-- nianbao-ignore-file cell/number-format: 原件如此 -->\n`,
  'comment not closed': onLine(
    (line) => line === '',
    () => ['', '<!-- nianbao-ignore cell/blank: 未完'],
  ),
  'emoji line': onLine(
    (line) => line === '',
    () => ['', '🙂 𠮷家 𠮷', ''],
  ),
};

/** All damages by name. */
export const damages: Readonly<Record<string, Damage>> = {
  ...structure,
  ...tables,
  ...cells,
  ...metadata,
  ...everywhere,
};

export const damageNames: readonly string[] = Object.keys(damages);
