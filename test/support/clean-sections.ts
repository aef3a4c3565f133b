// The sections of the clean draft, for tests of what is wrong with sections.
import { cleanDraft } from './drafts';

/** The clean draft without what stands from `start` up to `end`. */
export const without = (start: string, end: string) => {
  const [from, to] = [cleanDraft.indexOf(start), cleanDraft.indexOf(end)];
  return cleanDraft.slice(0, from) + cleanDraft.slice(to);
};

/** The headings of the clean draft, and their words. */
export const first = '## 一、总体情况';
export const second = '## 二、主动公开政府信息情况';
export const third = '## 三、收到和处理政府信息公开申请情况';
export const fourth = '## 四、政府信息公开行政复议、行政诉讼情况';
export const fifth = '## 五、存在的主要问题及改进情况';
export const sixth = '## 六、其他需要报告的事项';
export const heading = (line: string) => line.slice(3);
/** Sections with nothing under them but what the test says. */
export const bare = (...lines: readonly string[]) =>
  `---\n单位: 青川县水利局\n年度: 2025\n表格: 无\n---\n\n# 青川县水利局2025年政府信息公开工作年度报告\n\n${lines.join('\n\n')}\n`;
