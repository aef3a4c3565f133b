import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { completionsAt } from '../../shared/edit/complete';
import type { OfferedRule } from '../../shared/edit/complete-suppression';
import { builtInForms } from '../../shared/form';
import { messagesIn } from '../../shared/messages';
import { readReport } from '../../shared/report/read';
import { applyEdits } from '../../shared/text/edit';
import { cleanDraft, marked } from '../support/drafts';

/** What is offered at `$0`, and the text after choosing one by its label. */
function completing(written: string, rules: readonly OfferedRule[] = [], paths: readonly string[] = []) {
  const { text, start } = marked(written);
  const report = readReport(parseDraft(text), builtInForms);
  const found = completionsAt(report, start, builtInForms, messagesIn('zh'), { rules, draftPaths: () => paths });
  for (const { edit, filterText } of found) {
    const typed = text.slice(edit.span.start, start);
    expect(edit.span.start <= start && start <= edit.span.end, 'the edit touches the cursor').toBe(true);
    expect(text.slice(edit.span.start, edit.span.end), 'the edit stays on its line').not.toMatch(/[\r\n]/);
    expect(filterText.startsWith(typed), 'the editor’s filter lets it pass').toBe(true);
  }
  return {
    labels: found.filter(({ kind }) => kind !== 'sentence').map(({ label }) => label),
    sentences: found.filter(({ kind }) => kind === 'sentence').map(({ label }) => label),
    details: found.map(({ detail }) => detail),
    choose(label: string): string {
      const chosen = found.find((one) => one.label === label);
      if (!chosen) throw new Error(`${label} is not among ${found.map((one) => one.label)}`);
      return applyEdits(text, [chosen.edit]);
    },
  };
}

const reviewSection = cleanDraft.slice(cleanDraft.indexOf('## 四、'), cleanDraft.indexOf('## 五、'));
const reviewHeading = '四、政府信息公开行政复议、行政诉讼情况';
const withoutReview = (typed: string) => cleanDraft.replace(reviewSection, `${typed}\n\n`);
const emptied = reviewSection.replace(/(?<=\| )\d+ (?=\|)/g, ' ');

