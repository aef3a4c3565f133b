import { describe, expect, it } from 'vitest';
import { bare, fifth, first, heading, sixth, third } from '../support/clean-sections';
import { cleanDraft } from '../support/drafts';
import { changed, completed, expectAt, expectSilent, findingsIn, mended, shown } from '../support/examples';

describe('structure/heading-mark', () => {
  const rule = 'structure/heading-mark';

  it('asks for two marks and a space', () => {
    expectAt(rule, changed(third, `⟦${heading(third)}⟧`));
    expectAt(rule, changed(third, `### ⟦${heading(third)}⟧`));
    expectAt(rule, changed(third, `# ⟦${heading(third)}⟧`));
    expectAt(rule, changed(third, `##⟦${heading(third)}⟧`));
    for (const written of [heading(third), `### ${heading(third)}`, `##${heading(third)}`]) {
      expect(mended(rule, changed(third, written))).toBe(cleanDraft);
    }
  });

  it('never asks it of sub-headings, rows or sentences', () => {
    expectSilent(rule, changed('### （二）依申请公开', '（二）依申请公开'));
    expectSilent(rule, changed('本报告依据', '报告包括总体情况、主动公开政府信息情况等六个部分。本报告依据'));
  });
});

describe('structure/heading-number', () => {
  const rule = 'structure/heading-number';
  const parts = (...lines: readonly string[]) => bare(first, ...lines, fifth, '乙。', sixth, '丙。');

  it('knows digits among （一）（二）', () => {
    expectAt(rule, parts('### （一）甲', '乙。', '### ⟦（2）⟧丙', '丁。', '### （三）戊', '己。'));
    expectAt(rule, parts('（一）甲。乙。', '⟦（2）⟧丙。丁。', '（三）戊。己。'));
    expectAt(rule, parts('### ⟦（1）⟧甲', '乙。', '### （二）丙', '丁。'));
  });

  it('knows gaps and numbers written twice, and mends what follows with them', () => {
    const draft = parts('### （一）甲', '乙。', '### ⟦（三）⟧丙', '丁。', '### （四）戊', '己。');
    const [finding] = expectAt(rule, draft);
    expect(finding.message).toBe('“（三）丙”的编号应为“（二）”，前面是“（一）”');
    expect(mended(rule, draft)).toContain('### （二）丙\n\n丁。\n\n### （三）戊');
    expectAt(rule, parts('### （一）甲', '乙。', '### （二）丙', '丁。', '### ⟦（二）⟧戊', '己。'));
    expectAt(rule, parts('### ⟦（二）⟧甲', '乙。', '### （三）丙', '丁。'));
  });

  it('knows a restart under the same parent', () => {
    expectAt(rule, parts('### （一）甲', '乙。', '### （二）丙', '丁。', '### ⟦（一）⟧戊', '己。'));
    expectAt(rule, parts('（一）甲。乙。', '（二）丙。丁。', '⟦（一）⟧戊。己。'));
  });

  it('knows half-width brackets, each where it stands', () => {
    const draft = parts('### ⟦(一)⟧甲', '乙。', '### ⟦(二)⟧丙', '丁。');
    expectAt(rule, draft);
  });

  it('knows the numbers of sections', () => {
    expectAt(rule, changed(heading(fifth), '⟦六、⟧存在的主要问题及改进情况'));
    expectAt(rule, changed(heading(fifth), '⟦五.⟧存在的主要问题及改进情况'));
    expectAt(rule, changed(heading(fifth), '⟦（五）⟧存在的主要问题及改进情况'));
    expectAt(rule, changed(heading(fifth), '⟦存在的主要问题及改进情况⟧'));
    for (const written of ['六、', '五.', '（五）', '']) {
      expect(mended(rule, changed(heading(fifth), `${written}存在的主要问题及改进情况`))).toBe(cleanDraft);
    }
  });

  it('is silent about lists within lists', () => {
    expectSilent(
      rule,
      parts('### （一）甲', '1.乙。', '2.丙。', '### （二）丁', '1.戊。', '2.己。', '（1）庚；', '（2）辛。'),
    );
    expectSilent(rule, parts('### （一）甲', '（一）乙。乙。', '（二）丙。丙。', '### （二）丁', '（一）戊。戊。'));
    expectSilent(rule, parts('1.甲', '（一）乙。乙。', '（二）丙。丙。', '2.丁', '（一）戊。戊。', '（二）己。己。'));
  });

  it('is silent about a list that an unnumbered line introduces', () => {
    expectSilent(
      rule,
      parts('主要问题：', '（一）甲。甲。', '（二）乙。乙。', '改进措施：', '（一）丙。丙。', '（二）丁。丁。'),
    );
    expectSilent(rule, parts('主要问题：', '1.甲。', '2.乙。', '改进措施：', '1.丙。', '2.丁。'));
  });

  it('is silent about a line of prose that happens to begin with a number', () => {
    expectSilent(rule, parts('（一）甲。依照第二十条', '（五）项公布。', '（二）乙。乙。'));
    expectSilent(rule, parts('2025.12.31', '1.甲。', '2.乙。'));
  });

  it('is silent about sections a body of prose only counts through, and about radicals', () => {
    expectSilent(
      rule,
      bare(first, '甲。', '## 二、存在的主要问题及改进情况', '乙。', '## 三、其他需要报告的事项', '丙。'),
    );
    expectSilent(rule, changed(heading(first), '⼀、总体情况'));
  });
});

