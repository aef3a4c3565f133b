import { describe, expect, it } from 'vitest';
import { fixAll } from '../../shared/check/fix';
import type { Fix, Rule } from '../../shared/rules/types';

function replacing(id: Rule['id'], from: string, to: string, safe = true): Rule {
  return {
    id,
    severity: 'warning',
    fix: safe ? 'safe' : 'suggestion',
    page: { title: { zh: '', en: '' }, why: { zh: '', en: '' }, source: '', bad: '', good: '' },
    check({ report }, tell) {
      const { text } = report.draft;
      for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length)) {
        const span = { start: at, end: at + from.length };
        const fix: Fix = { title: '', safe, edits: [{ span, newText: to }] };
        tell({ span, message: '', fixes: [fix] });
      }
    },
  };
}

describe('fixAll', () => {
  it('applies every safe fix and counts them', () => {
    const { text, fixed, findings } = fixAll('甲乙甲', { rules: [replacing('text/a', '甲', '丙')] });
    expect([text, fixed, findings.length]).toEqual(['丙乙丙', 2, 0]);
  });

  it('leaves suggestions alone', () => {
    expect(fixAll('甲', { rules: [replacing('text/a', '甲', '丙', false)] }).text).toBe('甲');
  });

  it('goes on with what a fix uncovers', () => {
    expect(fixAll('甲', { rules: [replacing('text/a', '甲', '乙'), replacing('text/b', '乙', '丙')] }).text).toBe('丙');
  });

  it('takes one of two fixes that overlap and checks again', () => {
    expect(fixAll('甲乙', { rules: [replacing('text/a', '甲乙', '丁'), replacing('text/b', '乙', '丙')] }).text).toBe(
      '丁',
    );
  });

  it('stops when two fixes undo each other', () => {
    const { text, fixed } = fixAll('甲', { rules: [replacing('text/a', '甲', '乙'), replacing('text/b', '乙', '甲')] });
    expect([text, fixed]).toEqual(['乙', 1]);
  });

  it('is narrowed to the findings accepted', () => {
    const rules = [replacing('text/a', '甲', '丙'), replacing('text/b', '乙', '丙')];
    expect(fixAll('甲乙', { rules }, ({ rule }) => rule === 'text/b').text).toBe('甲丙');
  });
});
