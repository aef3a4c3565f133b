import { placesByName } from '../../form/places';
import type { PlaceWording } from '../../form/wording';
import { areRelated, type Home, homeOf, levelLettersOf, placeEndingAt } from '../../report/home';
import { sentenceAround, spanIn } from '../../report/prose/clauses';
import { hasMark, markOf, positionOf } from '../../report/prose/marks';
import { proseOf } from '../../report/prose/read-prose';
import { isStart } from '../../report/prose/sentence-words';
import { Mark, type ProseParagraph } from '../../report/prose/types';
import type { Report } from '../../report/types';
import { firstLetters } from '../../text/first-letters';
import { rememberLast } from '../../text/remember';
import type { Problem, Rule, RuleContext } from '../types';

const lettersOf = rememberLast(firstLetters);
/** Names of offices behind a place have so many letters at most: 科技和工业信息化局. */
const LONGEST_OFFICE = 16;
const LEAST_OFFICE = 3;
const IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;
/** What may stand before the place where a sentence begins with it. */
const yearBefore = /(\d{4}年度?[，,]?)$/;

export const foreignBody: Rule = {
  id: 'prose/foreign-body',
  severity: 'warning',
  fix: 'none',
  page: {
    title: { zh: '留有别处的机关或网站', en: 'A body or website of another place' },
    why: {
      zh: '借用别处的报告改写，容易留下别处政府和网站的名称，或者把“我县”留成“我区”。本地的上级、下级不在此列。',
      en: 'Where another place’s report is the model, names of its government and website easily stay behind, or “我区” where it should be “我县”. Bodies above and below in the same place are left out.',
    },
    source: '',
    bad: '2025年，我局通过⟦旺苍县⟧人民政府门户网站',
    good: '2025年，我局通过青川县人民政府门户网站',
  },
  check(context, tell) {
    const { report } = context;
    const wording = report.form.wording?.place;
    const body = report.facts.body?.value;
    const prose = proseOf(report);
    if (!wording || body === undefined || !hasMark(prose, Mark.place)) return;
    const home = homeOf(body);
    if ((home.meant?.places ?? home.places).length === 0) return;
    for (const paragraph of prose.paragraphs) {
      if (!hasMark(paragraph, Mark.place)) continue;
      const { text } = paragraph;
      for (let i = paragraph.firstMark; i < paragraph.endMark; i++) {
        if (markOf(prose.marks[i]) !== Mark.place) continue;
        const end = positionOf(prose.marks[i]);
        const problem = text.startsWith(wording.own, end - wording.own.length)
          ? otherLevel(context, paragraph, end, home, wording)
          : otherPlace(context, paragraph, end, home, wording);
        if (problem) tell(problem);
      }
    }
  },
};

/** 我区 in a county: neither the body's place nor one above it is called so. */
function otherLevel(
  { report, messages }: RuleContext,
  paragraph: ProseParagraph,
  end: number,
  home: Home,
  { own, others }: PlaceWording,
): Problem | undefined {
  const { text, from } = paragraph;
  const letter = text[end];
  const body = report.facts.body?.value ?? '';
  // A development zone, a township, a street: what its name has in it may be meant.
  if (end - own.length < from || levelLettersOf(home).includes(letter) || body.includes(letter)) return undefined;
  if (!levelLettersOf(home).length || others.some((word) => text.startsWith(word, end))) return undefined;
  const start = end - own.length;
  return {
    span: spanIn(paragraph, start, end + 1),
    message: messages.law.otherLevel({ found: text.slice(start, end + 1), home: home.meant?.name ?? home.name }),
  };
}

/** Another place before a government, a website or an office. */
function otherPlace(
  { report, messages }: RuleContext,
  paragraph: ProseParagraph,
  end: number,
  home: Home,
  wording: PlaceWording,
): Problem | undefined {
  if (isOwn(paragraph, end, home)) return undefined;
  const isPublic = isPublicBody(paragraph, end + 1, home, wording);
  if (!isPublic && !isOffice(paragraph, end + 1, wording)) return undefined;
  const start = foreignPlace(paragraph, end, wording);
  if (start < 0 || (!isPublic && !beginsSentence(report, paragraph, start))) return undefined;
  const name = paragraph.text.slice(start, end + 1);
  const places = home.meant?.places ?? home.places;
  if (areRelated(places, placesByName().get(name) ?? []) || tellsOfElsewhere(paragraph, start, wording))
    return undefined;
  return {
    span: spanIn(paragraph, start, end + 1),
    message: messages.law.foreignBody({ place: name, home: home.meant?.name ?? home.name }),
  };
}

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

/** Whether the name of an office follows, whatever it is. */
function isOffice({ text, to }: ProseParagraph, at: number, { offices }: PlaceWording): boolean {
  const behind = text.slice(at, Math.min(to, at + LONGEST_OFFICE));
  return offices.some((ending) => {
    const found = behind.indexOf(ending, 1);
    const end = found + ending.length;
    return found > 0 && end >= LEAST_OFFICE && IDEOGRAPHS.test(behind.slice(0, end));
  });
}

function beginsSentence(report: Report, paragraph: ProseParagraph, start: number): boolean {
  const { text, from } = paragraph;
  const year = yearBefore.exec(text.slice(Math.max(from, start - 8), start))?.[0].length ?? 0;
  return isStart(report, paragraph, start - year);
}

function foreignPlace({ text, from }: ProseParagraph, end: number, { common }: PlaceWording): number {
  const start = placeEndingAt(text, from, end);
  return start >= 0 && common.includes(text.slice(start, end + 1)) ? -1 : start;
}

/** Whether the sentence may rightly speak of another place: who learns from it, sends something there, lies beside it. */
function tellsOfElsewhere(
  paragraph: ProseParagraph,
  at: number,
  { elsewhere, before, contact }: PlaceWording,
): boolean {
  const { from, to } = sentenceAround(paragraph, at);
  const sentence = paragraph.text.slice(from, to);
  if (contact.some((word) => sentence.includes(word))) return false;
  if (at > paragraph.from && before.includes(paragraph.text[at - 1])) return true;
  return elsewhere.some((word) => sentence.includes(word));
}
