import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { cleanDraft } from '../support/drafts';
import { expectAt, expectSilent, findingsIn, mended, shown, shownIn, unmarked } from '../support/examples';

/** The clean draft with these lines as its metadata. */
const metadata = (...lines: readonly string[]) =>
  cleanDraft.replace(/^---\n[\s\S]*?\n---\n/, () => `---\n${lines.join('\n')}\n---\n`);
const body = '单位: 青川县水利局';
const year = '年度: 2025';
const fixesOf = (rule: string, written: string) => {
  const { text } = unmarked(written);
  const [finding] = findingsIn(text).filter((one) => one.rule === rule);
  return finding.fixes.map(({ title, safe }) => (safe ? `safe: ${title}` : title));
};

describe('meta/unknown-key', () => {
  const rule = 'meta/unknown-key';

  it('offers the key that is alike', () => {
    const draft = metadata('⟦单位名称⟧: 青川县水利局', year);
    expectAt(rule, draft);
    expect(fixesOf(rule, draft)).toEqual(['safe: 改为“单位”']);
    expect(mended(rule, draft)).toBe(metadata(body, year));
  });

  it('is safe only where nothing else is said by it', () => {
    expect(fixesOf(rule, metadata(body, '年份: 2025'))).toEqual(['safe: 改为“年度”']);
    expect(fixesOf(rule, metadata(body, '年份: 2024'))).toEqual(['改为“年度”']);
    expect(fixesOf(rule, metadata(body, year, '公布时间: 2026-01-20'))).toEqual(['safe: 改为“公布日期”']);
    expect(fixesOf(rule, metadata(body, year, '公布时间: 2026-02-20'))).toEqual(['改为“公布日期”']);
  });

  it('offers nothing that is like no key, or like one that is there', () => {
    expect(fixesOf(rule, metadata(body, year, '作者: 张三'))).toEqual([]);
    expect(fixesOf(rule, metadata(body, year, '年份: 2025'))).toEqual([]);
  });

  it('is said of a key that is there twice', () => {
    const [finding] = expectAt(rule, metadata(body, year, '⟦年度⟧: 2024'));
    expect(finding.message).toBe('“年度”写了不止一次，只用第一个');
  });

  it('is silent about all keys there are, in any width, and about no block at all', () => {
    expectSilent(
      rule,
      metadata(
        `单位：青川县水利局`,
        ' 年度 : 2025',
        '格式: 2021',
        '上年: 2024.nianbao.md',
        '下级: a/*.nianbao.md',
        '表格: 无',
      ),
    );
    expectSilent(rule, cleanDraft.replace(/^---\n[\s\S]*?\n---\n/, ''));
  });
});

describe('meta/bad-value', () => {
  const rule = 'meta/bad-value';

  it.each([
    ['年度: ⟦二五年⟧', []],
    ['年度: ⟦2025版⟧', ['safe: 改为“2025”']],
    ['年度: ⟦2024版⟧', ['改为“2024”']],
  ])('%s', (line, fixes) => {
    const draft = metadata(body, line);
    expectAt(rule, draft);
    expect(fixesOf(rule, draft)).toEqual(fixes);
  });

  it.each([
    ['格式: ⟦2020⟧', []],
    ['格式: ⟦2021年格式⟧', ['改为“2021”']],
    ['层级: ⟦县⟧', ['改为“县级”']],
    ['层级: ⟦县直部门⟧', ['改为“县级部门”']],
    ['层级: ⟦局⟧', []],
    ['公布日期: ⟦2026年2月30日⟧', []],
    ['公布日期: ⟦20260120⟧', ['safe: 改为“2026-01-20”']],
    ['公布日期: ⟦20260121⟧', ['改为“2026-01-21”']],
    ['公布日期: ⟦一月二十日⟧', []],
    ['表格: ⟦没有⟧', ['改为“无”']],
    ['表格: ⟦有⟧', []],
  ])('%s', (line, fixes) => {
    const draft = metadata(body, year, line);
    expectAt(rule, draft);
    expect(fixesOf(rule, draft)).toEqual(fixes);
  });

  it('is silent about values that can be read, and empty ones', () => {
    expectSilent(
      rule,
      metadata(body, '年度: 2025年', '格式: 2021', '层级: 县级部门', '公布日期: 2026年1月20日', '表格: 无'),
    );
    expectSilent(rule, metadata('单位:', '年度:', '层级:', '公布日期:'));
    expectSilent(rule, metadata('单位: "青川县水利局"', "年度: '2025'"));
  });

  it('says, milder, that the block is not closed, and closes it', () => {
    const draft = cleanDraft.replace('公布日期: 2026-01-20\n---\n', '公布日期: 2026-01-20\n');
    const [finding] = findingsIn(draft);
    expect(shown(draft, [finding])).toEqual([`${rule} ⟦---⟧`]);
    expect(finding.severity).toBe('warning');
    expect(mended(rule, draft)).toBe(cleanDraft);
  });
});

