import { similarity } from '../../form/label';
import { placesByName } from '../../form/places';
import type { FormWording } from '../../form/wording';
import { type Home, homeOf, placeEndingAt } from '../../report/home';
import { readLetters } from '../../report/letters';
import { sentenceAround, spanIn } from '../../report/prose/clauses';
import { hasMark, markOf, positionOf } from '../../report/prose/marks';
import { otherAuthorAt } from '../../report/prose/other-authors';
import { proseOf } from '../../report/prose/read-prose';
import { Mark, type ProseParagraph } from '../../report/prose/types';
import type { Report } from '../../report/types';
import { type Edit, replacement } from '../../text/edit';
import { type Span, textIn } from '../../text/span';
import type { Problem, Rule, RuleContext, Tell } from '../types';

/** Shorter names of offices differ from another office's by one letter, mostly the first: 财政局, 民政局. */
const LONG_OFFICE = 5;
const LEAST_OFFICE = 3;
/** Of an office without its ending: 水利. */
const LEAST_STEM = 2;
const LEAST_NAME = 5;
const MOST_SLIPS = 2;
const IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;

export const ownName: Rule = {
  id: 'prose/own-name',
  severity: 'information',
  fix: 'suggestion',
  page: {
    title: { zh: '本机关名称前后不一', en: 'The body’s own name is not the same throughout' },
    why: {
      zh: '同一份报告里机关名称应当一致，地名也要写对（瀍河写成瀘河）。通行的简称不算。把同一个地方别的机关写成编报告的机关，多是借用它的报告留下的。',
      en: 'One report should use one name, and place names must be right (瀍河, not 瀘河). Usual short names are left out. Another office of the place, named as the one that made the report, is mostly left from its report.',
    },
    source: '',
    bad: '各项任务按期完成。\n\n⟦青川县水力局⟧\n',
    good: '各项任务按期完成。\n\n青川县水利局\n',
  },
  check(context, tell) {
    const { report } = context;
    const body = report.facts.body?.value;
    if (body === undefined) return;
    const home = homeOf(body);
    if (home.meant) unknownPlace(context, home, tell);
    if (!isSignedAs(report, body)) otherSignature(context, body, tell);
    if (home.name.length < LEAST_OFFICE || home.office.length < LEAST_OFFICE) return;
    const prose = proseOf(report);
    if (!hasMark(prose, Mark.place)) return;
    const { wording } = report.form;
    if (!wording) return;
    for (const paragraph of prose.paragraphs) {
      if (!hasMark(paragraph, Mark.place)) continue;
      for (let i = paragraph.firstMark; i < paragraph.endMark; i++) {
        if (markOf(prose.marks[i]) !== Mark.place) continue;
        const behind = positionOf(prose.marks[i]) + 1;
        const to = isOwnPlace(paragraph, behind, home)
          ? slipOfOffice(paragraph, behind, home, wording)
          : slipOfPlace(paragraph, behind, home);
        if (to > 0) {
          if (!isRenamed(paragraph, behind, to, body))
            tell(otherName(context, spanIn(paragraph, behind - home.name.length, to), body));
          continue;
        }
        const author = otherAuthorAt(report, paragraph, behind, home, wording);
        if (author) tell(otherName(context, spanIn(paragraph, author.from, author.to), body));
      }
    }
  },
};

/** The place is in no list, but one that looks like it is. Reported once, where the body's name is taken from. */
function unknownPlace({ report, messages: { law } }: RuleContext, { meant }: Home, tell: Tell): void {
  const { body } = report.facts;
  const zones = report.form.wording?.place.zones ?? [];
  if (!meant || !body || zones.some((ending) => meant.written.endsWith(ending))) return;
  const { text } = report.draft;
  const at = textIn(text, body.span).indexOf(meant.written);
  const start = body.span.start + Math.max(0, at);
  const span = at < 0 ? body.span : { start, end: start + meant.written.length };
  const edits = everywhere(text, meant.written, meant.name);
  tell({
    span,
    message: law.unknownPlace({ found: meant.written, near: meant.name }),
    fixes:
      edits.length > 0 ? [{ title: law.usePlace({ near: meant.name, count: edits.length }), safe: false, edits }] : [],
  });
}

function everywhere(text: string, written: string, right: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
    edits.push(replacement({ start: at, end: at + written.length }, right));
  }
  return edits;
}

function isSignedAs({ draft, signature, titles }: Report, body: string): boolean {
  const { body: signed } = signature;
  return titles.length < 2 && (!signed || draft.text.startsWith(body, signed.start));
}

