import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { clauseAround, sentenceAround, spanIn } from '../../shared/report/prose/clauses';
import { hasMark, markOf, positionOf, positionsIn } from '../../shared/report/prose/marks';
import { proseOf } from '../../shared/report/prose/read-prose';
import { Mark, type ProseParagraph } from '../../shared/report/prose/types';
import { readReport } from '../../shared/report/read';
import { textIn } from '../../shared/text/span';
import { cleanDraft } from '../support/drafts';

const reportOf = (text: string) => readReport(parseDraft(text), builtInForms);
const linesOf = (text: string) => proseOf(reportOf(text)).paragraphs.map(({ block }) => textIn(text, block.content));
const readAs = ({ text, from, to }: ProseParagraph) => text.slice(from, to);
const firstOf = (line: string) => {
  const draft = `# 某县某局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${line}\n`;
  const prose = proseOf(reportOf(draft));
  return { draft, prose, paragraph: prose.paragraphs[0] };
};

describe('which lines are prose', () => {
  it('leaves out titles, headings, tables, comments, metadata and the signature', () => {
    const lines = linesOf(cleanDraft);
    expect(lines.filter((line) => /^[#|-]|^单位|^2026年1月20日|^青川县水利局$/.test(line))).toEqual([]);
    expect(lines[0]).toMatch(/^本报告依据/);
    expect(lines.at(-1)).toMatch(/^我局对照年度/);
  });

  it('keeps run-in leads and items, and drops sub-headings without marks', () => {
    const text =
      '# 某县2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n（一）主动公开\n（二）依申请公开情况。没有申请。\n1.制度不够。\n';
    expect(linesOf(text)).toEqual(['（二）依申请公开情况。没有申请。', '1.制度不够。']);
    const [withLead, item] = proseOf(reportOf(text)).paragraphs;
    expect([withLead.lead?.value, item.lead?.value]).toEqual([2, 1]);
  });

  it('tells sections and the introduction', () => {
    const { paragraphs } = proseOf(reportOf(cleanDraft));
    expect(paragraphs[0].isIntroduction).toBe(true);
    expect(paragraphs.filter(({ isIntroduction }) => isIntroduction).length).toBe(1);
    expect([...new Set(paragraphs.map(({ section }) => section?.section.numeral))]).toEqual([
      undefined,
      '一',
      '五',
      '六',
    ]);
    expect(firstOf('本报告根据《条例》编制。').paragraph.isIntroduction).toBe(true);
  });

  it('is the same object for the same report', () => {
    const report = reportOf(cleanDraft);
    expect(proseOf(report)).toBe(proseOf(report));
  });
});

describe('reading through', () => {
  it('reads a plain line in place', () => {
    const { paragraph, draft } = firstOf('2024年，我局新收申请12件。');
    expect(paragraph.text).toBe(draft);
    expect(paragraph.offsets).toBeUndefined();
  });

  it.each([
    ['radicals', '⽆此类⼯作，⼀年⼆件', '无此类工作，一年二件', '工作', '⼯作'],
    ['spaces', '2022 年收到 63 条 信息', '2022年收到63条信息', '63条', '63 条'],
    ['bookmarks', '[bookmark: _GoBack]收到[bookmark: x]3件', '收到3件', '到3', '到[bookmark: x]3'],
    ['bold', '**一是**收到３件', '一是收到3件', '到3', '到３'],
    [
      'links',
      '见[县政府网](http://www.x.gov.cn/2021)专栏3期',
      '见县政府网专栏3期',
      '网专',
      '网](http://www.x.gov.cn/2021)专',
    ],
  ])('reads %s through, and finds the way back', (_, line, read, part, source) => {
    const { paragraph, draft } = firstOf(line);
    expect(readAs(paragraph)).toBe(read);
    const at = paragraph.text.indexOf(part);
    expect(textIn(draft, spanIn(paragraph, at, at + part.length))).toBe(source);
  });
});

describe('marks', () => {
  it('stand at what rules look for, a run of digits once', () => {
    const { prose, paragraph } = firstOf('2024年未收到《条例》之外的12件，占⽐3.5%。');
    const { marks } = prose;
    const found = marks.map((mark) => [markOf(mark), paragraph.text.slice(positionOf(mark), positionOf(mark) + 2)]);
    expect(found).toEqual([
      [Mark.digits, '20'],
      [Mark.year, '年未'],
      [Mark.negation, '未收'],
      [Mark.document, '《条'],
      [Mark.digits, '12'],
      [Mark.share, '占比'],
      [Mark.share, '比3'],
      [Mark.digits, '3.'],
      [Mark.digits, '5%'],
      [Mark.percent, '%。'],
    ]);
    expect(hasMark(paragraph, Mark.brace)).toBe(false);
    expect(positionsIn(prose, paragraph, Mark.digits).length).toBe(4);
    expect(positionsIn(prose, paragraph, Mark.brace)).toEqual([]);
  });
});

describe('sentences and clauses', () => {
  it('are found around a place', () => {
    const { paragraph } = firstOf('前一句。收到12件，其中：甲3件、乙9件；后一句。');
    const at = paragraph.text.indexOf('甲');
    const cut = ({ from, to }: { from: number; to: number }) => paragraph.text.slice(from, to);
    expect(cut(sentenceAround(paragraph, at))).toBe('收到12件，其中：甲3件、乙9件');
    expect(cut(clauseAround(paragraph, at))).toBe('甲3件、乙9件');
  });
});
