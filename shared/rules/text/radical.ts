import { strangeCharacters } from '../../report/strange-characters';
import { unifiedByRadical } from '../../text/normalise';
import type { Span } from '../../text/span';
import type { Problem, Rule, RuleContext } from '../types';

export const radical: Rule = {
  id: 'text/radical',
  severity: 'warning',
  fix: 'safe',
  page: {
    title: { zh: '部首字或形近字代替了汉字', en: 'Radical signs or look-alikes in place of characters' },
    why: {
      zh: '从 PDF 复制来的“⼀”“⽂”“⻔”是部首符号，不是汉字：看着一样，却搜不到、对不上，换一台电脑还可能显示成方框。“巿”（U+5DFF）冒充“市”的，也是这样。',
      en: '“⼀”, “⽂” and “⻔” copied from PDF are radical signs, not characters: they look the same, but cannot be searched for or matched, and may show as boxes on another computer. So does “巿” (U+5DFF) in the place of “市”.',
    },
    source: 'Unicode 标准：康熙部首（U+2F00–2FDF）、中日韩部首补充（U+2E80–2EFF）',
    bad: '## ⟦⼀⟧、总体情况\n',
    good: '## 一、总体情况\n',
  },
  check(context, tell) {
    const { report } = context;
    if (!strangeCharacters(report).radicals) return;
    for (const block of report.draft.blocks) {
      if (block.kind === 'blank' || block.kind === 'suppression') continue;
      const found = radicalsIn(report.draft.text, block);
      if (found.length > 0) tell(problemOf(context, found));
    }
  },
};

interface Radical {
  readonly span: Span;
  readonly expected: string;
}

/** Radicals without an equivalent are nobody's mistake for an ideograph. */
function radicalsIn(text: string, { start, end }: Span): readonly Radical[] {
  const found: Radical[] = [];
  for (let at = start; at < end; at++) {
    const expected = unifiedByRadical.get(text[at]);
    if (expected) found.push({ span: { start: at, end: at + 1 }, expected });
  }
  return found;
}

function problemOf({ report, messages }: RuleContext, found: readonly Radical[]): Problem {
  const [{ span, expected }] = found;
  const count = found.length;
  return {
    span,
    message: messages.text.radicals({ found: report.draft.text[span.start], expected, count }),
    fixes: [
      {
        title: messages.text.useIdeographs({ expected, count }),
        safe: true,
        edits: found.map((one) => ({ span: one.span, newText: one.expected })),
      },
    ],
  };
}
