import { spanIn } from '../../report/prose/clauses';
import { type Repetition, repetitionsIn } from '../../report/prose/repetitions';
import { replacement } from '../../text/edit';
import type { Problem, Rule, RuleContext } from '../types';

export const repeatedWords: Rule = {
  id: 'prose/repeated',
  severity: 'information',
  fix: 'suggestion',
  page: {
    title: { zh: '字句重复', en: 'Words or sentences repeated' },
    why: {
      zh: '粘贴、改写时容易留下重复的词语和句子。公文的固定写法不算重复。',
      en: 'Pasting and rewriting easily leave words and sentences twice. Fixed official phrases are left out.',
    },
    source: '',
    bad: '全年制发行政⟦行政⟧规范性文件2件',
    good: '全年制发行政规范性文件2件',
  },
  check(context, tell) {
    for (const repetition of repetitionsIn(context.report)) tell(problemOf(context, repetition));
  },
};

function problemOf({ messages: { law } }: RuleContext, { paragraph, from, to, kind, first }: Repetition): Problem {
  const { text } = paragraph;
  const span = spanIn(paragraph, from, to);
  // An item goes with the mark before it, a sentence with the mark behind.
  const isItem = kind === 'word' && first.to < from;
  const end = kind === 'sentence' && to < paragraph.to ? to + 1 : to;
  const gone = spanIn(paragraph, isItem ? first.to : from, end);
  return {
    span,
    message: kind === 'word' ? law.doubledWord({ word: text.slice(from, to) }) : law.doubledSentence(),
    related: [{ span: spanIn(first.paragraph, first.from, first.to), message: law.firstTime() }],
    fixes: [{ title: law.removeSecond(), safe: false, edits: [replacement(gone, '')] }],
  };
}
