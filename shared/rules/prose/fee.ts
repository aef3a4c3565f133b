import { behindLine, insertBlock } from '../../edit/place';
import type { FeeWording } from '../../form/wording';
import { valueNamed } from '../../report/named-values';
import { occurrencesIn, type SectionOccurrence } from '../../report/occurrences';
import { filledIn } from '../../report/phrases';
import { clauseAround, sentenceAround, spanIn } from '../../report/prose/clauses';
import { hasMark } from '../../report/prose/marks';
import { type Money, moneyIn } from '../../report/prose/money';
import { proseOf } from '../../report/prose/read-prose';
import { hasOne } from '../../report/prose/sentence-words';
import { Mark, type ProseParagraph } from '../../report/prose/types';
import { sayingNothing } from '../../report/says-nothing';
import { formatExact } from '../../text/exact';
import type { Problem, Rule, RuleContext, Tell } from '../types';

export const fee: Rule = {
  id: 'prose/fee',
  severity: 'information',
  fix: 'suggestion',
  page: {
    title: {
      zh: '信息处理费的说明缺少或与表格不合',
      en: 'The statement on processing fees is missing or contradicts the tables',
    },
    why: {
      zh: '从2021年度起，第六部分通常说明信息处理费的收取情况，没有收取也写一句。说明应与表二的收费金额、表三的“逾期不缴费”相合。',
      en: 'From 2021 on, section six usually says whether processing fees were charged, also where none were. It should agree with the fees of table two and with “逾期不缴费” of table three.',
    },
    source: '国办函〔2020〕109号',
    bad: '## ⟦六、其他需要报告的事项⟧\n\n### （一）其他情况\n\n本机关没有其他需要报告的事项。\n',
    good: '## 六、其他需要报告的事项\n\n### （一）收取信息处理费情况\n\n本机关2025年依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），发出收费通知0件，金额0元，实际收取信息处理费0元。\n',
  },
  check(context, tell) {
    const { report } = context;
    const { fee: wording } = report.form;
    if (!wording) return;
    const occurrence = occurrencesIn(report).inTextOrder.find(({ section }) => section.section.id === wording.section);
    if (!occurrence || occurrence.content === 'none') return;
    const paragraphs = proseOf(report).paragraphs.filter(({ section }) => section === occurrence.section);
    if (!paragraphs.some((paragraph) => hasAny(paragraph, wording.words))) {
      missing(context, wording, occurrence, tell);
      return;
    }
    const contradiction = againstRow(context, wording, paragraphs);
    if (contradiction) tell(contradiction);
    for (const paragraph of paragraphs) {
      if (!hasMark(paragraph, Mark.money)) continue;
      const money = moneyIn(proseOf(report), paragraph);
      const written = textOf(paragraph);
      const isAsked = wording.notices.some((notice) => isCounted(written, notice));
      if (!isAsked && money.every(({ yuan }) => yuan === 0)) continue;
      aboveTable(context, wording, paragraph, money, tell);
      againstNotices(context, wording, paragraph, money, isAsked, tell);
    }
  },
};

function hasAny({ text, from, to }: ProseParagraph, words: readonly string[]): boolean {
  const written = text.slice(from, to);
  for (const word of words) if (written.includes(word)) return true;
  return false;
}

/** A section that says nothing at all is `structure/empty-section`'s, and what is said elsewhere is said. */
function missing(context: RuleContext, wording: FeeWording, occurrence: SectionOccurrence, tell: Tell): void {
  const { report, messages } = context;
  if (occurrence.content !== 'text' || sayingNothing(report, occurrence)) return;
  const { words, elsewhere = words } = wording;
  if (proseOf(report).paragraphs.some((paragraph) => hasAny(paragraph, elsewhere))) return;
  const { section } = occurrence;
  const statement = filledIn(report.form.phrases.feeStatement, report);
  const place = behindLine(report.draft.text, section.heading.start);
  tell({
    span: section.headingText,
    message: messages.law.noFeeStatement({ heading: section.section.heading }),
    fixes: statement
      ? [
          {
            title: messages.law.insertFeeStatement(),
            safe: false,
            edits: [insertBlock(report.draft, place, [statement])],
          },
        ]
      : [],
  });
}

