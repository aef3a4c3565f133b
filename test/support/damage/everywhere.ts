// What can go wrong with any line, and the text as a whole.
import { asPdf, type Damage, exchanged, one, onLine } from './change';

export const everywhere: Record<string, Damage> = {
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