describe('meta/missing-file', () => {
  const rule = 'meta/missing-file';

  it('is said of each path that is not there', () => {
    expectAt(
      rule,
      metadata(body, year, '上年: 2024.nianbao.md', '下级: ⟦a/甲.nianbao.md⟧、2024.nianbao.md、⟦乙.nianbao.md⟧'),
    );
  });

  it('is silent about patterns, and where nobody knows', () => {
    expectSilent(rule, metadata(body, year, '下级: 各科室/*.nianbao.md'));
    const text = metadata(body, year, '上年: 2042.nianbao.md');
    for (const world of [undefined, {}, { fileExists: () => undefined }]) {
      expect(check(text, { world }).findings).toEqual([]);
    }
  });
});

describe('meta/contradiction', () => {
  const rule = 'meta/contradiction';

  it('stands on the metadata, and offers either', () => {
    const draft = metadata(body, '年度: ⟦2024⟧');
    expectAt(rule, draft);
    expect(fixesOf(rule, draft)).toEqual(['按标题改为“2025”', '标题改为“2024”']);
    expect(mended(rule, draft)).toBe(metadata(body, year));
  });

  it('is silent where one name begins with the other: 青川县 is its 人民政府', () => {
    const titled = metadata('单位: 青川县人民政府', year).replace('# 青川县水利局2025年', '# 青川县2025年');
    expect(titled).toContain('# 青川县2025年');
    expectSilent(rule, titled);
    expectAt(rule, metadata('单位: ⟦青川县人民政府⟧', year));
  });

  it('is silent about longer names of the same body, spaces and radicals', () => {
    expectSilent(rule, metadata('单位: 四川省青川县水利局', year));
    expectSilent(rule, metadata('单位: 青川县 ⽔利局', year));
    expectSilent(rule, metadata(body, '年度: 2025年'));
  });

  it('is silent where the title does not say it', () => {
    expectSilent(rule, metadata(body, '年度: 2024').replace('# 青川县水利局2025年', '# '));
  });

  const levelled = (name: string, level: string) =>
    cleanDraft.replaceAll('青川县水利局', name).replace('层级: 县级部门', `层级: ${level}`);

  it.each([
    ['四川省水利厅', '县级部门', '省级部门'],
    ['青川县水利局', '国家', '县级部门'],
    ['青川县水利局', '县级', '县级部门'],
    ['广元市教育局', '县级部门部门', undefined],
    ['广元市人民政府', '市级部门', '市级'],
    ['青川县乔庄镇人民政府', '县级', '乡镇'],
    ['青川县人民政府', '乡镇', '县级'],
  ])('finds a level that %s cannot have: %s', (name, level, right) => {
    const found = findingsIn(levelled(name, level)).filter((finding) => finding.rule === rule);
    expect(found.flatMap(({ fixes }) => fixes.map(({ title }) => title))).toEqual(right ? [`改为“${right}”`] : []);
  });

  it.each([
    ['四川省水利厅', '省级部门'],
    ['青川县人民政府', '县级'],
    ['济源市人民政府', '县级'],
    ['济源市人民政府', '市级'],
    ['北京市东城区教育委员会', '市级部门'],
    ['青川县竹园经济开发区管理委员会', '市级'],
    ['青川县乔庄镇人民政府', '乡镇'],
    ['青川县关庄街道办事处', '乡镇'],
    ['国家税务总局青川县税务局', '国家部门'],
    ['中国人民银行青川县支行', '国家部门'],
    ['上海市教育委员会', '市级部门'],
    ['北京市人民政府', '市级'],
    ['青川县气象局', '国家部门'],
    ['四川省地震局', '国家部门'],
    ['某局', '省级'],
  ])('leaves %s at %s', (name, level) => {
    expectSilent(rule, levelled(name, level));
  });
});

