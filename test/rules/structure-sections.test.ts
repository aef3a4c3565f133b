import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../shared/text/edit';
import { bare, fifth, first, fourth, heading, second, sixth, third, without } from '../support/clean-sections';
import { cleanDraft } from '../support/drafts';
import { changed, expectAt, expectSilent, findingsIn, mended, shown, shownIn, unmarked } from '../support/examples';

describe('structure/missing-section', () => {
  const rule = 'structure/missing-section';

  it('stands on the next section that is there, once for neighbours missing together', () => {
    const draft = without(third, fifth);
    expect(shownIn(draft)).toEqual([`${rule} ⟦${heading(fifth)}⟧`]);
    expect(findingsIn(draft)[0].message).toBe(`缺少“${heading(third)}”“${heading(fourth)}”`);
  });

  it('stands on each next section where the missing ones are not neighbours', () => {
    const draft = without(second, third).replace(fourth, '');
    expect(shownIn(draft).filter((one) => one.startsWith(rule))).toEqual([
      `${rule} ⟦${heading(third)}⟧`,
      `${rule} ⟦${heading(fifth)}⟧`,
    ]);
  });

  it('stands on the last line before the signature where no section follows', () => {
    const draft = without(sixth, '青川县水利局\n\n2026年');
    const [finding] = findingsIn(draft);
    expect(shown(draft, [finding])[0]).toMatch(/^structure\/missing-section ⟦针对上述问题/);
    expect(mended(rule, draft)).toContain(`逐件审核。\n\n${sixth}\n\n青川县水利局\n`);
  });

  it('does not put the form under what nothing says is a report, unless asked', () => {
    const safeFixes = (draft: string) =>
      findingsIn(draft).flatMap((one) => (one.rule === rule ? one.fixes.map(({ safe }) => safe) : []));
    expect(safeFixes('今天天气很好。\n')).toEqual([false]);
    expect(safeFixes('---\n单位: 青川县水利局\n---\n\n今天天气很好。\n')).toEqual([true]);
    expect(safeFixes('\n')).toEqual([true]);
  });

  it('is one finding for a draft without any section, which inserts the whole form', () => {
    const draft = '# 青川县水利局2025年政府信息公开工作年度报告\n';
    expect(shownIn(draft)).toEqual([`${rule} ⟦# 青川县水利局2025年政府信息公开工作年度报告⟧`]);
    const after = mended(rule, draft);
    expect(new Set(findingsIn(after).map((finding) => finding.rule))).toEqual(
      new Set(['cell/blank', 'sum/incomplete', 'structure/empty-section']),
    );
  });

  it('says so even of an empty file', () => {
    expect(shownIn('')).toContain(`${rule} ⟦⟧`);
  });

  it('puts the section with its tables back where it was', () => {
    const after = mended(rule, without(fourth, fifth));
    expect(after).toContain(`| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n\n${fourth}\n\n| 类别 |`);
    expect(after).toContain(`| 行政诉讼（复议后起诉） |  |  |  |  |  |\n\n${fifth}\n`);
  });

  it('puts only the heading back above a table that is still there', () => {
    expect(mended(rule, changed(`${fourth}\n\n`, ''))).toBe(cleanDraft);
    expect(mended(rule, changed(`${fourth}\n`, ''))).toContain(`\n${fourth}\n\n| 类别 |`);
  });

  it('keeps comments with the heading they speak of, and the line ends of the draft', () => {
    const comment = '<!-- nianbao-ignore structure/section-title: 上级规定 -->';
    const draft = without(fourth, fifth)
      .replace(fifth, `${comment}\n## 五、存在的主要问题和改进措施`)
      .replaceAll('\n', '\r\n');
    const after = mended(rule, draft);
    expect(after).toContain(`${comment}\r\n## 五、`);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('asks a body that publishes prose only for no table sections', () => {
    expectSilent(rule, bare('## 一、总体情况', '甲。', fifth, '乙。', sixth, '丙。'));
  });
});

describe('structure/duplicate-section', () => {
  const rule = 'structure/duplicate-section';

  it('stands on the occurrence without content, wherever it is', () => {
    expectAt(rule, changed(sixth, `## ⟦${heading(sixth)}⟧\n\n${sixth}`));
    expectAt(rule, changed(`\n青川县水利局\n\n2026年`, `\n## ⟦${heading(sixth)}⟧\n\n青川县水利局\n\n2026年`));
  });

  it('stands on the later one where both have content, and offers to join them or to remove the one with less', () => {
    const [finding] = expectAt(rule, changed(`${fifth}\n`, `${fifth}\n\n甲。\n\n## ⟦${heading(fifth)}⟧\n`));
    expect(finding.fixes.map(({ title }) => title)).toEqual([
      '把这一处的内容并入保留的一处，只删标题',
      '删去内容较少的另一处（1 段，共 2 字，不再保留）',
    ]);
    const { text } = unmarked(changed(`${fifth}\n`, `${fifth}\n\n甲。\n\n## ${heading(fifth)}\n`));
    expect(applyEdits(text, finding.fixes[0].edits)).toBe(changed(`${fifth}\n`, `${fifth}\n\n甲。\n`));
    expect(applyEdits(text, finding.fixes[1].edits)).toBe(cleanDraft);
    expect(finding.related.map(({ span }) => span.start)).toEqual([cleanDraft.indexOf(heading(fifth))]);
  });

  it('joins sections that stand apart, and removes a copy as such', () => {
    const apart = changed(`\n${sixth}`, `\n${first}\n\n乙。\n\n${sixth}`);
    expect(mended(rule, apart)).toBe(changed(`\n${second}`, `\n乙。\n\n${second}`));
    const table = cleanDraft.slice(cleanDraft.indexOf(fourth), cleanDraft.indexOf(fifth));
    const [finding] = findingsIn(changed(fifth, `${table}${fifth}`)).filter((one) => one.rule === rule);
    expect(finding.fixes.map(({ title }) => title)).toEqual(['删去这一处（内容与保留的一处相同）']);
    expect(applyEdits(changed(fifth, `${table}${fifth}`), finding.fixes[0].edits)).toBe(cleanDraft);
  });

  it('knows a repeated title', () => {
    const title = '青川县水利局2025年政府信息公开工作年度报告';
    const draft = changed(`# ${title}`, `# ⟦${title}⟧\n\n# ${title}`);
    expectAt(rule, draft);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('removes a repeated heading and leaves the rest alone', () => {
    expect(mended(rule, changed(second, `${second}\n\n${second}`))).toBe(cleanDraft);
  });

  it('lists twenty and counts the rest', () => {
    const draft = cleanDraft.replace(sixth, `${`${sixth}\n\n`.repeat(24)}${sixth}`);
    const found = findingsIn(draft).filter((finding) => finding.rule === rule);
    expect(found).toHaveLength(21);
    expect(found[20].message).toContain('4 处');
  });

  it('is not said of a part whose words are like a section’s', () => {
    expectSilent(rule, changed('### （一）主动公开\n', '### （一）主动公开情况\n'));
  });
});

describe('structure/section-order', () => {
  const rule = 'structure/section-order';

  it('stands on a title behind the first section', () => {
    const title = '青川县水利局2025年政府信息公开工作年度报告';
    const draft = changed(`# ${title}\n`, '').replace(`${first}\n`, `${first}\n\n# ⟦${title}⟧\n`);
    expectAt(rule, draft);
  });

  it('names the later of two exchanged sections', () => {
    const [finding] = expectAt(rule, bare(first, '甲。', sixth, '丙。', `## ⟦${heading(fifth)}⟧`, '乙。'));
    expect(finding.message).toContain(`应在“${heading(sixth)}”之前`);
  });

  it('names one section that stands too early, not all that follow it', () => {
    const draft = without(sixth, '青川县水利局\n\n2026年').replace(first, `## ⟦${heading(sixth)}⟧\n\n甲。\n\n${first}`);
    const [finding] = expectAt(rule, draft);
    expect(finding.message).toContain(`应在“${heading(fifth)}”之后`);
  });

  it('moves the title to the front', () => {
    const title = '青川县水利局2025年政府信息公开工作年度报告';
    expect(
      mended(
        rule,
        changed(`# ${title}\n\n`, '')
          .replace(first, `# ${title}\n\n${first}`)
          .replace(`# ${title}\n\n${first}`, `${first}\n\n# ${title}`),
      ),
    ).toContain(`---\n\n# ${title}\n\n本报告`);
  });

  it('moves no title that stands there twice: which of them counts is said first', () => {
    const title = '# 青川县水利局2025年政府信息公开工作年度报告';
    const found = findingsIn(cleanDraft.replace(`${title}\n`, '').replace(first, `${first}\n\n${title}\n${title}`));
    expect(found.filter((one) => one.rule === rule).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it('puts the sections in order whatever their order was, each with its content and its comments', () => {
    const headings = [first, second, third, fourth, fifth, sixth];
    const comment = '<!-- nianbao-ignore structure/section-title: 上级规定 -->\n';
    const draft = cleanDraft.replace(fifth, `${comment}${fifth}`);
    const starts = headings.map((one) => draft.indexOf(one) - (one === fifth ? comment.length : 0));
    const end = draft.indexOf('青川县水利局\n\n2026年');
    const pieces = starts.map((start, i) => draft.slice(start, starts[i + 1] ?? end));
    fc.assert(
      fc.property(fc.shuffledSubarray(pieces, { minLength: 6 }), (shuffled) => {
        const text = draft.slice(0, starts[0]) + shuffled.join('') + draft.slice(end);
        for (const { rule: id, fixes } of findingsIn(text)) {
          if (id === rule) expect(applyEdits(text, fixes[0].edits)).toBe(draft);
        }
      }),
      { numRuns: 30, seed: 20260120 },
    );
  });

  it('says nothing of duplicates and of sections that are missing', () => {
    expectSilent(rule, changed(first, `${sixth}\n\n${first}`));
    expectSilent(rule, without(third, fifth));
  });
});

describe('structure/section-title', () => {
  const rule = 'structure/section-title';

  it('knows other wordings and likeness', () => {
    expectAt(rule, changed(heading(fifth), '⟦五、存在的主要问题及整改措施⟧'));
    expectAt(rule, changed(heading(fourth), '⟦四、政府信息公开行政复议和行政诉讼情况⟧'));
  });

  it('says the wording of the 条例 as information only, unless a level is set', () => {
    const { text } = unmarked(changed(heading(second), '二、行政机关主动公开政府信息情况'));
    expect(findingsIn(text).map((finding) => [finding.rule, finding.severity])).toEqual([[rule, 'information']]);
    expect(mended(rule, text)).toBe(cleanDraft);
  });

  it('reads through spaces, widths and radicals', () => {
    expectSilent(rule, changed(heading(fifth), '五、 存在的主要问题 及改进情况'));
    expectSilent(rule, changed(heading(first), '⼀、总体情况'));
    expectSilent(rule, changed(heading(sixth), '六、其他需要报告的事项：'));
  });
});
