import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { completionsAt } from '../../shared/edit/complete';
import { asReference } from '../../shared/edit/reference-text';
import { plainFigure, writeValues } from '../../shared/edit/write-values';
import { builtInForms } from '../../shared/form';
import { messagesIn } from '../../shared/messages';
import { unsettledStates } from '../../shared/report/identity';
import { mentionsOf } from '../../shared/report/mentions';
import { readReport } from '../../shared/report/read';
import { referencesOf, withFigures } from '../../shared/report/references';
import type { Report } from '../../shared/report/types';
import { applyEdits } from '../../shared/text/edit';
import { hoverAt } from '../../shared/view/hover';
import { inlayHintsIn } from '../../shared/view/inlay-hints';
import { cellsOfMention, cellsOfReference } from '../../shared/view/reference-places';
import { damagedDraft, damagedDrafts } from '../support/damaged-drafts';
import { anyDraftText, tornDraft } from '../support/draft-texts';
import { patience, runs } from '../support/property-runs';

const zh = messagesIn('zh');
const all = { computed: true, determined: true, reference: true, lastYear: true };
const read = (text: string) => readReport(parseDraft(text), builtInForms);
const hintsIn = (report: Report) => inlayHintsIn(report, { start: 0, end: report.draft.text.length }, all, zh);

/** Names of values, whole and torn, as someone may be writing them. */
const reference = fc
  .array(
    fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '申请',
      '.',
      '本年新收',
      '不予公开',
      '总计',
      '自然人',
      ' + ',
      '-',
      '＋',
      '申请.本年新收.总计',
      '12件',
      '，',
      ' ',
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** A damaged draft with something like references in it. */
const referring = fc
  .tuple(damagedDrafts(2).map(damagedDraft), reference)
  .map(([text, written]) => text.replace(/\n## /, `\n收到申请${written}\n\n## `));

describe('values in place', () => {
  it('stand in the text, and what writes them can be applied, in any text', { timeout: patience(60_000) }, () => {
    fc.assert(
      fc.property(fc.oneof(anyDraftText, tornDraft, referring), (text) => {
        const report = read(text);
        const hints = hintsIn(report);
        for (const { offset, edits } of hints) {
          expect(0 <= offset && offset <= text.length).toBe(true);
          applyEdits(text, edits);
        }
        applyEdits(
          text,
          hints.flatMap(({ edits }) => edits),
        );
        expect(hintsIn(read(text))).toEqual(hints);
      }),
      runs(120),
    );
  });

  it('written, they make no identity wrong', { timeout: patience(60_000) }, () => {
    const blanked = fc
      .tuple(damagedDrafts(1).map(damagedDraft), fc.infiniteStream(fc.nat(9)))
      .map(([text, random]) =>
        text.replace(/(?<=\| )\d+(?= \|)/g, (figure) => ['=', ' '][random.next().value ?? 9] ?? figure),
      );
    const brokenIn = (report: Report) =>
      report.tables.flatMap((table) =>
        unsettledStates(table).flatMap(({ status, identity }) => (status === 'broken' ? identity.id : [])),
      );
    fc.assert(
      fc.property(blanked, (text) => {
        const report = read(text);
        const edits = writeValues(report, [{ start: 0, end: text.length }]);
        const after = read(applyEdits(text, edits));
        expect(brokenIn(after)).toEqual(brokenIn(report));
      }),
      runs(80),
    );
  });
});

describe('references', () => {
  it('can be asked about at any place of any text', { timeout: patience(60_000) }, () => {
    fc.assert(
      fc.property(fc.oneof(referring, anyDraftText), fc.nat(), (text, at) => {
        const report = read(text);
        const braces = Math.max(0, text.indexOf('{'));
        for (const offset of [at % (text.length + 1), braces + (at % 20)].filter((one) => one <= text.length)) {
          hoverAt(report, offset, zh);
          cellsOfReference(report, offset);
          cellsOfMention(report, offset);
          for (const { edit, filterText } of completionsAt(report, offset, builtInForms, zh)) {
            expect(edit.span.start <= offset && offset <= edit.span.end).toBe(true);
            expect(filterText.startsWith(text.slice(edit.span.start, offset))).toBe(true);
            applyEdits(text, [edit]);
          }
        }
      }),
      runs(120),
    );
  });

  it('and figures turn into each other without a change of what is printed', { timeout: patience(60_000) }, () => {
    fc.assert(
      fc.property(referring, (text) => {
        const report = read(text);
        for (const { span } of mentionsOf(report)) {
          const edit = asReference(report, span.start);
          if (!edit) continue;
          const after = read(applyEdits(text, [edit]));
          const back = plainFigure(after, span.start);
          expect(back && applyEdits(after.draft.text, [back])).toBe(text);
        }
        for (const { start, end, value } of referencesOf(report)) {
          const edit = plainFigure(report, start + 1);
          expect(edit === undefined).toBe(Number.isNaN(value));
          expect(withFigures(report, { start, end })).toBe(edit?.newText ?? text.slice(start, end));
        }
      }),
      runs(60),
    );
  });
});
