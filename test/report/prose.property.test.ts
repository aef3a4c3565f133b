import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { spanIn } from '../../shared/report/prose/clauses';
import { statementsOf } from '../../shared/report/prose/statements';
import { digitsEnd } from '../../shared/report/prose/tokens';
import { readReport } from '../../shared/report/read';
import { draftWith } from '../support/drafts';
import { patience, runs } from '../support/property-runs';

/** What sentences about figures are made of, and what breaks them. */
const pieces = [
  ...'，。；：、（）《》“”{}[]*%０⼀⽆ 　\t',
  ...[
    '2025年',
    '2024年',
    '上年',
    '我局',
    '县政府办',
    '12件',
    '3件',
    '1,234条',
    '5%',
    '两件',
    '1.2万条',
    '{{申请.总计.总计}}',
    '[bookmark: a]',
  ],
  ...[
    '新收',
    '收到',
    '办结',
    '结转',
    '上年结转',
    '结转下年度',
    '政府信息公开申请',
    '行政复议',
    '行政诉讼',
    '维持',
    '不予公开',
    '予以公开',
  ],
  ...[
    '其中',
    '等',
    '约',
    '占',
    '占总数的',
    '同比增长',
    '未',
    '没有',
    '无',
    '均',
    '全部',
    '和',
    '分别为',
    '由',
    '增至',
    '对',
    '自然人',
    '信息',
  ],
];
const sentence = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string()), {
  maxLength: 40,
});

const asDraft = (words: readonly string[]) => draftWith('严格落实公文公开属性源头认定', words.join('')).text;

describe('any text', () => {
  it('is read without failing, and what is found stands in its paragraph', { timeout: patience() }, () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const report = readReport(parseDraft(asDraft(words)), builtInForms);
        const { claims, lists, shares } = statementsOf(report);
        const places = [
          ...claims.map(({ paragraph, from, to }) => ({ paragraph, from, to })),
          ...lists.flatMap(({ paragraph, total, parts }) =>
            [total, ...parts].map(({ number }) => ({ paragraph, from: number.from, to: digitsEnd(number) })),
          ),
          ...shares.map(({ paragraph, percent: { from, to } }) => ({ paragraph, from, to })),
        ];
        for (const { paragraph, from, to } of places) {
          const { start, end } = spanIn(paragraph, from, to);
          expect(paragraph.block.content.start <= start && start < end && end <= paragraph.block.content.end).toBe(
            true,
          );
        }
      }),
      runs(200),
    );
  });

  it('takes time in proportion to its length', { timeout: patience() }, () => {
    const long = (piece: string) => {
      const text = asDraft([piece.repeat(Math.ceil(60_000 / piece.length))]);
      const report = readReport(parseDraft(text), builtInForms);
      const start = process.cpuUsage();
      statementsOf(report);
      const { user } = process.cpuUsage(start);
      return user / 1000;
    };
    for (const piece of [
      '《“',
      '1件、',
      '（',
      '1件（',
      '不予公开',
      '不予公开和',
      '其中1件，',
      '占1件5%，',
      '1件a、',
      '未无',
      '收到申请1件，其中1件、',
    ])
      expect(long(piece), piece).toBeLessThan(2000);
    expect(() => long('（1件'.repeat(9) + '）'.repeat(9))).not.toThrow();
  });
});

describe('a closed list that adds up', () => {
  const list = fc.tuple(
    fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 9 }),
    fc.constantFrom(['，其中', '、'], ['，其中：', '、'], ['。其中', '，'], ['（', '、'], ['，其中', '；']),
    fc.constantFrom('条', '篇', '期', '元'),
  );
  const kinds = [...'甲乙丙丁戊己庚辛壬'];
  const written = (total: number, parts: readonly number[], [lead, comma]: readonly string[], unit: string) =>
    `发布消息${total}${unit}${lead}${parts.map((part, i) => `${kinds[i]}类${part}${unit}`).join(comma)}${lead === '（' ? '）' : ''}。`;
  const partsFindings = (line: string) => check(asDraft([line])).findings.filter(({ rule }) => rule === 'prose/parts');

  it('is silent, and has one finding when any figure of it is changed', { timeout: patience() }, () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.integer({ min: 1, max: 99 }), ([parts, marks, unit], place, by) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        expect(partsFindings(written(total, parts, marks, unit))).toEqual([]);
        const index = place % parts.length;
        const changed = parts.map((part, i) => (i === index ? part + by : part));
        // What stands before a comma may be a whole list: a list may end there.
        let sum = 0;
        const sums = changed.map((part) => (sum += part));
        fc.pre(!sums.includes(total));
        expect(partsFindings(written(total, changed, marks, unit))).toHaveLength(1);
      }),
      runs(200),
    );
  });
});