describe('sections', () => {
  it.each(['$0', '四$0', '四、$0', '## $0', '##四、政$0', '政府信息公开行政$0', 'szfxx$0', 'zfxxgkxzfy$0'])(
    'that are missing are offered where %s is typed',
    (typed) => {
      const { labels, choose } = completing(withoutReview(typed));
      expect(labels).toEqual([reviewHeading]);
      expect(choose(reviewHeading)).toBe(cleanDraft.replace(reviewSection, emptied));
    },
  );

  it.each(['五$0', '总$0', '我局$0', '四、$0 后面还有字'])('are not offered where %s is typed', (typed) => {
    expect(completing(withoutReview(typed)).labels).toEqual([]);
  });

  it('come in the order of the form, those that follow first', () => {
    const { labels } = completing(
      '# 青川县水利局2025年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n无\n\n#$0\n',
    );
    expect(labels.map((label) => label[0])).toEqual(['四', '五', '六', '一', '二']);
  });

  it('get blank lines around where there are none', () => {
    const text = completing(`## 一、总体情况\n甲\n六$0\n乙`).choose('六、其他需要报告的事项');
    expect(text).toContain('甲\n\n## 六、其他需要报告的事项');
    expect(text).toMatch(/\n\n乙$/);
  });

  it('keep what stands under a heading that is typed anew', () => {
    const text = cleanDraft.replace(`## ${reviewHeading}`, '## 四、$0');
    expect(completing(text).choose(reviewHeading)).toBe(cleanDraft);
  });

  it('are written with the draft’s line ends', () => {
    const text = completing(withoutReview('四$0').replaceAll('\n', '\r\n')).choose(reviewHeading);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('tables', () => {
  const inSection = (typed: string) =>
    cleanDraft.replace(reviewSection.slice(reviewSection.indexOf('|')), `${typed}\n\n`);

  it.each(['$0', '表四$0', 'bs$0', '|$0'])(
    'of the section at the cursor are offered whole where %s is typed',
    (typed) => {
      const { labels, choose } = completing(inSection(typed));
      expect(labels).toEqual(['表四 复议诉讼']);
      expect(choose('表四 复议诉讼')).toBe(cleanDraft.replace(reviewSection, emptied));
    },
  );

  it('of several parts are offered part by part', () => {
    const part = '| 第二十条第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 46 |\n';
    const { labels, choose } = completing(cleanDraft.replace(part, '$0\n'));
    expect(labels).toEqual(['第二十条第（五）项']);
    expect(choose('第二十条第（五）项')).toBe(cleanDraft.replace('| 行政许可 | 46 |', '| 行政许可 |  |'));
  });

  it('are not offered where there are none to be', () => {
    const text = inSection('$0').replace('年度: 2025', '年度: 2025\n表格: 无');
    expect(completing(text).labels).toEqual([]);
  });
});

describe('rows', () => {
  const row = '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
  const written = '| 2.重复申请 |  |  |  |  |  |  |  |';

  it.each(['|$0', '| $0', '| 2$0', '| 重复$0', '| cf$0', '| 重复$0 |', '| $0 |  |  |  |  |  |  |  |'])(
    'that are missing are offered where %s is typed',
    (typed) => {
      const { labels, choose } = completing(cleanDraft.replace(row, typed));
      expect(labels).toEqual(['2.重复申请']);
      expect(choose('2.重复申请')).toBe(cleanDraft.replace(row, written));
    },
  );

  it('replace only the label where the values are there', () => {
    const text = cleanDraft.replace(row, '| 重复$0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |');
    expect(completing(text).choose('2.重复申请')).toBe(cleanDraft);
  });

  it('are offered at the table’s end, those that follow the row before first', () => {
    const from = cleanDraft.indexOf('| （五）不予处理 |');
    const to = cleanDraft.indexOf('## 四、');
    const text = `${cleanDraft.slice(0, from)}|$0\n\n${cleanDraft.slice(to)}`;
    expect(completing(text).labels.slice(0, 3)).toEqual(['（五）不予处理', '1.信访举报投诉类申请', '2.重复申请']);
  });

  it('are not offered in value cells, nor where none is missing', () => {
    expect(completing(cleanDraft.replace(row, '| 2.重复申请 | $0 |')).labels).toEqual([]);
    expect(completing(cleanDraft.replace(row, `${row}\n|$0`)).labels).toEqual([]);
  });
});

describe('metadata', () => {
  const withMetadata = (line: string) => cleanDraft.replace('层级: 县级部门', line);

  it('keys that are not there are offered', () => {
    const { labels, choose } = completing(withMetadata('$0'));
    expect(labels).toEqual(['格式', '层级', '上年', '下级', '表格']);
    expect(choose('层级')).toBe(withMetadata('层级: '));
  });

  it('a key is found by its beginning or its initials', () => {
    expect(completing(withMetadata('层$0')).labels).toEqual(['层级']);
    expect(completing(withMetadata('cj$0')).labels).toEqual(['层级']);
  });

  it.each([
    ['格式:$0', '2021'],
    ['格式: 20$0', '2019'],
    ['格式：$0', '2021'],
    ['层级: 县$0', '县级部门'],
    ['表格: $0', '无'],
  ])('%s can be %s', (line, value) => {
    const key = line.slice(0, 2);
    expect(completing(withMetadata(line)).choose(value)).toMatch(new RegExp(`${key}[:：] ${value}\n`));
  });

  it('body and year are taken from the title', () => {
    expect(completing(cleanDraft.replace('单位: 青川县水利局', '单位: $0')).labels).toEqual(['青川县水利局']);
    expect(completing(cleanDraft.replace('年度: 2025', '年度: $0')).labels).toEqual(['2025']);
  });
});

describe('comments that silence', () => {
  const rules = [
    { id: 'sum/row-total', title: '行内总计' },
    { id: 'cell/level', title: '本级机关一般没有的数' },
  ];
  const at = (comment: string) => cleanDraft.replace('## 三、', () => `${comment}\n## 三、`);
  const ids = rules.map(({ id }) => id);

  it.each([
    ['<!-- nianbao-ignore $0', ids],
    ['<!-- nianbao-ignore-file $0 -->', ids],
    ['<!-- nianbao-ignore sum$0', ['sum/row-total']],
    ['<!-- nianbao-ignore 本级$0', ['cell/level']],
    ['<!-- nianbao-ignore sum/row-total: $0', []],
    ['<!-- nianbao-ignore sum/row-total: 原因 $0', []],
    ['<!-- $0', []],
  ])('offer rules in %s', (comment, labels) => {
    const offered = completing(at(comment), rules).labels;
    if (comment.includes('ignore')) expect(offered).toEqual(labels);
    else expect(offered).not.toContain('sum/row-total');
  });

  it('keep what stands behind the word', () => {
    const { choose } = completing(at('<!-- nianbao-ignore sum/$0row: 原因 -->'), rules);
    expect(choose('sum/row-total')).toBe(at('<!-- nianbao-ignore sum/row-total: 原因 -->'));
  });

  it('offer the names of values behind the rule', () => {
    const { labels, choose } = completing(at('<!-- nianbao-ignore sum/row-total 申请.本年新收.总$0'), rules);
    expect(labels).toEqual(['申请.本年新收.总计']);
    expect(choose('申请.本年新收.总计')).toContain('<!-- nianbao-ignore sum/row-total 申请.本年新收.总计\n');
    expect(completing(at('<!-- nianbao-ignore sum/row-total 结果维持$0'), rules).labels).toHaveLength(3);
  });
});

describe('references', () => {
  const within = (typed: string) => cleanDraft.replace('## 二、', `我局收到申请${typed}件。\n\n## 二、`);
  const written = (reference: string) => within(reference);

  it('begin with the tables', () => {
    const { labels, choose } = completing(within('{{$0}}'));
    expect(labels).toEqual(['主动公开', '申请', '复议诉讼']);
    expect(choose('申请')).toBe(written('{{申请.}}'));
  });

  it('go on with the rows that have values, groups too', () => {
    const { labels, details, choose } = completing(within('{{申请.$0}}'));
    expect(details[0]).toBe('12 · 一、本年新收政府信息公开申请数量');
    expect(labels).toEqual(expect.arrayContaining(['本年新收', '不予公开', '属于国家秘密', '总计', '结转下年']));
    expect(labels).not.toContain('办理结果');
    expect(choose('不予公开')).toBe(written('{{申请.不予公开.}}'));
  });

  it('end with the columns and their figures, the usual one first', () => {
    const { labels, details, choose } = completing(within('{{申请.本年新收.$0}}'));
    expect(labels).toEqual(['总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']);
    expect(details.slice(0, 3)).toEqual(['12', '9', '2']);
    expect(choose('总计')).toBe(written('{{申请.本年新收.总计}}'));
  });

  it.each([
    ['{{新收$0}}', '申请.本年新收.总计', '{{申请.本年新收.总计}}'],
    ['{{bnxs$0', '申请.本年新收.总计', '{{申请.本年新收.总计}}'],
    ['{{申请.本年新收.总$0', '总计', '{{申请.本年新收.总计}}'],
    ['{{申请.本年新收.$0自然人}}', '总计', '{{申请.本年新收.总计}}'],
    ['{{申请.本年新收.总计 + 结转$0}}', '申请.上年结转.总计', '{{申请.本年新收.总计 + 申请.上年结转.总计}}'],
    ['{{结转$0 + 申请.本年新收.总计}}', '申请.上年结转.总计', '{{申请.上年结转.总计 + 申请.本年新收.总计}}'],
    ['{{申请.本年新收.总计}}、{{申请.上年结转.$0', '总计', '{{申请.本年新收.总计}}、{{申请.上年结转.总计}}'],
  ])('from %s: %s', (typed, label, wanted) => {
    expect(completing(within(typed)).choose(label)).toBe(written(wanted));
  });

  it.each(['{{申请.本年新收.总计}}$0', '{$0', '{{没有.$0', '{{申请.没有.$0', '{{申请.本年新收.总计.$0'])(
    'nothing is offered at %s',
    (typed) => {
      expect(completing(within(typed)).labels).toEqual([]);
    },
  );
});

describe('paths of other drafts', () => {
  const paths = ['乙局-2023.nianbao.md', '下级/丙站-2025.nianbao.md', '../甲局-2024.nianbao.md'];
  const written = (line: string) => cleanDraft.replace('年度: 2025', `年度: 2025\n${line}`);

  it('are offered for last year’s draft, those named after that year first', () => {
    const { labels, choose } = completing(written('上年: $0'), [], paths);
    expect(labels).toEqual([paths[2], paths[0], paths[1]]);
    expect(choose(paths[2])).toBe(written('上年: ../甲局-2024.nianbao.md'));
  });

  it('are offered one by one for subordinates', () => {
    const { labels, choose } = completing(written('下级: 甲.nianbao.md、丙$0'), [], paths);
    expect(labels).toEqual([paths[1]]);
    expect(choose(paths[1])).toBe(written('下级: 甲.nianbao.md、下级/丙站-2025.nianbao.md'));
    const first = completing(written('下级:$0、甲.nianbao.md'), [], paths);
    expect(first.choose(paths[0])).toBe(written('下级: 乙局-2023.nianbao.md、甲.nianbao.md'));
  });
});
