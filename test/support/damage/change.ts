// Lines, cells, tables and sections of a draft, and how one of them is changed.
import type { Random } from '../figures';

/**
 * What goes wrong with drafts on their way through Word, Excel, PDF, web pages and hurried hands, each as a plain function
 * of the text that knows nothing of the product. A damage that finds nothing to do gives the text back.
 */
export type Damage = (text: string, random: Random) => string;

export type Line = string;

/** Changes the lines of which `accepts` is true, one of them taken at random. */
export function onLine(accepts: (line: Line, at: number, lines: readonly Line[]) => boolean, change: Change): Damage {
  return (text, random) => {
    const lines = text.split('\n');
    const places = lines.flatMap((line, at) => (accepts(line, at, lines) ? [at] : []));
    if (places.length === 0) return text;
    const at = places[random(places.length)];
    return [...lines.slice(0, at), ...change(lines[at], random), ...lines.slice(at + 1)].join('\n');
  };
}

export type Change = (line: Line, random: Random) => readonly Line[];

export const isPipe = (line: Line) => line.startsWith('|');
export const isDelimiter = (line: Line) => /^\|[\s:|-]+\|$/.test(line) && line.includes('-');
export const isSection = (line: Line) => line.startsWith('## ');
export const isPart = (line: Line) => /^###? ?（|^（/.test(line);
export const isTitle = (line: Line) => line.startsWith('# ');
export const isMeta = (line: Line) => /^(单位|年度|层级|公布日期|格式|上年|下级|表格)[:：]/.test(line);
export const isHeader = (line: Line, at: number, lines: readonly Line[]) =>
  isPipe(line) && isDelimiter(lines[at + 1] ?? '');
export const isRow = (line: Line, at: number, lines: readonly Line[]) =>
  isPipe(line) && !isDelimiter(line) && !isHeader(line, at, lines);
export const isFigures = (line: Line) => isPipe(line) && /\| *\d+ *\|/.test(line);

/** The texts between the pipes of a line. */
export function cellsOf(line: Line): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

export function rowOf(cells: readonly string[]): Line {
  return `| ${cells.join(' | ')} |`;
}

export function onCells(change: (cells: string[], random: Random) => readonly string[]): Change {
  return (line, random) => [rowOf(change(cellsOf(line), random))];
}

/** One figure, written otherwise. */
export function onFigure(change: (figure: string, random: Random) => string): Damage {
  return onLine(
    isFigures,
    onCells((cells, random) => {
      const places = cells.flatMap((cell, at) => (/^\d+$/.test(cell) ? [at] : []));
      const at = places[random(places.length)];
      return cells.map((cell, place) => (place === at ? change(cell, random) : cell));
    }),
  );
}

export const one = <T>(random: Random, choices: readonly T[]): T => choices[random(choices.length)];
export const without = (word: string, at: number) => word.slice(0, at) + word.slice(at + 1);
export const fullWidth = (figure: string) =>
  figure.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

export function typo(word: string, random: Random): string {
  if (word.length < 3) return word;
  const at = random(word.length - 1);
  const kind = random(4);
  if (kind === 0) return without(word, at);
  if (kind === 1) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  if (kind === 2) return word.slice(0, at) + word[at] + word.slice(at);
  return `${word.slice(0, at)}某${word.slice(at + 1)}`;
}

export const radicals: readonly (readonly [string, string])[] = [
  ['一', '⼀'],
  ['二', '⼆'],
  ['行', '⾏'],
  ['文', '⽂'],
  ['用', '⽤'],
  ['工', '⼯'],
  ['人', '⼈'],
  ['门', '⻔'],
];

export const asPdf = (words: string) =>
  radicals.reduce((text, [letter, radical]) => text.replaceAll(letter, radical), words);
export const halfBrackets = (words: string) => words.replaceAll('（', '(').replaceAll('）', ')');

export const wordings: readonly (readonly [string, string])[] = [
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
export function rewording(words: string, random: Random): string {
  const usable = wordings.filter(([from]) => words.includes(from));
  if (usable.length === 0) return typo(words, random);
  const [from, to] = one(random, usable);
  return words.replace(from, to);
}

export function onLabel(change: (label: string, random: Random) => string): Change {
  return onCells(([label, ...values], random) => [change(label, random), ...values]);
}

/** From a `## ` line up to the next one; the last section ends where the signature begins. */
export function sectionsOf(lines: readonly Line[]): readonly (readonly [from: number, to: number])[] {
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

export function onSections(
  change: (lines: Line[], sections: readonly (readonly [number, number])[], random: Random) => readonly Line[],
): Damage {
  return (text, random) => {
    const lines = text.split('\n');
    const sections = sectionsOf(lines);
    return sections.length === 0 ? text : change(lines, sections, random).join('\n');
  };
}

/** Runs of neighbouring pipe lines. */
export function tablesOf(lines: readonly Line[]): readonly (readonly [from: number, to: number])[] {
  const tables: [number, number][] = [];
  for (const [at, line] of lines.entries()) {
    if (!isPipe(line)) continue;
    const last = tables.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else tables.push([at, at + 1]);
  }
  return tables;
}

export function onTable(change: (table: readonly Line[], random: Random, lines: Line[]) => readonly Line[]): Damage {
  return (text, random) => {
    const lines = text.split('\n');
    const tables = tablesOf(lines);
    if (tables.length === 0) return text;
    const [from, to] = one(random, tables);
    return [...lines.slice(0, from), ...change(lines.slice(from, to), random, lines), ...lines.slice(to)].join('\n');
  };
}

/** One column of a table, in every row that has it. */
export function onColumn(change: (cells: readonly string[], at: number, random: Random) => readonly string[]): Damage {
  return onTable((table, random) => {
    const at = 1 + random(Math.max(1, cellsOf(table[0]).length - 1));
    return table.map((line) => {
      const cells = cellsOf(line);
      return cells.length > 1 ? rowOf(change(cells, at, random)) : line;
    });
  });
}

export function exchanged<T>(items: readonly T[], a: number, b: number): T[] {
  return items.map((item, at) => (at === a ? items[b] : at === b ? items[a] : item));
}
