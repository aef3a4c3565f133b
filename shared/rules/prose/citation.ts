import { formForYear } from '../../form';
import type { Form } from '../../form/types';
import type { CitedDocument } from '../../form/wording';
import { type Citation, citationsIn } from '../../report/law/citations';
import { type CitedNumber, readNumber } from '../../report/law/cited-numbers';
import { type Stretch, spanIn } from '../../report/prose/clauses';
import { hasMark } from '../../report/prose/marks';
import { proseOf } from '../../report/prose/read-prose';
import { Mark, type ProseParagraph } from '../../report/prose/types';
import { replacement } from '../../text/edit';
import { rememberLast } from '../../text/remember';
import type { Fix, Problem, Rule, RuleContext } from '../types';

/** 国办函 is a code of its own; only longer ones are known with a letter missing. */
const LEAST_CODE = 4;

export const citation: Rule = {
  id: 'prose/citation',
  severity: 'warning',
  fix: 'both',
  page: {
    title: '引用的法规或文件写错',
    why: '报告开头要写明依据。名称、文号写错，或引用已经停用的格式，读者查不到原文。',
    source: '《条例》（国务院令第711号）；国办公开办函〔2021〕30号；国办函〔2020〕109号',
    bad: '本报告依据《⟦中华人民共和国信息公开条例⟧》（国务院令第711号）',
    good: '本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）',
  },
  *check(context) {
    const { report } = context;
    const { wording } = report.form;
    const prose = proseOf(report);
    if (!wording || (!hasMark(prose, Mark.document) && !hasMark(prose, Mark.digits))) return;
    const stale = staleForms(context);
    const numbers = stale.map(({ document }) => document);
    for (const paragraph of prose.paragraphs) {
      if (!hasMark(paragraph, Mark.document) && !hasMark(paragraph, Mark.digits)) continue;
      for (const cited of citationsIn(prose, paragraph, wording.documents, numbers)) {
        yield* problemsOf(context, paragraph, cited, stale);
      }
    }
  },
};

/** Editions of the form that were replaced before the report's year; not the one that the draft itself asks for. */
function staleForms({ report, forms }: RuleContext): readonly Form[] {
  const year = report.facts.year?.value;
  if (year === undefined) return [];
  const isStale = ({ id, years }: Form) => years.to !== undefined && years.to < year && id !== report.form.id;
  return forms.filter((form) => form.family === report.form.family && isStale(form));
}

function* problemsOf(
  context: RuleContext,
  paragraph: ProseParagraph,
  cited: Citation,
  stale: readonly Form[],
): Generator<Problem> {
  const { document, ownName, rightName, number } = cited;
  const documents = context.report.form.wording?.documents ?? [];
  const numbered = number && documentOf(number, documents, document);
  const outdated = stale.find((form) => form.document === (numbered ?? document)?.number);
  if (outdated) {
    yield* staleProblem(context, paragraph, cited, outdated);
    return;
  }
  const { messages } = context;
  if (ownName && rightName) {
    yield {
      span: spanIn(paragraph, ownName.from, ownName.to),
      message: messages.law.wrongName({ found: textOf(paragraph, ownName), name: rightName }),
      fixes: [exchange(context, paragraph, ownName, rightName, true)],
    };
  } else if (ownName && document) yield* styleProblem(context, paragraph, cited);
  if (!number) return;
  if (numbered && (!document || numbered === document || areEditions(context, numbered, document))) {
    if (number.isWellWritten) return;
    const part = numberPart(number, readNumber(numbered.number)?.code ?? '');
    yield {
      span: spanIn(paragraph, part.from, part.to),
      message: messages.law.badlyWritten({ found: textOf(paragraph, part), number: numbered.number }),
      fixes: [exchange(context, paragraph, part, numbered.number, true)],
    };
    return;
  }
  const meant = document ?? documents.find((one) => miswritten(number, one));
  const part = document ? number : meant && miswritten(number, meant);
  // 2007年国务院令第492号公布、2019年国务院令第711号修订: who names both tells of the change.
  if (!meant || !part || paragraph.text.slice(paragraph.from, paragraph.to).includes(meant.number)) return;
  yield {
    span: spanIn(paragraph, part.from, part.to),
    message: messages.law.wrongNumber({ found: textOf(paragraph, part), name: meant.name, number: meant.number }),
    fixes: [exchange(context, paragraph, part, meant.number, false)],
  };
}