/** A signature, or a second title, that has the name with a letter or two wrong. */
function otherSignature(context: RuleContext, body: string, tell: Tell): void {
  const { draft, signature, titles } = context.report;
  const spans = titles.length > 1 ? titles.slice(1).map((title) => title.body) : [];
  spans.push(signature.body);
  for (const span of spans) {
    if (!span || textIn(draft.text, span) === body) continue;
    if (isSlipOf(readLetters(draft.text, [span]).text, body)) tell(otherName(context, span, body));
  }
}

/** Whether a name is the body's with a letter or two wrong; its short forms are not. */
function isSlipOf(found: string, body: string): boolean {
  if (found === body || found.length < LEAST_NAME) return false;
  if (body.includes(found) || found.endsWith(body) || found.startsWith(body)) return false;
  const { name, office } = homeOf(body);
  if (found === name.slice(0, -1) + office) return false;
  const slips = Math.round((1 - similarity(found, body)) * Math.max(found.length, body.length));
  return slips <= MOST_SLIPS && slips < body.length / 3;
}

/** 青川县水工局于2019年更名为青川县水利局: who names both tells of the change. */
function isRenamed(paragraph: ProseParagraph, from: number, to: number, body: string): boolean {
  const sentence = sentenceAround(paragraph, from);
  const { text } = paragraph;
  return text.slice(sentence.from, from).includes(body) || text.slice(to, sentence.to).includes(body);
}

function isOwnPlace({ text, from }: ProseParagraph, behind: number, { name }: Home): boolean {
  return behind - name.length >= from && text.startsWith(name, behind - name.length);
}

/**
 * Where the name of an office ends that begins at `at`, behind the own place, if it is the own office with one letter wrong
 * or one too many; 0 otherwise.
 */
function slipOfOffice(
  { text, to }: ProseParagraph,
  at: number,
  { office }: Home,
  { authors, offices, officeEndings }: FormWording,
): number {
  if (text.startsWith(office, at)) {
    const end = at + office.length;
    // 青川县水利局局将
    const isDoubled = text[end] === office.at(-1) && authors?.behindName.includes(text[end + 1] ?? '。') === true;
    return isDoubled && end < to ? end + 1 : 0;
  }
  const own = officeEndings.find((ending) => office.endsWith(ending));
  const stem = own ? office.length - own.length : 0;
  if (own && stem >= LEAST_STEM && text.startsWith(office.slice(0, stem), at)) {
    const other = officeEndings.find((ending) => text.startsWith(ending, at + stem));
    return other && at + stem + other.length <= to && !own.startsWith(other) ? at + stem + other.length : 0;
  }
  const isLong = office.length >= LONG_OFFICE;
  const last = office.charCodeAt(office.length - 1);
  for (let length = office.length; length <= office.length + (isLong ? 1 : 0); length++) {
    if (at + length > to || text.charCodeAt(at + length - 1) !== last) continue;
    if (!isLong && text.charCodeAt(at) !== office.charCodeAt(0)) continue;
    const found = text.slice(at, at + length);
    if (offices.includes(found) || !IDEOGRAPHS.test(found)) continue;
    if (Math.round((1 - similarity(found, office)) * length) === 1) return at + length;
  }
  return 0;
}

/** Where the own office ends that begins at `at`, if the place before it is the own one with a letter wrong, and no other. */
function slipOfPlace({ text, from }: ProseParagraph, at: number, { name, office }: Home): number {
  const start = at - name.length;
  if (start < from || !text.startsWith(office, at) || placeEndingAt(text, from, at - 1) >= 0) return 0;
  const found = text.slice(start, at);
  // 在宁县 is no slip of 乡宁县.
  if (!IDEOGRAPHS.test(found) || placesByName().has(found.slice(1))) return 0;
  const slips = Math.round((1 - similarity(found, name)) * name.length);
  return slips === 1 ? at + office.length : 0;
}

function otherName({ report, messages: { law } }: RuleContext, span: Span, body: string): Problem {
  const found = readLetters(report.draft.text, [span]).text;
  return {
    span,
    message: law.otherName({ found, body }),
    related: relatedName(report, law.inTitle()),
    fixes: [{ title: law.useName({ body }), safe: false, edits: [replacement(span, body)] }],
  };
}

function relatedName({ facts }: Report, message: string) {
  return facts.body ? [{ span: facts.body.span, message }] : [];
}