describe('structure/title', () => {
  const rule = 'structure/title';
  const title = '青川县水利局2025年政府信息公开工作年度报告';

  it('asks for the body, the year and the wording', () => {
    expectAt(rule, changed(`# ${title}`, '# ⟦青川县水利局政府信息公开工作年度报告⟧'));
    expectAt(rule, changed(`# ${title}`, '# ⟦2025年政府信息公开工作年度报告⟧'));
    expectAt(rule, changed(`# ${title}`, '# ⟦青川县水利局2025年政务公开工作年度报告⟧'));
    expectAt(rule, changed(`# ${title}`, '# ⟦青川县水利局政府信息公开\n工作年度报告⟧'));
  });

  it('writes the title from what the metadata say', () => {
    expect(mended(rule, changed(`# ${title}`, '# 青川县水利局政府信息公开\n工作年度报告'))).toBe(cleanDraft);
    expect(mended(rule, changed(`# ${title}\n\n`, ''))).toBe(cleanDraft);
  });

  it('offers nothing where the year is not known', () => {
    const draft = changed(title, '青川县水利局政府信息公开工作年度报告').replace('年度: 2025\n', '');
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.fixes).toEqual([]);
  });

  it('stands on the first line where there is no title', () => {
    const draft = changed(`# ${title}\n\n`, '');
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(shown(draft, [finding])[0]).toContain('⟦本报告依据');
  });

  it('accepts a title in two lines and with spaces', () => {
    expectSilent(rule, changed(`# ${title}`, '# 青川县水利局2025年政府信息\n公开工作年度报告'));
    expectSilent(rule, changed(`# ${title}`, '# 青川县水利局 2025 年 政府信息公开工作年度报告'));
    expectSilent(rule, changed(`# ${title}`, '# 青川县⽔利局2025年政府信息公开⼯作年度报告'));
  });
});

describe('structure/empty-section', () => {
  const rule = 'structure/empty-section';
  const prose = (...lines: readonly string[]) => bare(first, '甲。', fifth, ...lines, sixth, '丙。');

  it('stands on the heading of an empty section, on the words that say nothing', () => {
    expectAt(rule, bare(first, '甲。', `## ⟦${heading(fifth)}⟧`, sixth, '丙。'));
    expectAt(rule, prose('⟦无⟧。'));
    expectAt(rule, prose('⟦⽆⟧'), ['text/radical']);
  });

  it('takes sub-headings for no content', () => {
    const draft = bare(
      first,
      '甲。',
      `## ⟦${heading(fifth)}⟧`,
      '### （一）存在的主要问题',
      '### （二）改进情况',
      sixth,
      '丙。',
    );
    expectAt(rule, draft);
  });

  it('offers the form’s sentences, filled in', () => {
    const after = mended(rule, bare(first, '甲。', fifth, '乙。', sixth));
    expect(after).toContain(`${sixth}\n\n本机关2025年依据《政府信息公开信息处理费管理办法》`);
  });

  it('puts the sentence in the place of sub-headings that have nothing under them, its gaps to be filled in', () => {
    const parts = ['### （一）存在的主要问题', '', '### （二）改进情况'];
    const after = mended(rule, bare(first, '甲。', fifth, ...parts, sixth, '丙。'));
    expect(after).toMatch(/## 五、[^#]*\n\n2025年，本机关[^\n]*一是＿＿；二是＿＿。\n\n## 六、/);
    expect(findingsIn(after).map((found) => found.rule)).toContain('prose/unfilled');
  });

  it('is silent about anything that says something, tables too', () => {
    expectSilent(rule, prose('无主要问题。'));
    expectSilent(rule, prose('无', '但是有改进。'));
    expectSilent(rule, prose('| 问题 | 措施 |\n| --- | --- |\n| 甲 | 乙 |'));
    expectSilent(rule, prose('1.制度机制建设不够。', '2.能力建设不够。'));
    expectSilent(rule, prose('（一）存在的主要问题。解读形式不够丰富。'));
  });

  it('reads the section on behind a title that stands in it', () => {
    const title = '# 青川县水利局2025年政府信息公开工作年度报告';
    expectSilent(rule, changed(`${title}\n`, '').replace(`${first}\n`, `${first}\n\n${title}\n`));
  });

  it('says nothing of a duplicate', () => {
    expectSilent(rule, changed(fifth, `${fifth}\n\n${fifth}`));
  });
});

describe('structure/section-length', () => {
  const rule = 'structure/section-length';
  const long = (count: number) => '字'.repeat(count);

  it('counts characters and punctuation, neither spaces, headings, marks nor the introduction', () => {
    const draft = (body: string) =>
      bare(first, '本报告依据有关规定编制。', '### （一）主动公开', body, fifth, '乙。', sixth, '丙。');
    expectSilent(rule, draft(`**${long(500)}** ${long(500)}`));
    const marked = draft(`${long(500)}，${long(500)}`).replace(first, `## ⟦${heading(first)}⟧`);
    const [finding] = expectAt(rule, marked, ['prose/repeated']);
    expect(finding.message).toBe('“一、总体情况”约 1001 字，超过 1000 字 1 字，篇幅原则上不超过 1000 字');
  });

  it('counts a character beyond the basic plane once', () => {
    expectSilent(rule, bare(first, '𠮷'.repeat(1000), fifth, '乙。', sixth, '丙。'));
  });

  it('speaks of section one only', () => {
    expectSilent(rule, completed(`${fifth}\n\n${long(3000)}`, fifth));
  });
});