describe('meta/deadline', () => {
  const rule = 'meta/deadline';
  const published = (level: string, date: string) => metadata(body, year, `层级: ${level}`, `公布日期: ${date}`);

  const government = (date: string) =>
    published('县级', date).replace(body, '单位: 青川县人民政府').replace('# 青川县水利局', '# 青川县人民政府');

  it('is 31 January for departments and 31 March for governments', () => {
    expectAt(rule, published('县级部门', '⟦2026-02-01⟧'));
    expectAt(rule, government('⟦2026-04-01⟧'));
    expectSilent(rule, published('县级部门', '2026-01-31'));
    expectSilent(rule, government('2026-03-31'));
  });

  it('takes the date of the signature where the metadata have none', () => {
    const draft = metadata(body, year, '层级: 县级部门').replace('2026年1月20日', '⟦2026年2月20日⟧');
    expectAt(rule, draft);
  });

  it('is silent where the level or the year is not known, and about bodies the clause does not name', () => {
    expectSilent(rule, metadata(body, year, '公布日期: 2026-12-01'));
    expectSilent(rule, published('乡镇', '2026-12-01'));
    expectSilent(rule, published('县级部门', '2026-12-01').replace('年度: 2025\n', '').replace('局2025年', '局'));
  });
});

describe('meta/suppression-reason', () => {
  const rule = 'meta/suppression-reason';
  const fee = '| 行政事业性收费 | 12.365 |';
  const table = '| 第二十条第（八）项 |';
  const slip = cleanDraft.replace(fee, '| 行政事业性收费 | 12365000 |');

  it('asks for a reason, of one place and of the file', () => {
    expectAt(rule, slip.replace(table, `⟦<!-- nianbao-ignore cell/unit-slip: -->⟧\n${table}`));
    expectAt(rule, slip.replace(table, `⟦<!-- nianbao-ignore-file cell/unit-slip -->⟧\n\n${table}`));
  });

  it('closes a comment that is not closed', () => {
    const draft = slip.replace(table, `⟦<!-- nianbao-ignore cell/unit-slip: 已核实⟧\n${table}`);
    expectAt(rule, draft);
    expect(mended(rule, draft)).toContain('已核实 -->\n');
  });

  it('is silent about a reason, and about comments of other tools', () => {
    expectSilent(rule, slip.replace(table, `<!-- nianbao-ignore cell/unit-slip：已核实 -->\n${table}`));
    expectSilent(rule, cleanDraft.replace(table, `<!-- markdownlint-disable -->\n${table}`));
  });
});

describe('meta/unused-suppression', () => {
  const rule = 'meta/unused-suppression';
  const table = '| 第二十条第（八）项 |';

  it('is said of a comment that silences nothing, and removes it', () => {
    const draft = cleanDraft.replace(table, `⟦<!-- nianbao-ignore cell/blank: 已核实 -->⟧\n${table}`);
    expectAt(rule, draft);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('is silent about one that does', () => {
    const draft = cleanDraft.replace('| 行政许可 | 46 |', '| 行政许可 | |');
    expect(shownIn(draft)).toEqual(['cell/blank ⟦ ⟧']);
    expect(
      shownIn(
        draft.replace('| 第二十条第（五）项 |', '<!-- nianbao-ignore cell/blank: 待报 -->\n| 第二十条第（五）项 |'),
      ),
    ).toEqual([]);
  });
});
