import { spanIn } from '../../report/prose/clauses';
import { type WrongItems, wrongItemsIn } from '../../report/prose/items';
import { hasMark } from '../../report/prose/marks';
import { proseOf } from '../../report/prose/read-prose';
import { Mark, type ProseParagraph } from '../../report/prose/types';
import type { Problem, Rule, RuleContext } from '../types';

export const listedItems: Rule = {
  id: 'prose/items',
  severity: 'information',
  fix: 'none',
  page: {
    title: {
      zh: '“一是、二是”有缺有重，或与所说的个数不符',
      en: 'Items (一是、二是) missing, repeated or other in number than said',
    },
    why: {
      zh: '删改分项时，容易忘了改后面的序号和前面的“三个方面”，或者把同一项留了两遍。',
      en: 'Where items are added or taken out, the numerals behind and the number said before (三个方面) are easily forgotten, or one item is left twice.',
    },
    source: '',
    bad: '针对上述问题，我局采取以下⟦三项措施⟧：一是结合农村供水',
    good: '针对上述问题，我局采取以下措施：一是结合农村供水',
  },
  check(context, tell) {
    const { report } = context;
    const { wording } = report.form;
    const prose = proseOf(report);
    if (!wording?.items || !hasMark(prose, Mark.chineseDigit)) return;
    prose.paragraphs.forEach((paragraph, index) => {
      for (const wrong of wrongItemsIn(prose, paragraph, prose.paragraphs[index + 1], wording)) {
        tell(problemOf(context, paragraph, wrong));
      }
    });
  },
};

function problemOf({ messages: { law } }: RuleContext, paragraph: ProseParagraph, wrong: WrongItems): Problem {
  const { from, to } = wrong;
  const span = spanIn(paragraph, from, to);
  const found = paragraph.text.slice(from, to);
  switch (wrong.kind) {
    case 'count':
      return { span, message: law.itemCount({ found, count: wrong.count }) };
    case 'twice':
      return { span, message: law.itemTwice({ found }) };
    case 'gap':
      return { span, message: law.itemMissing({ found, missing: wrong.missing }) };
    case 'same':
      return {
        span,
        message: law.itemSame(),
        related: [{ span: spanIn(paragraph, wrong.first.from, wrong.first.to), message: law.firstTime() }],
      };
  }
}
