import { describe, expect, it } from 'vitest';
import { decree, foundBy, problems, withSentence } from '../support/clean-prose';
import { cleanDraft } from '../support/drafts';
import { expectAt, expectSilent, mended } from '../support/examples';

describe('prose/citation', () => {
  const rule = 'prose/citation';

  it('mends brackets and 第, also across spaces, without asking', () => {
    for (const number of [
      '国办公开办函[2021]30号',
      '国办公开办函（2021）30号',
      '国办公开办函〔2021〕第30号',
      '国办公开办函2021 30号',
    ]) {
      const draft = cleanDraft.replace('国办公开办函〔2021〕30号', `⟦${number}⟧`);
      expect(expectAt(rule, draft)[0].fixes.map(({ safe }) => safe)).toEqual([true]);
      expect(mended(rule, draft.replace(/[⟦⟧]/g, ''))).toBe(cleanDraft);
    }
  });

  it('asks before another number is put there', () => {
    const draft = cleanDraft.replace('国办公开办函〔2021〕30号', '⟦国办函〔2021〕30号⟧');
    expect(expectAt(rule, draft)[0].fixes.map(({ safe }) => safe)).toEqual([false]);
    expectAt(rule, cleanDraft.replace(decree, '（⟦国务院令第492号⟧）'));
  });

  it('tells the form of 2019 from 2021 on, unless the sentence tells of the change', () => {
    expectAt(rule, withSentence('报告按照⟦国办公开办函〔2019〕60号⟧的要求编制。'));
    expectSilent(rule, withSentence('国办公开办函〔2019〕60号已由国办公开办函〔2021〕30号代替。'));
  });

  it('knows how many articles there are, and items in them', () => {
    expectAt(rule, withSentence('按照《中华人民共和国政府信息公开条例》⟦第六十条⟧的规定公开。'));
    expectAt(rule, withSentence('按照《条例》第二十条⟦第（十六）项⟧、⟦第五十七条⟧和⟦第58条⟧，主动公开。'));
    expectAt(
      rule,
      withSentence('按照《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）中⟦第一百零一条⟧办理。'),
    );
    expectAt(rule, withSentence('全年12次，按照条例第三十六条⟦第八项⟧答复。'));
  });

  it('knows the year of a decree, and that an earlier one alone is out of force', () => {
    const named = '依据《中华人民共和国政府信息公开条例》';
    const draft = withSentence(`${named}（⟦2007年国务院令第711号⟧）公开。`);
    expectAt(rule, draft);
    expect(mended(rule, draft)).toContain('（国务院令第711号）公开');
    expectAt(rule, withSentence(`${named}（⟦2019年国务院令第492号⟧）公开。`));
    expectAt(rule, withSentence('按照⟦国务院令第712号⟧公布的《政府信息公开条例》公开。'));
    expectAt(rule, withSentence('按照⟦国务院令第492号⟧公布的《政府信息公开条例》公开。'));
    expectAt(rule, withSentence(`${named}（⟦2007年4月5日国务院令第492号⟧）公开。`));
  });

  it('would rather have 〈〉 inside 《》, and only of titles it knows', () => {
    const inner = '中华人民共和国政府信息公开工作年度报告格式';
    const draft = cleanDraft.replace(`〈${inner}〉`, `⟦<${inner}>⟧`);
    const [style] = expectAt(rule, draft);
    expect([style.severity, style.fixes.map(({ safe }) => safe)]).toEqual(['information', [true]]);
    expect(mended(rule, draft)).toBe(cleanDraft);
    expectSilent(rule, withSentence('学习《关于印发<青川县河湖管理办法>的通知》。'));
  });

  it('knows no law of that name', () => {
    expectAt(rule, withSentence('学习《⟦政府信息公开法⟧》和《⟦中华人民共和国政府信息公开法⟧》。'));
  });

  it('finds a number given alone that is nearly the one of what the sentence speaks of', () => {
    expectAt(rule, withSentence('根据⟦国办公开办函〔2020〕30号⟧编制年度报告。'));
    expectAt(rule, withSentence('按照⟦国办发〔2021〕30号⟧规定的报告格式编制。'));
    expectAt(rule, withSentence('按照⟦国办函〔2021〕109号⟧收取信息处理费。'));
    const [slip] = expectAt(rule, withSentence('根据⟦国办公开办函〔2021〕3号⟧编制年度报告。'));
    expect(slip.severity).toBe('information');
  });

  it.each([
    '《条例》第五十六条、第二十条第（十五）项、第五十条第一款第（四）项',
    '《行政复议法》第六十条、《四川省政府信息公开规定》第七十条',
    '《优化营商环境条例》（以下简称《条例》）及《条例》第六十条',
    '我国政府信息公开条例第十九条、优化营商环境条例第六十二条第3号',
    '第60条信息、第六十条工作简讯',
    '《中华人民共和国政府信息公开条例》（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）',
    '《中华人民共和国政府信息公开条例》（2007年国务院令第492号公布，2019年修订）',
    '《中华人民共和国政府信息公开条例》（2019年4月3日中华人民共和国国务院令第711号）',
    '《中华人民共和国政府信息公开条例》（国务院令第七百一十一号）',
    '国务院令第711号公布的《条例》、国务院令第722号、《条例》',
    '2007年国务院令第492号公布的《条例》，经2019年国务院令第711号修订',
    '国务院令第722号公布的《优化营商环境条例》',
    '国办函〔2021〕109号批复的规划、《关于做好年度报告编制工作的通知》（国办公开办函〔2020〕30号）',
    '川办函〔2021〕30号关于年度报告编制的要求、国办公开办函〔2019〕61号对年度报告栏目的要求',
  ])('leaves alone: %s', (words) => expectSilent(rule, withSentence(`学习${words}。`)));

  it.each([
    '《条例》、《政府信息公开条例》和《四川省政府信息公开规定》',
    '《中华人民共和国政府信息公开条例》（2019年修订）',
    '《中华人民共和国政府信息公开条例》（以下简称《条例》）',
    '《中华人民共和国政府信息公开条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）',
    '《优化营商环境条例》（国务院令第722号）、《重大行政决策程序暂行条例》（国务院令第713号）',
    '《企业信息公示暂行条例》《中华人民共和国档案法》',
    '国办函〔2021〕132号、国办发〔2023〕5号、国办公开办函〔2016〕201号、川办发[2020]1号',
    '国办公开办函〔 2021 〕 30 号',
  ])('is silent: %s', (words) => expectSilent(rule, withSentence(`学习${words}。`)));
});

