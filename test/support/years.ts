import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import type { LastYear, World } from '../../shared/rules/types';
import { cleanDraft } from './drafts';

/** A text with each stretch, which must stand in it, replaced wherever it stands. */
function rewritten(text: string, changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((now, [found, written]) => {
    const next = now.replaceAll(found, () => written);
    if (next === now) throw new Error(`not in the draft: ${found}`);
    return next;
  }, text);
}

/** The draft of the year before the clean one, which it follows from, and whose figures it does not repeat. */
export const lastYearDraft: string = rewritten(cleanDraft, [
  ['2025', '2024'],
  ['2026', '2025'],
  ['| 行政规范性文件 | 2 | 1 | 5 |', '| 行政规范性文件 | 1 | 0 | 4 |'],
  ['| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |', '| 四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |'],
  ['| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 2 | 3 |'],
]);

const items = (name: string, figures: string) => `| ${name} | ${figures} |`;

/** The clean draft as it would have been for 2020, in the form of that year. */
export const cleanDraft2020: string = rewritten(cleanDraft, [
  ['2025', '2020'],
  ['2026', '2021'],
  ['〔2021〕30号', '〔2019〕60号'],
  [
    /## 二、[\s\S]*?(?=## 三、)/g,
    [
      '## 二、主动公开政府信息情况\n',
      '| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n| :-- | --: | --: | --: |',
      `${items('规章', '0 | 0 | 0')}\n${items('规范性文件', '2 | 2 | 5')}\n`,
      '| 第二十条第（五）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| :-- | --: | --: | --: |',
      `${items('行政许可', '20 | 1 | 46')}\n${items('其他对外管理服务事项', '3 | 0 | 9')}\n`,
      '| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| :-- | --: | --: | --: |',
      `${items('行政处罚', '5 | 0 | 7')}\n${items('行政强制', '1 | 0 | 0')}\n`,
      '| 第二十条第（八）项 | 上一年项目数量 | 本年增/减 |\n| :-- | --: | --: |',
      `${items('行政事业性收费', '2 | 0')}\n`,
      '| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |\n| :-- | --: | --: |',
      `${items('政府集中采购', '4 | 12.5')}\n\n`,
    ].join('\n'),
  ],
  [/\| （六）其他处理 \|\n.*\n.*\n\| 3\.其他 \|/g, '| （六）其他处理 |'],
  [
    /### （一）收取信息处理费情况[\s\S]*?(?=### （二）)/g,
    '### （一）收费情况\n\n本机关2020年未就政府信息公开申请收取费用。\n\n',
  ],
]);

/** The draft of the year before `cleanDraft2020`. */
export const lastYearDraft2019: string = rewritten(cleanDraft2020, [
  ['2020', '2019'],
  ['2021', '2020'],
  ['| 行政许可 | 20 | 1 | 46 |', '| 行政许可 | 18 | 2 | 40 |'],
  ['| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |', '| 四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |'],
  ['| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 2 | 3 |'],
]);

/** A world in which that draft is what was found. */
export function worldWith(text: string, name = '2024.nianbao.md', named = false): World {
  const report = readReport(parseDraft(text), builtInForms);
  const found: LastYear = { kind: 'found', named, file: { uri: `file:///${name}`, name, text }, report };
  return { fileExists: (path) => path === '2024.nianbao.md', lastYear: () => found };
}

/** A world in which the metadata of the clean draft, or its body and year, lead to the draft of the year before. */
export const worldOfYears: World = {
  fileExists: () => true,
  lastYear: (report) => {
    const previous = report.facts.entries.get('上年')?.value;
    if (previous === '2023.nianbao.md') {
      return worldWith(lastYearDraft.replaceAll('2024', '2023'), previous, true).lastYear?.(report);
    }
    const text = report.form.id === '2019' ? lastYearDraft2019 : lastYearDraft;
    return worldWith(text, undefined, previous !== undefined).lastYear?.(report);
  },
};
