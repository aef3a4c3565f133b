import { formForYear } from '../../form';
import type { Form } from '../../form/types';
import type { CitedDocument, FormWording } from '../../form/wording';
import { type Citation, citationsIn } from '../../report/law/citations';
import { type MissingArticle, missingArticlesIn } from '../../report/law/cited-articles';
import {
  documentOf,
  hasOwnCode,
  miswritten,
  type NearNumber,
  nearNumber,
  numberPart,
} from '../../report/law/meant-documents';
import { type MisdatedDecree, misdatedDecreesIn } from '../../report/law/misdated-decrees';
import { type Stretch, spanIn } from '../../report/prose/clauses';
import { hasMark } from '../../report/prose/marks';
import { proseOf } from '../../report/prose/read-prose';
import { alsoNames } from '../../report/prose/sentence-words';
import { Mark, type ProseParagraph } from '../../report/prose/types';
import { replacement } from '../../text/edit';
import type { Fix, Problem, Rule, RuleContext, Tell } from '../types';

export const citation: Rule = {
  id: 'prose/citation',
  severity: 'warning',
  fix: 'both',
  page: {
    title: { zh: '引用的法规或文件写错', en: 'A law or document is cited wrongly' },
    why: {
      zh: '报告开头要写明依据。名称、文号写错，条例没有那一条、那一项，或引用已经停用的格式，读者查不到原文。',
      en: 'The report begins with what it is based on. With a wrong name or number, an article that does not exist, or a form no longer in use, readers cannot find the original.',
    },
    source: '《条例》（国务院令第711号）；国办公开办函〔2021〕30号；国办函〔2020〕109号',
    bad: '本报告依据《⟦中华人民共和国信息公开条例⟧》（国务院令第711号）',
    good: '本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）',
  },
  check(context, tell) {
    const { report } = context;
    const { wording } = report.form;
    const prose = proseOf(report);
    if (!wording || !mayCite(prose)) return;
    const stale = staleForms(context);
    const numbers = stale.map(({ document }) => document);
    for (const paragraph of prose.paragraphs) {
      if (!mayCite(paragraph)) continue;
      const ordinals: number[] = [];
      for (const cited of citationsIn(prose, paragraph, wording, numbers, ordinals)) {
        problemsOf(context, wording, paragraph, cited, stale, tell);
      }
      if (ordinals.length === 0) continue;
      for (const decree of misdatedDecreesIn(paragraph, ordinals, wording)) {
        tell(decreeProblem(context, paragraph, decree));
      }
      for (const missing of missingArticlesIn(paragraph, ordinals, wording)) {
        tell(articleProblem(context, paragraph, missing));
      }
    }
  },
};

/** Names stand in 《》; numbers and articles have figures. */
function mayCite(paragraph: Pick<ProseParagraph, 'present'>): boolean {
  return hasMark(paragraph, Mark.document) || hasMark(paragraph, Mark.digits) || hasMark(paragraph, Mark.chineseDigit);
}

/** Editions of the form that were replaced before the report's year; not the one that the draft itself asks for. */
function staleForms({ report, forms }: RuleContext): readonly Form[] {
  const year = report.facts.year?.value;
  if (year === undefined) return [];
  const isStale = ({ id, years }: Form) => years.to !== undefined && years.to < year && id !== report.form.id;
  return forms.filter((form) => form.family === report.form.family && isStale(form));
}

function problemsOf(
  context: RuleContext,
  wording: FormWording,
  paragraph: ProseParagraph,
  cited: Citation,
  stale: readonly Form[],
  tell: Tell,
): void {
  const { document, ownName, rightName, number } = cited;
  const numbered = number && documentOf(number, document, wording);
  const outdated = stale.find((form) => form.document === (numbered ?? document)?.number);
  if (outdated) {
    staleProblem(context, wording, paragraph, cited, outdated, tell);
    return;
  }
  const { messages } = context;
  if (ownName && rightName) {
    tell({
      span: spanIn(paragraph, ownName.from, ownName.to),
      message: messages.law.wrongName({ found: textOf(paragraph, ownName), name: rightName }),
      fixes: [exchange(context, paragraph, ownName, rightName, true)],
    });
  } else if (ownName && document) styleProblem(context, paragraph, cited, tell);
  if (!number) return;
  if (numbered && (!document || numbered === document || areEditions(context, numbered, document))) {
    if (number.isWellWritten) return;
    const part = numberPart(number, numbered, wording);
    tell({
      span: spanIn(paragraph, part.from, part.to),
      message: messages.law.badlyWritten({ found: textOf(paragraph, part), number: numbered.number }),
      fixes: [exchange(context, paragraph, part, numbered.number, true)],
    });
    return;
  }
  const meant = document ?? wording.documents.find((one) => miswritten(number, one, wording));
  if (!meant) {
    nearProblem(context, paragraph, nearNumber(number, paragraph, wording), tell);
    return;
  }
  const part = document ? number : miswritten(number, meant, wording);
  if (document?.hasNamesakes && !hasOwnCode(number, document, wording)) return;
  // 2007年国务院令第492号公布、2019年国务院令第711号修订: who names both tells of the change.
  if (!part || alsoNames(paragraph, part.from, meant.number)) return;
  tell({
    span: spanIn(paragraph, part.from, part.to),
    message: messages.law.wrongNumber({ found: textOf(paragraph, part), name: meant.name, number: meant.number }),
    fixes: [exchange(context, paragraph, part, meant.number, false)],
  });
}

