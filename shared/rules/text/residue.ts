import { type PageBreak, pageBreaksIn } from '../../edit/page-breaks';
import { type ResidueArea, residueIn } from '../../report/residue';
import { strangeCharacters } from '../../report/strange-characters';
import { runsOf } from '../../text/order';
import { textIn } from '../../text/span';
import type { Problem, Rule, RuleContext } from '../types';

export const residue: Rule = {
  id: 'text/residue',
  severity: 'warning',
  fix: 'both',
  page: {
    title: { zh: '复制时带来的残留', en: 'Left over from copying' },
    why: {
      zh: 'Word、PDF 和网页复制来的文字常带着书签、全角空格、页码和断开的句子；公布出去不好看，数字和名称也会搜不到。',
      en: 'Text copied from Word, PDF and web pages brings bookmarks, full-width spaces, page numbers and broken sentences; it looks bad when published, and figures and names cannot be searched for.',
    },
    source: '',
    bad: '| 行政许可 | ⟦[bookmark: _GoBack]⟧46 |\n',
    good: '| 行政许可 | 46 |\n',
  },
  check(context, tell) {
    const { report } = context;
    if (strangeCharacters(report).residue) for (const area of residueIn(report)) tell(areaProblem(context, area));
    const breaks = pageBreaksIn(report);
    for (const one of breaks) if (one.kind === 'page-number') tell(pageNumber(context, one));
    const broken = breaks.filter(({ kind }) => kind === 'broken-off');
    for (const run of runsOf(broken, (a, b) => a.occurrence === b.occurrence)) tell(brokenOff(context, run));
  },
};

function areaProblem({ messages }: RuleContext, { where, residue: found, hidesMark }: ResidueArea): Problem {
  const [{ start, end }] = found;
  const count = (kind: (typeof found)[number]['kind']) => found.filter((one) => one.kind === kind).length;
  return {
    span: { start, end },
    message: messages.text.residue({
      table: where === 'table',
      bookmarks: count('bookmark'),
      spaces: count('space'),
      invisible: count('invisible'),
    }),
    fixes: [
      {
        title: messages.text.removeResidue({ count: found.length }),
        safe: !hidesMark,
        edits: found.map((one) => ({ span: { start: one.start, end: one.end }, newText: '' })),
      },
    ],
  };
}

function pageNumber({ report, messages }: RuleContext, { place, mend, joins }: PageBreak): Problem {
  return {
    span: place,
    message: messages.text.pageNumber({ found: textIn(report.draft.text, place) }),
    fixes: [{ title: messages.text.removePageNumber({ joins }), safe: false, edits: mend }],
  };
}

/** Perhaps only a full stop is missing: both can be mended, and neither is certain. */
function brokenOff({ messages }: RuleContext, run: readonly PageBreak[]): Problem {
  const count = run.length;
  const [first, ...others] = run;
  return {
    span: first.place,
    message: messages.text.brokenOff({ count }),
    severity: 'information',
    related: others.map(({ place }) => ({ span: place, message: messages.text.alsoHere() })),
    fixes: [
      { title: messages.text.joinLines({ count }), safe: false, edits: run.flatMap(({ mend }) => mend) },
      { title: messages.text.addFullStop({ count }), safe: false, edits: run.flatMap(({ finish }) => finish) },
    ],
  };
}
