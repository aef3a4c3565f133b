import { describe, expect, it } from 'vitest';
import { newDraft } from '../../shared/edit/new-draft';
import { builtInForms } from '../../shared/form';
import { foundBy, problems, withSentence } from '../support/clean-prose';
import { cleanDraft } from '../support/drafts';
import { expectAt, expectSilent, findingsIn, mended, shown } from '../support/examples';

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
    const [finding] = foundBy(wrong, rule);
    expect(shown(wrong, [finding])).toEqual([`${rule} ⟦瀘河回族区⟧`]);
    expect(foundBy(mended(rule, wrong), rule)).toEqual([]);
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
    expectAt(rule, withSentence('安排专人⟦专人⟧专管。'));
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
    expect(foundBy(withSentence(`${sentences}\n\n${sentences}`), rule)).toHaveLength(20);
  });
});

describe('prose/signature', () => {
  const rule = 'prose/signature';
  const signature = '青川县水利局\n\n2026年1月20日\n';

  it('stands on the last line that is not blank, and adds what is known', () => {
    const without = cleanDraft.replace(signature, '');
    expect(foundBy(without, rule).map(({ span }) => without.slice(span.start, span.end))).toEqual([
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
