import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { nestedQuotes } from '../../shared/messages/quotes';
import { cleanDraft } from '../support/drafts';

describe('quotation marks within quotation marks', () => {
  it.each([
    ['缺少“3.危及“三安全一稳定””', '缺少“3.危及‘三安全一稳定’”'],
    ['应为“甲”，现为“乙”', '应为“甲”，现为“乙”'],
    ['“甲“乙“丙”乙”甲”', '“甲‘乙“丙”乙’甲”'],
    ['现为““甲”', '现为““甲”'],
    ['现为“甲””，应为“乙”', '现为“甲””，应为“乙”'],
    ['没有引号', '没有引号'],
  ])('%s', (written, shown) => expect(nestedQuotes(written)).toBe(shown));

  it('alternate in findings and in the titles of their fixes', () => {
    const [finding] = check(cleanDraft.replace(/^\| 3\.危及.*\n/m, '')).findings;
    expect(finding.message).toContain('“3.危及‘三安全一稳定’”');
    expect(finding.fixes[0].title).toContain('“3.危及‘三安全一稳定’”');
  });
});
