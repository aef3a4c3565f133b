// The tables of the clean draft, for tests of what is wrong with tables.
import { cleanDraft } from './drafts';

/** The clean draft without the rows whose labels begin so. */
export const withoutRows = (...labels: readonly string[]) =>
  cleanDraft
    .split('\n')
    .filter((line) => !labels.some((label) => line.startsWith(`| ${label}`)))
    .join('\n');

/** The heading of section four. */
export const fourth = '## 四、政府信息公开行政复议、行政诉讼情况';
/** Its table. */
export const review = [
  '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
  '| :-- | --: | --: | --: | --: | --: |',
  '| 行政复议 | 1 | 0 | 0 | 1 | 2 |',
  '| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |',
  '| 行政诉讼（复议后起诉） | 1 | 0 | 0 | 0 | 1 |',
  '',
].join('\n');
/** Parts of table two. */
export const punished = [
  '| 第二十条第（六）项 | 本年处理决定数量 |',
  '| :-- | --: |',
  '| 行政处罚 | 7 |',
  '| 行政强制 | 0 |',
  '',
].join('\n');
export const papers = [
  '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  '| :-- | --: | --: | --: |',
  '| 规章 | 0 | 0 | 0 |',
  '| 行政规范性文件 | 2 | 1 | 5 |',
  '',
].join('\n');
/** The header of table three, and the table. */
export const request = '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
const requestStart = cleanDraft.indexOf(request);
export const requests = cleanDraft.slice(requestStart, cleanDraft.indexOf(`\n${fourth}`));

/** 表三 in the official layout: three label columns, the same figures. */
export function labelColumns(above: string): string {
  const lines = requests.trimEnd().split('\n');
  const rows = [
    '| 项目 |  |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    `|${' --- |'.repeat(10)}`,
  ];
  let group = '';
  let isOpen = false;
  for (const line of lines.slice(2)) {
    const [label, ...values] = line.slice(2, -2).split(' | ');
    const figures = values.join(' | ');
    if (label === '三、本年度办理结果') continue;
    if (/^[一二四]、/.test(label)) rows.push(`| ${label} |  |  | ${figures} |`);
    else if (values.length === 0) group = label;
    else if (label.startsWith('（')) {
      rows.push(`| ${isOpen ? above : '三、本年度办理结果'} | ${label} |  | ${figures} |`);
      isOpen = true;
    } else {
      rows.push(`| ${above} | ${group === '' ? above : group} | ${label} | ${figures} |`);
      group = '';
    }
  }
  return `${rows.join('\n')}\n`;
}
