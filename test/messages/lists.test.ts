import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../shared/messages';

describe('English lists', () => {
  const en = messagesIn('en');

  it('are joined by commas', () => {
    expect(en.table.missingColumns({ labels: ['a', 'b'] })).toBe('The header lacks “a”, “b”');
    expect(en.structure.missingSections({ headings: ['a', 'b'] })).toBe('Missing: “a”, “b”');
    expect(en.cell.level({ row: 'a', found: ['1', '2'], level: 'b' })).toContain('but is 1, 2:');
  });

  it('say what an identity is about only where two break in one row or column', () => {
    const explained = (labels: readonly string[]) =>
      en.sum.shiftedRow({
        axis: { kind: 'row', label: 'r' },
        expected: '1',
        found: '2',
        places: labels.map((label, at) => ({
          kind: 'column',
          label,
          rule: at === 0 ? 'sum/balance' : 'sum/column-total',
        })),
      });
    expect(explained(['a', 'b'])).toMatch(/in column a, column b$/);
    expect(explained(['a', 'a'])).toMatch(/in column a \(balance\), column a \(total\)$/);
  });
});
