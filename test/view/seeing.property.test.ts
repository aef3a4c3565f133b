import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { messagesIn } from '../../shared/messages';
import type { Span } from '../../shared/text/span';
import { definitionAt } from '../../shared/view/definition';
import { pathLinks } from '../../shared/view/document-links';
import { draftSymbols } from '../../shared/view/draft-symbols';
import { figureTokens } from '../../shared/view/figure-tokens';
import { identityCellsAt } from '../../shared/view/highlight';
import { tableNotes } from '../../shared/view/table-notes';
import { usagesAt } from '../../shared/view/usages';
import { damagedDraft, damagedDrafts } from '../support/damaged-drafts';
import { runs } from '../support/property-runs';
import { lastYearDraft, worldWith } from '../support/years';

const { lastYear: lastYearOf = () => undefined } = worldWith(lastYearDraft);

describe('in any draft', () => {
  it('tokens stand one behind the other, each on one line and not empty', () => {
    fc.assert(
      fc.property(damagedDrafts(5), (made) => {
        const text = damagedDraft(made);
        let end = 0;
        for (const { span } of figureTokens(check(text), { start: 0, end: text.length })) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end)).toMatch(/^[^\r\n]+$/);
          end = span.end;
        }
      }),
      runs(25),
    );
  });

  it('notes stand above the first line of a table', () => {
    fc.assert(
      fc.property(damagedDrafts(5), (made) => {
        const text = damagedDraft(made);
        const starts = tableNotes(check(text), messagesIn('zh')).map(({ start }) => start);
        for (const start of starts) expect(start === 0 || /[\r\n]/.test(text[start - 1])).toBe(true);
      }),
      runs(25),
    );
  });

  it('whatever leads somewhere leads into a text', () => {
    const within = (text: string, { start, end }: Span) =>
      expect(0 <= start && start <= end && end <= text.length).toBe(true);
    fc.assert(
      fc.property(damagedDrafts(5), fc.nat(), (made, from) => {
        const text = damagedDraft(made);
        const { report } = check(text);
        for (const { span } of [...pathLinks(report), ...draftSymbols(report)]) within(text, span);
        for (let offset = from % 97; offset <= text.length; offset += 97) {
          for (const { span } of identityCellsAt(report, offset)) within(text, span);
          const definition = definitionAt(report, offset, lastYearOf);
          const usages = usagesAt(report, offset, { lastYear: lastYearOf, nextYears: () => [] }, true);
          for (const { file, span } of [...(definition?.places ?? []), ...usages]) within(file?.text ?? text, span);
        }
      }),
      runs(25),
    );
  });
});