/** Editions of the form have names so alike that they are told apart by their numbers. */
function areEditions({ forms }: RuleContext, ...documents: readonly CitedDocument[]): boolean {
  return documents.every(({ number }) => forms.some(({ document }) => document === number));
}

function staleProblem(
  context: RuleContext,
  wording: FormWording,
  paragraph: ProseParagraph,
  { name, number }: Citation,
  { document, years }: Form,
  tell: Tell,
): void {
  const { report, forms, messages } = context;
  const year = report.facts.year?.value ?? 0;
  const current = formForYear(forms, year).document;
  const part = number ? numberPart(number, { number: document }, wording) : name;
  // Who names both tells of the change.
  if (!part || alsoNames(paragraph, part.from, current)) return;
  tell({
    span: spanIn(paragraph, part.from, part.to),
    message: messages.law.stale({ document, last: years.to ?? 0, year, current }),
    fixes: number ? [exchange(context, paragraph, part, current, false)] : [],
  });
}

/** A number that is nearly the one of what the sentence speaks of. */
function nearProblem(context: RuleContext, paragraph: ProseParagraph, near: NearNumber | undefined, tell: Tell): void {
  if (!near) return;
  const { document, part, isDoubtful } = near;
  const { number, name } = document;
  tell({
    span: spanIn(paragraph, part.from, part.to),
    message: context.messages.law.nearNumber({ found: textOf(paragraph, part), name, number }),
    severity: isDoubtful ? 'information' : undefined,
    fixes: [exchange(context, paragraph, part, number, false)],
  });
}

/** 2007年国务院令第711号, 2007年国务院令第492号 alone, 国务院令第712号公布的《条例》. */
function decreeProblem(context: RuleContext, paragraph: ProseParagraph, decree: MisdatedDecree): Problem {
  const { law } = context.messages;
  const { document, misdated } = decree;
  const { name, number } = document;
  return {
    span: spanIn(paragraph, decree.from, decree.to),
    message: misdated
      ? law.wrongDecreeYear({ number: misdated.number, right: misdated.issuedIn, found: misdated.written })
      : law.wrongNumber({ found: textOf(paragraph, decree), name, number }),
    fixes: [exchange(context, paragraph, decree, number, false)],
  };
}

/** 第六十条, 第二十条第（十六）项: there is no such article or item. */
function articleProblem(
  { messages: { law } }: RuleContext,
  paragraph: ProseParagraph,
  missing: MissingArticle,
): Problem {
  const { document, article, last } = missing;
  const found = textOf(paragraph, missing);
  const { name } = document;
  return {
    span: spanIn(paragraph, missing.from, missing.to),
    message: article ? law.noSuchItem({ name, article, last, found }) : law.noSuchArticle({ name, last, found }),
  };
}

/** 《…<…>…》: single marks inside double ones are 〈〉. Of the form's own documents only, whose titles are known. */
function styleProblem(context: RuleContext, paragraph: ProseParagraph, { name }: Citation, tell: Tell): void {
  if (!name) return;
  const written = textOf(paragraph, name);
  const [open, close] = [written.indexOf('<'), written.lastIndexOf('>')];
  if (open < 0 || close < open) return;
  const from = name.from + open;
  const to = name.from + close;
  tell({
    span: spanIn(paragraph, from, to + 1),
    message: context.messages.law.angleMarks(),
    severity: 'information',
    fixes: [
      {
        title: context.messages.law.useAngleMarks(),
        safe: true,
        edits: [replacement(spanIn(paragraph, from, from + 1), '〈'), replacement(spanIn(paragraph, to, to + 1), '〉')],
      },
    ],
  });
}

function textOf({ text }: ProseParagraph, { from, to }: Stretch): string {
  return text.slice(from, to);
}

function exchange(
  { messages }: RuleContext,
  paragraph: ProseParagraph,
  part: Stretch,
  right: string,
  safe: boolean,
): Fix {
  return {
    title: messages.law.useInstead({ right }),
    safe,
    edits: [replacement(spanIn(paragraph, part.from, part.to), right)],
  };
}
