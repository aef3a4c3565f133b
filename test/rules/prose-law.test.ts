import { describe, expect, it } from 'vitest';
import { newDraft } from '../../shared/edit/new-draft';
import { builtInForms } from '../../shared/form';
import { cleanDraft } from '../support/drafts';
import { expectAt, expectSilent, findingsIn, mended, shown } from '../support/examples';

const opening = '2025年，我局通过青川县人民政府门户网站主动公开政府信息186条';
const introduction = '所列数据的统计期限为2025年1月1日至2025年12月31日。';
const decree = '（国务院令第711号）';
const problems = '### （四）政府信息公开平台建设\n';

/** The clean draft with a paragraph of its own in section one. */
const withSentence = (sentence: string) => cleanDraft.replace(problems, `${sentence}\n\n${problems}`);
const ids = (text: string, rule: string) => findingsIn(text).filter((finding) => finding.rule === rule);

describe('prose/year', () => {
  const rule = 'prose/year';

  it('reads the period in any usual way of writing', () => {
    expectAt(rule, cleanDraft.replace(introduction, '所列数据的统计期限为⟦2024⟧年1月1日至⟦2024⟧年12月31日。'));
    expectAt(rule, cleanDraft.replace(introduction, '统计期限自⟦2024⟧年1月1日起至12月31日止。'));
    expectAt(rule, cleanDraft.replace(introduction, '统计期限为2025年1月1日—⟦2024⟧年12月31日。'));
    expectSilent(rule, cleanDraft.replace(introduction, '统计期限为2025年1月1日-12月31日。'));
  });

  it('offers the right year, which changes a figure and so is no safe fix', () => {
    const [finding] = ids(cleanDraft.replace(introduction, '统计期限为2024年1月1日至2025年12月31日。'), rule);
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
    const [damaged] = ids(withSentence('制度于202513月1日印发。'), rule);
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

describe('prose/foreign-body', () => {
  const rule = 'prose/foreign-body';

  it('finds another county, city or province before its government, its website or an office like the own', () => {
    expectAt(rule, withSentence('按照⟦旺苍县⟧政府的要求，在⟦绵阳市⟧政务服务网更新。'));
    expectAt(rule, withSentence('⟦旺苍县⟧水利局高度重视。'));
    expectAt(rule, withSentence('信息在⟦湖南省⟧人民政府网站公开。'));
  });

  it('finds a party committee, any office that a sentence begins with, and whom the reader is sent to', () => {
    expectAt(rule, withSentence('在⟦旺苍县⟧委县政府的坚强领导下开展工作。'));
    expectAt(rule, withSentence('认真落实中共⟦旺苍县⟧委、县政府部署。'));
    expectAt(rule, withSentence('2025年，⟦剑阁县⟧住房和城乡建设局积极推进公开。'));
    expectAt(rule, withSentence('如有疑问，请与⟦旺苍县⟧水利局办公室联系。'));
  });

  it('knows by which level a body calls its own place', () => {
    expectAt(rule, withSentence('2025年，⟦我区⟧政府信息公开工作稳步推进。'));
    expectAt(rule, withSentence('积极对接⟦我旗⟧各部门。'));
    const district = cleanDraft.replaceAll('青川县', '广元市利州区');
    expectAt(rule, district.replace(problems, `推进⟦我县⟧公开工作。\n\n${problems}`));
    expectSilent(rule, district.replace(problems, `推进我区、我市、我省公开工作。\n\n${problems}`));
    const zone = cleanDraft.replaceAll('青川县水利局', '青川县竹园经济开发区管理委员会');
    expectSilent(rule, zone.replace(problems, `推进我区公开工作。\n\n${problems}`));
    const autonomous = cleanDraft.replaceAll('青川县', '宁夏回族自治区中卫市海原县');
    expectSilent(rule, autonomous.replace(problems, `我区、我市、我县公开工作。\n\n${problems}`));
  });

  it.each([
    '会同剑阁县自然资源局开展联合执法。',
    '旺苍县委托的事项已经办结。',
    '我市场监管职责之外的，不再公开。',
    '青川县委、县政府和广元市委、市政府高度重视，四川省委书记调研。',
    '按照广元市政府、四川省人民政府和县政府的要求。',
    '赴旺苍县政府办公室学习。',
    '借鉴旺苍县人民政府的经验。',
    '与旺苍县政府办公室建立联系。',
    '对不属于本机关公开的，告知申请人向旺苍县人民政府提出。',
    '旺苍县人民法院作出判决。',
    '参加广元市、绵阳市政务公开培训。',
    '会同旺苍县交界乡镇开展巡查，区政府、市政府网站同步发布。',
    '在各县区政府网站、社区网格公开，推进老城区政务公开。',
    '工作得到全县政府系统肯定，完成县政府交办事项，信息和县政府公报同步。',
  ])('is silent: %s', (sentence) => expectSilent(rule, withSentence(sentence)));

  it('takes a province for above and a county for below, and says nothing where the home is not known', () => {
    const city = cleanDraft.replaceAll('青川县水利局', '广元市水利局').replaceAll('县级部门', '市级部门');
    expectSilent(rule, city.replace(problems, `指导旺苍县政府做好公开。\n\n${problems}`));
    const unknown = cleanDraft.replaceAll('青川县水利局', '梨花街道办事处');
    expectSilent(rule, unknown.replace(problems, `按照旺苍县政府的要求。\n\n${problems}`));
  });
});

describe('prose/own-name', () => {
  const rule = 'prose/own-name';

  it('finds a place that is none, but for a letter, and puts the right one everywhere', () => {
    const wrong = cleanDraft.replaceAll('青川县', '瀘河回族区').replace('单位: 瀘河回族区水利局\n', '');
    const [finding] = ids(wrong, rule);
    expect(shown(wrong, [finding])).toEqual([`${rule} ⟦瀘河回族区⟧`]);
    expect(ids(mended(rule, wrong), rule)).toEqual([]);
  });

  it('finds a signature that differs in a letter, and a name in a sentence', () => {
    expectAt(rule, cleanDraft.replace('青川县水利局\n\n2026', '⟦青川县水力局⟧\n\n2026'));
    expectAt(rule, withSentence('⟦清川县水利局⟧坚持公开。'));
  });

  it.each([
    '青川水利局、县水利局、青川县水利局办公室、青川县水利局机关',
    '会同青川县水务局、青川县财政局、青川县农业农村局',
    '青川县水利工程站、青川县水利部门',
    '广元市水利局、四川省水利厅',
  ])('is silent: %s', (words) => expectSilent(rule, withSentence(`${words}。`)));

  it('leaves new districts alone: they are in no list', () => {
    for (const place of ['南海新区', '郑东新区', '洛阳高新技术产业开发区']) {
      expectSilent(rule, cleanDraft.replaceAll('青川县', place));
    }
  });
});

describe('prose/repeated', () => {
  const rule = 'prose/repeated';
  const long = '定期检查栏目更新和链接有效情况并及时整改';

  it('finds words, items and sentences', () => {
    expectAt(rule, withSentence('积极推进⟦推进⟧公开工作。'));
    expectAt(rule, withSentence('设立公开指南、公开制度、⟦公开制度⟧等栏目。'));
    expectAt(rule, withSentence(`${long}。${'其他事项照此办理。'}⟦${long}⟧。`));
    expectAt(rule, withSentence('责任到人。⟦责任到人⟧。'));
  });

  it('takes sentences that follow each other for one repetition', () => {
    const second = '严格执行保密审查制度并坚持先审查后公开';
    expectAt(
      rule,
      `${withSentence(`${long}。${second}。`).replace('针对上述问题', `⟦${long}。${second}⟧。针对上述问题`)}`,
    );
  });

  it('removes the second one', () => {
    expect(mended(rule, withSentence('设立公开指南、公开制度、公开制度等栏目。'))).toContain(
      '设立公开指南、公开制度等栏目',
    );
    expect(mended(rule, withSentence('责任到人。责任到人。'))).toContain('\n责任到人。\n');
  });

  it.each([
    '研究研究、讨论讨论，一个一个落实，一件一件办理，天天更新，人人有责。',
    '政府信息公开公开栏、主动公开公开指南，工业信息信息化。',
    '谁制定、谁审查、谁公开、谁负责；应公开、尽公开。',
    '1月10件10件，2025 2025，0件、0件、0件。',
    '公开一批、公开一批、再公开一批。',
    '按月公开、按季公开；能公开的公开，能解读的解读。',
  ])('is silent: %s', (sentence) => expectSilent(rule, withSentence(sentence)));

  it('stops at twenty in a report pasted twice', () => {
    const sentences = Array.from({ length: 40 }, (_, at) => `第${at}项工作按照统一要求和时间节点如期完成验收。`).join(
      '\n\n',
    );
    expect(ids(withSentence(`${sentences}\n\n${sentences}`), rule)).toHaveLength(20);
  });
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
    expect(ids(unpaid.replace(statement, '本机关2025年未收取信息处理费。'), rule)).toHaveLength(1);
    expect(ids(unpaid.replace(statement, '发出收费通知2件，未收取费用。'), rule)).toHaveLength(0);
    expect(ids(cleanDraft.replace(statement, '本机关2025年未收取信息处理费。'), rule)).toHaveLength(0);
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

  it('puts the statement of the form below the heading of section six', () => {
    const other = '本机关没有其他需要报告的事项。';
    const after = mended(rule, cleanDraft.replace(statement, other).replace('收取信息处理费情况', '其他'));
    expect(after.slice(after.indexOf('## 六、'), after.indexOf(other))).toContain('信息处理费');
    expectSilent(rule, after);
  });

  it('is silent where the fee is spoken of elsewhere, before 2021, and where the section says nothing at all', () => {
    const none = cleanDraft.replace(statement, '本机关没有其他需要报告的事项。').replace('收取信息处理费情况', '其他');
    expect(ids(none, rule)).toHaveLength(1);
    expectSilent(rule, none.replace('妥善', '').replace(problems, `全年未收取信息处理费。\n\n${problems}`));
    expectSilent(rule, none.replaceAll('2025', '2020'));
  });
});

describe('prose/signature', () => {
  const rule = 'prose/signature';
  const signature = '青川县水利局\n\n2026年1月20日\n';

  it('stands on the last line that is not blank, and adds what is known', () => {
    const without = cleanDraft.replace(signature, '');
    expect(ids(without, rule).map(({ span }) => without.slice(span.start, span.end))).toEqual([
      '我局对照年度政务公开工作要点逐项分解任务、明确责任股室，重点公开水利工程建设、水资源管理和水旱灾害防御等领域信息，各项任务按期完成。',
    ]);
    expect(mended(rule, without)).toBe(cleanDraft);
    expect(mended(rule, cleanDraft.replace(signature, '2026年1月20日\n'))).toBe(cleanDraft);
  });

  it('finds a date within the period', () => {
    expectAt(rule, cleanDraft.replace('\n2026年1月20日', '\n⟦2025年12月31日⟧'));
    expectSilent(rule, cleanDraft.replace('\n2026年1月20日', '\n2026年1月1日'));
  });
});

describe('a draft just made', () => {
  it('has nothing of these rules', () => {
    for (const form of builtInForms) {
      const year = form.years.from;
      const { text } = newDraft(builtInForms, { body: '青川县水利局', year, level: '县级部门' } as never);
      expect(findingsIn(text).filter(({ rule }) => rule.startsWith('prose/'))).toEqual([]);
    }
  });
});
