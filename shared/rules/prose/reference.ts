import { findReferences } from '../../draft/reference';
import { cellsNamed, nearestNames } from '../../form/value-names';
import { hasMark } from '../../report/prose/marks';
import { proseOf } from '../../report/prose/read-prose';
import { Mark } from '../../report/prose/types';
import { replacement } from '../../text/edit';
import type { Rule } from '../types';

/** So many near names are offered. */
const OFFERED = 3;

export const reference: Rule = {
  id: 'prose/reference',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: { zh: '引用的数据名称不存在', en: 'A reference names a value that does not exist' },
    why: {
      zh: '{{…}} 在预览和导出时换成表格里的数；名称写错，就没有数可换。',
      en: 'In preview and export, {{…}} becomes the figure of the table; with a wrong name there is none.',
    },
    source: '',
    bad: '上年结转{{⟦申请.上年转结.总计⟧}}件。',
    good: '上年结转2件。',
  },
  check({ report, messages }, tell) {
    const prose = proseOf(report);
    if (!hasMark(prose, Mark.brace)) return;
    const { draft, form } = report;
    const words = messages.figures;
    for (const paragraph of prose.paragraphs) {
      if (!hasMark(paragraph, Mark.brace)) continue;
      const { start, end } = paragraph.block.content;
      for (const one of findReferences(draft.text, start, end)) {
        if (one.terms.length === 0) tell({ span: one, message: words.unknownReference({ name: '' }) });
        for (const { name, span } of one.terms) {
          if (name !== '' && cellsNamed(form, name)) continue;
          tell({
            span: name === '' ? one : span,
            message: words.unknownReference({ name }),
            fixes: nearestNames(form, name, OFFERED).map((near) => ({
              title: words.useName({ name: near }),
              safe: false,
              edits: [replacement(span, near)],
            })),
          });
        }
      }
    }
  },
};
