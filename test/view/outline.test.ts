import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { messagesIn } from '../../shared/messages';
import { readReport } from '../../shared/report/read';
import { foldable, type OutlineItem, outline } from '../../shared/view/outline';
import { cleanDraft, sampleDrafts } from '../support/drafts';
import { generatedDrafts } from '../support/generated-drafts';

const messages = messagesIn('zh');
const reportOf = (text: string) => readReport(parseDraft(text), builtInForms);

function shown(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap(({ name, children }) => [`${'  '.repeat(depth)}${name}`, ...shown(children, depth + 1)]);
}

describe('the outline', () => {
  it('puts tables into their sections, and clause tables into theirs', () => {
    const lines = shown(outline(reportOf(cleanDraft), messages));
    expect(lines.slice(lines.indexOf('二、主动公开政府信息情况'))).toEqual([
      '二、主动公开政府信息情况',
      '  表二 主动公开',
      '    第二十条第（一）项',
      '    第二十条第（五）项',
      '    第二十条第（六）项',
      '    第二十条第（八）项',
      '三、收到和处理政府信息公开申请情况',
      '  表三 申请',
      '四、政府信息公开行政复议、行政诉讼情况',
      '  表四 复议诉讼',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
      '  （一）收取信息处理费情况',
      '  （二）落实年度政务公开工作要点情况',
    ]);
  });

  it('has headings without a number too, as deep as their marks say', () => {
    const text =
      '## 一、总体情况\n\n### 主要做法\n\n#### 平台\n\n甲。\n\n### （一）主动公开\n\n乙。\n\n## 附件说明\n\n丙。\n';
    expect(shown(outline(reportOf(text), messages))).toEqual([
      '一、总体情况',
      '  主要做法',
      '    平台',
      '  （一）主动公开',
      '附件说明',
    ]);
  });

  it('nests parts by the way they are numbered, run-in leads too', () => {
    const text = '## 一、总体情况\n\n（一）甲\n\n1.乙。我局\n\n（1）丙。我局\n\n2.丁。我局\n\n（二）戊。我局公开。\n';
    expect(shown(outline(reportOf(text), messages))).toEqual([
      '一、总体情况',
      '  （一）甲',
      '    1.乙',
      '      （1）丙',
      '    2.丁',
      '  （二）戊',
    ]);
  });

  it('lists tables that belong to no table of the form by their first cell', () => {
    const text = '## 六、其他需要报告的事项\n\n| 会议 | 次数 |\n| :-- | --: |\n| 例会 | 3 |\n';
    expect(shown(outline(reportOf(text), messages))).toEqual(['六、其他需要报告的事项', '  会议']);
  });

  it('of any draft: names are there, headings lie in their items, items in their parents, no blank lines at an end', () => {
    const faults: string[] = [];
    const visit = (items: readonly OutlineItem[], start: number, end: number, text: string) => {
      for (const { name, span, heading, children } of items) {
        const fits = start <= span.start && span.end <= end && span.start <= heading.start && heading.end <= span.end;
        if (!fits || name.trim() === '') faults.push(`${name} ${JSON.stringify({ span, heading, start, end })}`);
        if (/\s$/.test(text.slice(span.start, span.end))) faults.push(`${name} ends in white space`);
        visit(children, span.start, span.end, text);
      }
    };
    for (const { text } of [...sampleDrafts(), ...generatedDrafts(150)])
      visit(outline(reportOf(text), messages), 0, text.length, text);
    expect(faults).toEqual([]);
  });
});

describe('folding', () => {
  it('ends a stretch at its last line that is not blank', () => {
    const text = '---\n单位: 甲局\n---\n\n## 五、存在的主要问题及改进情况\n\n甲\n\n\n';
    const stretches = foldable(reportOf(text), messages).map(({ start, end }) => text.slice(start, end));
    expect(stretches).toEqual(['---\n单位: 甲局\n---', '## 五、存在的主要问题及改进情况\n\n甲']);
  });
});
