import { behindLine, insertBlock } from '../../edit/place';
import { occurrencesIn } from '../../report/occurrences';
import { filledIn } from '../../report/phrases';
import type { Report } from '../../report/types';
import type { Fix, Rule, RuleContext, Tell } from '../types';

export const signature: Rule = {
  id: 'prose/signature',
  severity: 'information',
  fix: 'suggestion',
  page: {
    title: { zh: '落款不全', en: 'The signature is incomplete' },
    why: {
      zh: '报告末尾写机关全称和成文日期。统计到12月31日为止，日期不会早于次年1月1日。',
      en: 'The report ends with the full name of the body and the date. As figures run to 31 December, the date is not before 1 January of the next year.',
    },
    source: '《条例》第四十九条',
    bad: '各项任务按期完成。\n\n⟦青川县水利局⟧\n',
    good: '各项任务按期完成。\n\n青川县水利局\n\n2026年1月20日\n',
  },
  check(context, tell) {
    const { report, messages } = context;
    const { signature: signed, facts } = report;
    // While the last section is to be written the end is not there yet.
    if ((!signed.body || !signed.date) && occurrencesIn(report).kept.at(-1)?.content === 'text') {
      incomplete(context, tell);
    }
    const year = facts.year?.value;
    if (!signed.date?.value.valid || year === undefined || signed.date.value.year > year) return;
    tell({ span: signed.date.span, message: messages.law.signedTooEarly({ year }) });
  },
};

function incomplete(context: RuleContext, tell: Tell): void {
  const { report, messages } = context;
  const { body, date, lastLine } = report.signature;
  const span = date?.span ?? body ?? lastLine;
  if (!span) return;
  const message = body
    ? messages.law.noSigningDate()
    : date
      ? messages.law.noSigningBody()
      : messages.law.noSignature();
  tell({ span, message, fixes: signatureFix(report, messages) });
}

/** What the form says stands there, as far as the report tells it. */
function signatureFix(report: Report, { law }: RuleContext['messages']): readonly Fix[] {
  const { body, date } = report.signature;
  const { draft, form } = report;
  const lines = form.phrases.signature.split('\n').filter((line) => line !== '');
  const [name, day] = [filledIn(lines[0] ?? '', report), filledIn(lines.at(-1) ?? '', report)];
  if (body && day) {
    return [
      { title: law.addSignature(), safe: false, edits: [insertBlock(draft, behindLine(draft.text, body.end), [day])] },
    ];
  }
  if (date && name && !body) {
    const line = draft.blocks.find((block) => block.start <= date.span.start && date.span.start < block.end);
    return [
      { title: law.addSignature(), safe: false, edits: [insertBlock(draft, line?.start ?? date.span.start, [name])] },
    ];
  }
  if (body || date || !name) return [];
  const added = day ? [name, '', day] : [name];
  return [{ title: law.addSignature(), safe: false, edits: [insertBlock(draft, draft.text.length, added)] }];
}
