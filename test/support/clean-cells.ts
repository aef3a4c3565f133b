// Rows of the clean draft and of an older report, for tests of what is wrong with cells.
import { expect } from 'vitest';
import { findingsIn, shown, unmarked } from './examples';

/** Rows that are right. */
export const review = '| 行政复议 | 1 | 0 | 0 | 1 | 2 |';
export const permits = '| 行政许可 | 46 |';
export const fee = '| 行政事业性收费 | 12.365 |';
export const received = '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |';
export const publications = '| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';

/** What the one finding of a rule offers. */
export const fixesOf = (rule: string, written: string) => {
  const { text } = unmarked(written);
  const findings = findingsIn(text).filter((finding) => finding.rule === rule);
  expect(findings).toHaveLength(1);
  return findings[0].fixes.map(({ title, safe }) => (safe ? `safe: ${title}` : title));
};

/** A correct report of 2019 with figures in 表二. */
export const older = `# 青川县水利局2019年政府信息公开工作年度报告

## 一、总体情况

甲。

## 二、主动公开政府信息情况

| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 2 | 3 | 5 |

| 第二十条第（五）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政许可 | 21 | 3 | 46 |
| 其他对外管理服务事项 | 8 | -4 | 12 |

| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政处罚 | 31 | 0 | 7 |
| 行政强制 | 6 | 1 | 0 |

| 第二十条第（八）项 | 上一年项目数量 | 本年增/减 |
| :-- | --: | --: |
| 行政事业性收费 | 4 | 0 |

| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |
| :-- | --: | --: |
| 政府集中采购 | 6 | 251000元 |
`;

/** What is said of the cells of such a report. */
export const olderFindings = (text: string) =>
  shown(
    text,
    findingsIn(text).filter(({ rule }) => rule.startsWith('cell/')),
  );
