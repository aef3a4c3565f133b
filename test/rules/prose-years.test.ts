import { describe, expect, it } from 'vitest';
import { foundBy, introduction, opening, withSentence } from '../support/clean-prose';
import { cleanDraft } from '../support/drafts';
import { expectAt, expectSilent, mended } from '../support/examples';

describe('prose/year', () => {
  const rule = 'prose/year';

  it('reads the period in any usual way of writing', () => {
    expectAt(rule, cleanDraft.replace(introduction, '所列数据的统计期限为⟦2024⟧年1月1日至⟦2024⟧年12月31日。'));
    expectAt(rule, cleanDraft.replace(introduction, '统计期限自⟦2024⟧年1月1日起至12月31日止。'));
    expectAt(rule, cleanDraft.replace(introduction, '统计期限为2025年1月1日—⟦2024⟧年12月31日。'));
    expectSilent(rule, cleanDraft.replace(introduction, '统计期限为2025年1月1日-12月31日。'));
  });

  it('offers the right year, which changes a figure and so is no safe fix', () => {
    const [finding] = foundBy(cleanDraft.replace(introduction, '统计期限为2024年1月1日至2025年12月31日。'), rule);
    expect(finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(finding.fixes[0].edits[0].newText).toBe('2025');
  });

  it('finds plans dated in a year that is over', () => {
    const draft = cleanDraft.replace('针对上述问题，我局采取以下措施：', '⟦2025⟧年，我局将进一步采取以下措施：');
    expectAt(rule, draft);
    expect(mended(rule, draft.replace(/[⟦⟧]/g, ''))).toContain('2026年，我局将进一步');
  });

  it('asks, as information, whether another year told of is meant', () => {
    const draft = cleanDraft.replace(opening, opening.replace('2025年', '⟦2024⟧年'));
    expect(expectAt(rule, draft)[0].severity).toBe('information');
  });

  it('asks about what is told of the year to come, and of a year before with figures', () => {
    for (const sentence of [
      '⟦2026⟧年，我局共召开政务公开培训会3次。',
      '⟦2026⟧年度，全县累计培训120人次。',
      '⟦2026⟧年全年举办开放日活动2次。',
      '⟦2024⟧年，我局组织业务培训3次。',
      '截至⟦2026⟧年底，专栏更新32次。',
    ]) {
      expect(expectAt(rule, withSentence(sentence)).map(({ severity }) => severity)).toEqual(['information']);
    }
  });

  it('asks about another year’s programme that was carried out', () => {
    expectAt(rule, withSentence('认真落实《⟦2024⟧年政务公开工作要点》，细化分解任务。'));
    const [finding] = expectAt(rule, withSentence('对照《四川省⟦2024⟧年政务公开工作要点》，制定任务分工。'));
    expect(finding.message).toBe('本报告是2025年度的，这里落实的却是2024年的要点，请核实年份');
  });

  it('knows the report by its own words, and its figures by the day they end', () => {
    expectAt(rule, withSentence('本报告反映⟦2024⟧年度全县政府信息公开工作情况，数据统计截至⟦2024⟧年12月31日。'));
  });

  it.each([
    '认真落实《2025年政务公开工作要点》，完成《2024年政务公开工作要点》的收尾任务。',
    '与《2024年政务公开工作要点》相比，任务更细。',
    '2026年，我局将按照《2026年政务公开工作要点》组织培训3次。',
    '截至2024年底，全县现行有效行政规范性文件59件。',
    '2026年，全县公共资源交易信息统一归口。',
    '2024年，公共服务领域基层政务公开标准目录覆盖26个领域。',
    '2024年制定的《水利信息公开办法》仍然有效。',
    '2024年，我局修订《信息发布制度》并沿用。',
    '本报告与2024年度政府信息公开工作情况相比更为简明。',
    '2024年，我局成立政府信息公开工作领导小组，沿用至今。',
    '2026年，我局将继续做好主动公开工作。',
    '我局将政府信息公开工作纳入2025年重点任务。',
    '2025年，我局将政府信息公开工作列入年度考核。',
    '公开《青川县水利发展规划（2021—2025年）》和2024年度部门决算、2026年度预算。',
    '与2024年1月1日至2024年12月31日相比，公开数量略有增长。',
    '2024年主动公开政府信息120条，2025年主动公开186条。',
    '自2019年5月15日《条例》施行以来，我局坚持主动公开。',
    '按时公布2024年政府信息公开工作年度报告。',
    '对2024年的申请卷宗进行了归档。',
  ])('is silent: %s', (sentence) => expectSilent(rule, withSentence(sentence)));
});

describe('prose/date', () => {
  const rule = 'prose/date';

  it('finds what the calendar does not have', () => {
    expectAt(rule, withSentence('制度于⟦2025年2月30日⟧印发，⟦2025年13月⟧实施，⟦11月31日⟧修订。'));
    expectAt(rule, withSentence('制度于⟦二〇二五年二月三十日⟧印发。'));
    expectAt(rule, withSentence('制度于⟦2025年2月29日⟧印发。'));
    expectSilent(rule, withSentence('制度于2024年2月29日印发，2月29日生效。'));
  });

  it('puts 年 back where only one reading is left', () => {
    expect(mended(rule, withSentence('制度于202511月1日印发。'))).toContain('制度于2025年11月1日印发');
    const [damaged] = foundBy(withSentence('制度于202513月1日印发。'), rule);
    expect(damaged.fixes).toEqual([]);
  });

  it('looks at the signature too', () => {
    expectAt(rule, cleanDraft.replace('2026年1月20日', '⟦20261月20日⟧'), ['prose/signature']);
  });

  it.each([
    '招聘13月龄以上',
    '历时1年2月',
    '服务热线12345',
    '每月、逐月、当月更新',
    '2025年1月、2月各培训1次。',
    '5月1号门',
  ])('is silent: %s', (sentence) => expectSilent(rule, withSentence(sentence)));
});