/** 没有收取 beside applications that ended because a fee was asked for and not paid. */
function againstRow(
  { report, messages }: RuleContext,
  { unpaid, none, notices }: FeeWording,
  paragraphs: readonly ProseParagraph[],
): Problem | undefined {
  const count = valueNamed(report, unpaid);
  if (!count || count.value <= 0) return undefined;
  for (const paragraph of paragraphs) {
    const { text, from, to } = paragraph;
    const written = text.slice(from, to);
    for (const words of none) {
      const at = written.indexOf(words);
      if (at < 0) continue;
      // 发出收费通知5件……未收取: that a notice went out is said.
      if (notices.some((notice) => isCounted(written, notice))) return undefined;
      const sentence = sentenceAround(paragraph, from + at);
      return {
        span: spanIn(paragraph, sentence.from, sentence.to),
        message: messages.law.feeAgainstRow({ row: count.row.label, found: formatExact(count.value) }),
      };
    }
  }
  return undefined;
}

function textOf({ text, from, to }: ProseParagraph): string {
  return text.slice(from, to);
}

/** Whether a count above 0 stands behind one of the words: 收费通知5件. */
function isCounted(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const digit = text.charCodeAt(at + word.length);
    if (digit > ZERO && digit <= NINE) return true;
  }
  return false;
}

/** How far before the sum the words that say it was received stand: 收取信息处理费共计. */
const LONGEST_LEAD = 16;

/** A sum received that is more than table two has. */
function aboveTable(
  { report, messages }: RuleContext,
  wording: FeeWording,
  paragraph: ProseParagraph,
  money: readonly Money[],
  tell: Tell,
): void {
  for (const { from, to, yuan } of money) {
    if (yuan === 0 || !isReceived(paragraph, from, wording)) continue;
    const value = valueNamed(report, wording.charged);
    if (!value) return;
    // The table counts in 万元, and its exact values are ten thousandths of it: 元.
    if (!(yuan > value.value)) continue;
    tell({
      span: spanIn(paragraph, from, to),
      message: messages.law.feeAboveTable({
        found: String(yuan),
        charged: formatExact(value.value),
        row: value.row.label,
      }),
    });
  }
}

const ZERO = 48;
const NINE = 57;

/** Whether the words before a sum say that it was received; 每件收取100元 says what one has to pay. */
function isReceived(paragraph: ProseParagraph, at: number, { received, prices = [] }: FeeWording): boolean {
  const { text, from: start } = paragraph;
  if (hasOne(text.slice(clauseAround(paragraph, at).from, at), prices)) return false;
  const lead = text.slice(Math.max(start, at - LONGEST_LEAD), at);
  const word = received.find((words) => lead.includes(words));
  return word !== undefined && !/[。；，]/.test(lead.slice(lead.lastIndexOf(word)));
}

/** 收取行政事业性收费12.365万元: all of table two's, not this fee alone. */
function isOtherCharge(paragraph: ProseParagraph, at: number, { named = [] }: FeeWording): boolean {
  return hasOne(paragraph.text.slice(clauseAround(paragraph, at).from, at), named);
}

/** More received than was asked for, or something received though nobody was asked. */
function againstNotices(
  { report, messages: { law } }: RuleContext,
  wording: FeeWording,
  paragraph: ProseParagraph,
  money: readonly Money[],
  isAsked: boolean,
  tell: Tell,
): void {
  const { text, from } = paragraph;
  const paid = money.filter(
    (one) => isReceived(paragraph, one.from, wording) && !isOtherCharge(paragraph, one.from, wording),
  );
  const written = textOf(paragraph);
  const years = written.match(/\d{4}(?=年)/g) ?? [];
  // Of two years, one may have been asked in the one and paid in the other.
  if (years.some((one) => Number(one) !== report.facts.year?.value)) return;
  const notAsked = wording.notAsked?.find((words) => written.includes(words));
  if (notAsked !== undefined) {
    const received = paid.find(({ yuan }) => yuan > 0);
    if (!received && !isAsked) return;
    const at = from + written.indexOf(notAsked);
    tell({ span: spanIn(paragraph, at, at + notAsked.length), message: law.feeWithoutNotice() });
    return;
  }
  const asked = money.filter((one) => !paid.includes(one));
  if (asked.length !== 1 || paid.length !== 1 || asked[0].from > paid[0].from) return;
  // Nothing asked: what was asked for last year may have been paid in this one.
  if (asked[0].yuan === 0 || paid[0].yuan <= asked[0].yuan) return;
  if (!wording.notices.some((notice) => text.slice(from, asked[0].from).includes(notice))) return;
  tell({
    span: spanIn(paragraph, paid[0].from, paid[0].to),
    message: law.feeAboveNotices({ paid: String(paid[0].yuan), asked: String(asked[0].yuan) }),
  });
}