/** Editions of the form have names so alike that they are told apart by their numbers. */
function areEditions({ forms }: RuleContext, ...documents: readonly CitedDocument[]): boolean {
  return documents.every(({ number }) => forms.some(({ document }) => document === number));
}

function* staleProblem(
  context: RuleContext,
  paragraph: ProseParagraph,
  { name, number }: Citation,
  { document, years }: Form,
): Generator<Problem> {
  const { report, forms, messages } = context;
  const year = report.facts.year?.value ?? 0;
  const current = formForYear(forms, year).document;
  const part = number ? numberPart(number, readNumber(document)?.code ?? '') : name;
  // Who names both tells of the change.
  if (!part || paragraph.text.slice(paragraph.from, paragraph.to).includes(current)) return;
  yield {
    span: spanIn(paragraph, part.from, part.to),
    message: messages.law.stale({ document, last: years.to ?? 0, year, current }),
    fixes: number
      ? [exchange(context, paragraph, numberPart(number, readNumber(document)?.code ?? ''), current, false)]
      : [],
  };
}

/** 《…<…>…》: single marks inside double ones are 〈〉. Of the form's own documents only, whose titles are known. */
function* styleProblem(context: RuleContext, paragraph: ProseParagraph, { name }: Citation): Generator<Problem> {
  if (!name) return;
  const written = textOf(paragraph, name);
  const [open, close] = [written.indexOf('<'), written.lastIndexOf('>')];
  if (open < 0 || close < open) return;
  const from = name.from + open;
  const to = name.from + close;
  yield {
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
  };
}

const partsOf = rememberLast(
  (documents: readonly CitedDocument[]): ReadonlyMap<CitedDocument, CitedNumber | undefined> =>
    new Map(documents.map((document) => [document, readNumber(document.number)])),
);

/** The document that the number is, whatever its brackets: that of the name, if it is. */
function documentOf(
  number: CitedNumber,
  documents: readonly CitedDocument[],
  named: CitedDocument | undefined,
): CitedDocument | undefined {
  const is = (document: CitedDocument): boolean => {
    const right = partsOf(documents).get(document);
    return right !== undefined && sameFigures(number, right) && endsInCode(number, right, named !== undefined);
  };
  return named && is(named) ? named : documents.find(is);
}

function sameFigures(a: CitedNumber, b: CitedNumber): boolean {
  return a.year === b.year && a.number === b.number;
}

/** 根据国办函 ends in 国办函; behind a name nothing stands before the code. 国令 is 国务院令. */
function endsInCode(number: CitedNumber, right: CitedNumber, isNamed: boolean): boolean {
  if (right.year === 0) return number.year === 0;
  return isNamed ? number.code === right.code : number.code.endsWith(right.code);
}

/** Without a name: where the number begins if its year and figures are the document's, and its code lacks one letter. */
function miswritten(number: CitedNumber, document: CitedDocument): Stretch | undefined {
  const right = readNumber(document.number);
  if (!right || right.year === 0 || !sameFigures(number, right)) return undefined;
  for (let i = 1; i < right.code.length - 1; i++) {
    const shorter = right.code.slice(0, i) + right.code.slice(i + 1);
    if (shorter.length >= LEAST_CODE && number.code.endsWith(shorter)) return numberPart(number, shorter);
  }
  return undefined;
}

/** The number without the words that stand before its code. */
function numberPart({ code, from, to }: CitedNumber, right: string): Stretch {
  return { from: code.endsWith(right) ? from + code.length - right.length : from, to };
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
