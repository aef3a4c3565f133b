import { describe, expect, it } from 'vitest';
import { readCell } from '../../shared/draft/cell';
import { readCellParts } from '../../shared/draft/cell-parts';
import { CellMark, SCALE } from '../../shared/draft/types';
import { textIn } from '../../shared/text/span';

function read(text: string) {
  return readCell(text, 0, text.length);
}

/** Names of the marks of a reading. */
function marksOf(text: string): string[] {
  const { marks } = read(text);
  return Object.entries(CellMark).flatMap(([name, bit]) => (marks & bit ? [name] : []));
}

describe('a number', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['255', 255],
    ['256', 256],
    ['99999999999', 99999999999],
    ['007', 7],
  ])('%s is plain digits', (text, value) => {
    expect(read(text)).toEqual({ kind: 'number', value: value * SCALE, marks: 0 });
  });

  it.each([
    ['１２', 12, ['fullWidth']],
    ['1２', 12, ['fullWidth']],
    ['1,234', 1234, ['separators']],
    ['１，２３４', 1234, ['fullWidth', 'separators']],
    ['1,234,567', 1234567, ['separators']],
    ['251000元', 251000, ['unit']],
    ['12件', 12, ['unit']],
    ['12 件', 12, ['unit']],
    ['12人次', 12, ['unit']],
    ['12⼈次', 12, ['unit']],
    ['2.5万元', 2.5, ['unit', 'decimals']],
    ['22（其中修订16件）', 22, ['note']],
    ['22 (其中16件)', 22, ['note']],
    ['22件（其中修订16件）（另有3件）', 22, ['unit', 'note']],
    ['22（其中（甲）乙)', 22, ['note']],
    ['[bookmark: _GoBack]0', 0, ['residue']],
    ['0[bookmark: _GoBack]', 0, ['residue']],
    ['[bookmark: _Hlk1][bookmark: _GoBack] 3 [bookmark: x]', 3, ['residue']],
    ['\u00A05\u3000', 5, ['padding']],
    ['　0', 0, ['padding']],
    ['5\u00A0件', 5, ['unit', 'padding']],
    [' 5 ', 5, []],
    ['减4', -4, ['minus']],
    ['减少4', -4, ['minus']],
    ['-5', -5, ['minus']],
    ['- 5', -5, ['minus']],
    ['−5', -5, ['minus']],
    ['－5', -5, ['fullWidth', 'minus']],
    ['+1', 1, ['plus']],
    ['＋1', 1, ['fullWidth', 'plus']],
    ['增1', 1, ['plus']],
    ['增加1', 1, ['plus']],
    ['12.365', 12.365, ['decimals']],
    ['0.0001', 0.0001, ['decimals']],
    ['1．5', 1.5, ['fullWidth', 'decimals']],
    ['5.0', 5, ['decimals']],
    ['1.234500000', 1.2345, ['decimals']],
    ['1,234.5', 1234.5, ['separators', 'decimals']],
    ['900719925474.0991', 900719925474.0991, ['decimals']],
  ])('%s is one', (text, value, marks) => {
    const reading = read(text);
    expect(reading.kind).toBe('number');
    expect(reading.value).toBe(Math.round(value * SCALE));
    expect(marksOf(text).sort()).toEqual([...marks].sort());
  });

  it('of minus nothing is plain zero', () => {
    expect(Object.is(read('-0').value, 0)).toBe(true);
  });

  it('is read from its stretch only', () => {
    expect(readCell('112233', 2, 4).value).toBe(22 * SCALE);
    expect(readCell('12件', 0, 2)).toEqual({ kind: 'number', value: 12 * SCALE, marks: 0 });
    expect(readCell('＋12', 0, 2).value).toBe(SCALE);
    expect(readCell('5件\u00A0', 0, 2).marks).toBe(CellMark.unit);
    expect(readCell('1.23', 0, 3).value).toBe(1.2 * SCALE);
    expect(readCell('1,234', 0, 3).kind).toBe('text');
    expect(readCell('[bookmark: a]', 0, 12).kind).toBe('text');
    expect(readCell('0[bookmark: a]', 2, 14).kind).toBe('text');
    expect(readCell('5（甲）', 0, 3).kind).toBe('text');
  });
});

describe('what is not a number', () => {
  it.each([
    '12a',
    '1.5.2',
    '1 234',
    '1\u00A0234',
    '1,23',
    '1234,567',
    ',123',
    '1,,234',
    '1,234,',
    '1.',
    '.5',
    '1.5,000',
    '1.23456',
    '0.00001',
    '900719925474.0992',
    '900719925475',
    '99999999999999999999',
    '12万',
    '12%',
    '12％',
    '约12',
    '12余件',
    '十二',
    '22（其中',
    '22）',
    '22（甲）乙',
    '（甲）22',
    '22（甲）件',
    '+',
    '减',
    '++1',
    '—5',
    '1/2',
    '1-2',
    '0x10',
    '1e3',
    '**5**',
    '^^',
    '见附件',
    '1[bookmark: x]2',
    '[bookmark: x',
    '==',
    '=1',
    '无。',
    '不适用',
    '-/',
    '//',
    '🙂',
    '𠮷',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'text', value: Number.NaN });
  });
});

describe('a blank cell', () => {
  it.each([
    ['', []],
    [' \t', []],
    ['\u00A0\u3000\u2003\u200B', ['padding']],
    ['[bookmark: _GoBack]', ['residue']],
  ])('is %j', (text, marks) => {
    expect(read(text)).toMatchObject({ kind: 'blank', value: Number.NaN });
    expect(marksOf(text)).toEqual(marks);
  });
});

describe('none', () => {
  it.each(['-', '—', '－', '–', '−', '/', '／', '无', '⽆', '——', '--', '  -  '])('is %j, and counts as 0', (text) => {
    expect(read(text)).toEqual({ kind: 'none', value: 0, marks: 0 });
  });

  it('may be padded', () => {
    expect(read('　无\u00A0')).toEqual({ kind: 'none', value: 0, marks: CellMark.padding });
  });
});

describe('computed', () => {
  it.each(['=', '＝', ' = '])('is %j', (text) => {
    expect(read(text)).toMatchObject({ kind: 'computed', value: Number.NaN });
  });
});

describe('the parts of a cell', () => {
  it('are spans of the text', () => {
    const text = '| [bookmark: a]\u00A0减 1,234 件（其中2件）[bookmark: b] [bookmark: c] |';
    const parts = readCellParts(text, 1, text.length - 1);
    expect(parts.reading.value).toBe(-1234 * SCALE);
    expect(textIn(text, parts.number!)).toBe('减 1,234');
    expect(textIn(text, parts.unit!)).toBe('件');
    expect(textIn(text, parts.note!)).toBe('（其中2件）');
    expect(parts.residue.map((span) => textIn(text, span))).toEqual([
      '[bookmark: a]',
      '[bookmark: b]',
      '[bookmark: c]',
    ]);
  });

  it('are absent where the cell has none', () => {
    expect(readCellParts('12', 0, 2)).toMatchObject({ number: { start: 0, end: 2 }, unit: undefined, note: undefined });
    expect(readCellParts('文', 0, 1)).toMatchObject({ number: undefined, residue: [] });
  });
});