describe('prose/fee', () => {
  const rule = 'prose/fee';
  const statement =
    '本机关2025年依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），发出收费通知0件，金额0元，实际收取信息处理费0元。';
  const charged = '| 行政事业性收费 | 12.365 |';

  it('compares with the row of unpaid fees', () => {
    const zeros = '不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
    const row = `2.申请人逾期未按收费通知要求缴纳费用、行政机关${zeros}`;
    expect(cleanDraft).toContain(row);
    const unpaid = cleanDraft.replace(row, row.replace('0 | 0 | 0 | 0 | 0 | 0 | 0', '1 | 0 | 0 | 0 | 0 | 0 | 1'));
    expect(foundBy(unpaid.replace(statement, '本机关2025年未收取信息处理费。'), rule)).toHaveLength(1);
    expect(foundBy(unpaid.replace(statement, '发出收费通知2件，未收取费用。'), rule)).toHaveLength(0);
    expect(foundBy(cleanDraft.replace(statement, '本机关2025年未收取信息处理费。'), rule)).toHaveLength(0);
  });

  it('compares a sum received with table two, in its unit', () => {
    expect(cleanDraft).toContain(charged);
    const received = (sum: string) => cleanDraft.replace('实际收取信息处理费0元', `实际收取信息处理费${sum}`);
    expectAt(rule, received('⟦123651元⟧'));
    expectAt(rule, received('⟦12.4万元⟧'));
    expectSilent(rule, received('123650元'));
    expectSilent(rule, received('2,950元'));
    expectSilent(rule, received('123651元').replace(charged, '| 行政事业性收费 |  |'));
  });

  it('compares a sum received with what was asked for', () => {
    const says = (words: string) => cleanDraft.replace(statement, words);
    expectAt(rule, says('2025年发出收费通知2件，金额600元，实际收取信息处理费⟦800元⟧。'));
    expectAt(rule, says('2025年收取信息处理费100元，⟦未发出收费⟧通知。'));
    expectAt(rule, says('发出收费通知1件，金额200元，实际收取信息处理费0元；我局未收取、⟦未发出收费⟧通知。'));
    expectSilent(rule, says('2025年发出收费通知2件，金额600元，实际收取信息处理费300元。'));
    expectSilent(rule, says('2025年发出收费通知3件，总金额1200元，实际收取信息处理费1200元。'));
    expectSilent(rule, says('2024年发出收费通知1件，2025年收取信息处理费100元，未发出收费通知。'));
    expectSilent(rule, says('2025年未发出收费通知，未收取信息处理费。'));
    expectSilent(rule, says('信息处理费按量计收，31—100页的部分每页收取10元。2025年未发出收费通知。'));
    expectSilent(rule, says('2025年没有发出收费通知，按照标准每件收取100元的情形没有发生。'));
    expectSilent(rule, says('2025年未发出收费通知，信息处理费为0元；收取行政事业性收费12.365万元。'));
  });

  it('puts the statement of the form below the heading of section six', () => {
    const other = '本机关没有其他需要报告的事项。';
    const after = mended(rule, cleanDraft.replace(statement, other).replace('收取信息处理费情况', '其他'));
    expect(after.slice(after.indexOf('## 六、'), after.indexOf(other))).toContain('信息处理费');
    expectSilent(rule, after);
  });

  it('is silent where the fee is spoken of elsewhere, before 2021, and where the section says nothing at all', () => {
    const none = cleanDraft.replace(statement, '本机关没有其他需要报告的事项。').replace('收取信息处理费情况', '其他');
    expect(foundBy(none, rule)).toHaveLength(1);
    expectSilent(rule, none.replace(problems, `全年未收取信息处理费。\n\n${problems}`));
    expectSilent(rule, none.replaceAll('2025', '2020'));
  });
});
