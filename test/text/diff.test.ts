import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffEdits } from '../../shared/text/diff';
import { applyEdits } from '../../shared/text/edit';
import { textIn } from '../../shared/text/span';

/** The edits as `old→new`. */
function shown(before: string, after: string): string[] {
  return diffEdits(before, after).map(({ span, newText }) => `${textIn(before, span)}→${newText}`);
}

describe('diffEdits', () => {
  it('gives nothing for equal texts', () => {
    expect(diffEdits('a\nb', 'a\nb')).toEqual([]);
  });

  it('writes only the cells that differ', () => {
    const before = '| 甲 | １ | 0 | ２ |\n| 乙 | 0 |\n';
    expect(shown(before, '| 甲 | 1 | 0 | 2 |\n| 乙 | 0 |\n')).toEqual(['１→1', '２→2']);
  });

  it('inserts a line without touching its neighbours', () => {
    expect(shown('a\nb\nc\n', 'a\nb\nneu\nc\n')).toEqual(['→neu\n']);
  });

  it('finds changes far apart', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `line ${i}`);
    const changed = lines.map((line, i) => (i === 3 || i === 250 ? `${line}!` : line));
    expect(shown(lines.join('\n'), changed.join('\n'))).toEqual(['→!', '→!']);
  });

  it('keeps surrogate pairs and line ends whole', () => {
    expect(shown('𠮷', '𠮸')).toEqual(['𠮷→𠮸']);
    expect(shown('a\r\nb', 'a\nb')).toEqual(['\r\n→\n']);
  });

  it('stays quick and right where everything differs', () => {
    const before = Array.from({ length: 3000 }, (_, i) => `a${i}`).join('\n');
    const after = Array.from({ length: 3000 }, (_, i) => `b${i}`).join('\n');
    expect(applyEdits(before, diffEdits(before, after))).toBe(after);
  });

  it('turns any text into any other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '|', '\n', '\r\n', '\r', '𠮷', '𠮸', '一'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, diffEdits(before, after))).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });
});
