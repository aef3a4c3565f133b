import { describe, expect, it } from 'vitest';
import { asReference } from '../../shared/edit/reference-text';
import { plainFigure } from '../../shared/edit/write-values';
import { builtInForms } from '../../shared/form';
import { cellsNamed } from '../../shared/form/value-names';
import { mentionsOf } from '../../shared/report/mentions';
import { figureNamed, withFigures } from '../../shared/report/references';
import { applyEdits } from '../../shared/text/edit';
import { cellsOfMention, cellsOfReference, placesSpeakingOf } from '../../shared/view/reference-places';
import { cleanDraft, marked, sampleDrafts } from '../support/drafts';
import { reportOf } from '../support/report-reading';

const sentence = '2025年，我局新收政府信息公开申请12件，';

const withSentence = (words: string) => cleanDraft.replace('## 二、', `${words}\n\n## 二、`);

/** The draft with the figure, or the reference, at `$0` written the other way. */
function turned(given: string): string {
  const { text, start } = marked(given);
  const report = reportOf(text);
  const edit = plainFigure(report, start) ?? asReference(report, start);
  return edit ? applyEdits(text, [edit]) : text;
}

describe('a plain figure in a sentence becomes a reference', () => {
  it.each([
    ['我局新收政府信息公开申请$012件。', '我局新收政府信息公开申请{{申请.本年新收.总计}}件。'],
    ['上年结转政府信息公开申请2$0件。', '上年结转政府信息公开申请{{申请.上年结转.总计}}件。'],
    ['共办理政府信息公开申请$014件。', '共办理政府信息公开申请{{申请.本年新收.总计 + 申请.上年结转.总计}}件。'],
    ['新收申请12件，其中自然人申请$09件。', '新收申请12件，其中自然人申请{{申请.本年新收.自然人}}件。'],
    ['对政府信息公开申请不予公开$02件。', '对政府信息公开申请不予公开{{申请.不予公开.总计}}件。'],
  ])('where it is sure what it stands for: %s', (given, wanted) => {
    expect(turned(withSentence(given))).toBe(withSentence(wanted));
  });

  it.each([
    '新收政府信息公开申请$013件。',
    '公开信息$0186条。',
    '处理来信$012件。',
    '本报告第$012页。',
    '上年新收政府信息公开申请$012件。',
  ])('not where it is something else, or disagrees: %s', (given) => {
    const text = withSentence(given);
    expect(turned(text)).toBe(text.replace('$0', ''));
  });

  it('where another usual reading has nothing to add', () => {
    const rows: readonly (readonly [string, string])[] = [
      [
        '二、上年结转政府信息公开申请数量 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |',
        '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      ],
      [
        '2.没有现成信息需要另行制作 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |',
        '2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      ],
      ['（七）总计 | 9 | 3 | 0 | 0 | 1 | 0 | 13 |', '（七）总计 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |'],
      ['四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |', '四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'],
    ];
    const withRows = (text: string) =>
      rows.reduce((written, [before, after]) => {
        expect(written).toContain(before);
        return written.replace(before, after);
      }, text);
    expect(turned(withRows(withSentence('收到政府信息公开申请$012件。')))).toBe(
      withRows(withSentence('收到政府信息公开申请{{申请.本年新收.总计}}件。')),
    );
  });

  it('and back', () => {
    for (const [figure, reference] of [
      ['12', '{{申请.本年新收.总计}}'],
      ['14', '{{申请.本年新收.总计 + 申请.上年结转.总计}}'],
      ['10', '{{ 申请.本年新收.总计 - 申请.上年结转.总计 }}'],
    ])
      expect(turned(withSentence(`甲$0${reference}乙`))).toBe(withSentence(`甲${figure}乙`));
  });

  it('a reference without a value stays', () => {
    const text = withSentence('甲{{申请.没有.总计$0}}');
    expect(turned(text)).toBe(text.replace('$0', ''));
  });

  it('in every sample it keeps the printed text', () => {
    for (const { text } of sampleDrafts()) {
      const report = reportOf(text);
      for (const { span, names } of mentionsOf(report)) {
        const figure = text.slice(span.start, span.end);
        const edit = asReference(report, span.start);
        if (!edit || !/^\d+$/.test(figure)) continue;
        const after = applyEdits(text, [edit]);
        const line = { start: after.lastIndexOf('\n', span.start) + 1, end: after.indexOf('\n', span.start) };
        expect(withFigures(reportOf(after), line), names.join()).toBe(
          text.slice(text.lastIndexOf('\n', span.start) + 1, text.indexOf('\n', span.start)),
        );
      }
    }
  });
});

describe('references and cells', () => {
  it('a reference leads to its cell, a group to all of its cells, a term to its own', () => {
    const targets = (given: string): readonly string[] | undefined => {
      const { text, start } = marked(withSentence(given));
      return cellsOfReference(reportOf(text), start)?.cells.map(({ cell }) =>
        text.slice(cell.span.start, cell.span.end),
      );
    };
    expect(targets('{{申请.本年$0新收.总计}}')).toEqual(['12']);
    expect(targets('{{申请.不予公开.$0总计}}')).toHaveLength(8);
    expect(targets('{{申请.本年新收.总计 + 申请.上年$0结转.总计}}')).toEqual(['2']);
    expect(targets('{{$0申请.本年新收.总计}}')).toEqual(['12']);
    expect(targets('{$0{申请.本年新收.总计 + 申请.上年结转.总计}}')).toEqual(['12', '2']);
    expect(targets('甲$0乙')).toBeUndefined();
  });

  it('a plain figure leads to its cell', () => {
    const { text, start } = marked(cleanDraft.replace(sentence, sentence.replace('12', '1$02')));
    expect(
      cellsOfMention(reportOf(text), start)?.cells.map(({ cell }) => text.slice(cell.span.start, cell.span.end)),
    ).toEqual(['12']);
  });

  it('a cell knows the references and the plain figures that speak of it', () => {
    const text = withSentence('甲{{申请.本年新收.总计 + 申请.上年结转.总计}}');
    const report = reportOf(text);
    const figure = figureNamed(report, '申请.本年新收.总计');
    const cell = figure?.table.cells[figure.cells[0]];
    const places =
      figure && cell ? placesSpeakingOf(report, { table: figure.table, index: figure.cells[0], cell }) : [];
    expect(places.map((span) => text.slice(span.start, span.end))).toEqual(['12', '申请.本年新收.总计']);
  });

  it('every name of every form has the figure of its cells', () => {
    for (const form of builtInForms) expect(cellsNamed(form, form.tables[1].cells[0].name)).toHaveLength(1);
  });
});
