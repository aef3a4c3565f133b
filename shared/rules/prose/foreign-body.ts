import { placesByName } from '../../form/places';
import type { PlaceWording } from '../../form/wording';
import { areRelated, type Home, homeOf, placeEndingAt } from '../../report/home';
import { sentenceAround, spanIn } from '../../report/prose/clauses';
import { hasMark, markOf, positionOf } from '../../report/prose/marks';
import { proseOf } from '../../report/prose/read-prose';
import { Mark, type ProseParagraph } from '../../report/prose/types';
import { firstLetters } from '../../text/first-letters';
import { rememberLast } from '../../text/remember';
import type { Rule } from '../types';

const lettersOf = rememberLast(firstLetters);

export const foreignBody: Rule = {
  id: 'prose/foreign-body',
  severity: 'warning',
  fix: 'none',
  page: {
    title: '留有别处的机关或网站',
    why: '借用别处的报告改写，容易留下别处政府和网站的名称。本地的上级、下级不在此列。',
    source: '',
    bad: '2025年，我局通过⟦旺苍县⟧人民政府门户网站',
    good: '2025年，我局通过青川县人民政府门户网站',
  },
  check({ report, messages }, tell) {
    const wording = report.form.wording?.place;
    const body = report.facts.body?.value;
    const prose = proseOf(report);
    if (!wording || body === undefined || !hasMark(prose, Mark.place)) return;
    const home = homeOf(body);
    const places = home.meant?.places ?? home.places;
    if (places.length === 0) return;
    for (const paragraph of prose.paragraphs) {
      if (!hasMark(paragraph, Mark.place)) continue;
      for (let i = paragraph.firstMark; i < paragraph.endMark; i++) {
        if (markOf(prose.marks[i]) !== Mark.place) continue;
        const end = positionOf(prose.marks[i]);
        if (isOwn(paragraph, end, home) || !isPublicBody(paragraph, end + 1, home, wording)) continue;
        const start = foreignPlace(paragraph, end, wording);
        if (start < 0) continue;
        const name = paragraph.text.slice(start, end + 1);
        if (areRelated(places, placesByName().get(name) ?? []) || tellsOfElsewhere(paragraph, start, wording)) continue;
        tell({
          span: spanIn(paragraph, start, end + 1),
          message: messages.law.foreignBody({ place: name, home: home.meant?.name ?? home.name }),
        });
      }
    }
  },
};

function isOwn({ text, from }: ProseParagraph, end: number, { name }: Home): boolean {
  const start = end + 1 - name.length;
  return name !== '' && start >= from && text.startsWith(name, start);
}

/** Whether a government, a website or an office like the body's own follows. */
function isPublicBody({ text }: ProseParagraph, at: number, { office }: Home, { direct }: PlaceWording): boolean {
  const code = text.charCodeAt(at);
  if (code !== office.charCodeAt(0) && !lettersOf(direct).includes(code)) return false;
  for (const word of direct) if (text.startsWith(word, at)) return true;
  return office.length > 1 && text.startsWith(office, at);
}

function foreignPlace({ text, from }: ProseParagraph, end: number, { common }: PlaceWording): number {
  const start = placeEndingAt(text, from, end);
  return start >= 0 && common.includes(text.slice(start, end + 1)) ? -1 : start;
}

/** Whether the sentence may rightly speak of another place: who learns from it, sends something there, lies beside it. */
function tellsOfElsewhere(paragraph: ProseParagraph, at: number, { elsewhere, before }: PlaceWording): boolean {
  if (at > paragraph.from && before.includes(paragraph.text[at - 1])) return true;
  const { from, to } = sentenceAround(paragraph, at);
  const sentence = paragraph.text.slice(from, to);
  return elsewhere.some((word) => sentence.includes(word));
}
