import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { parseDraft } from '../../shared/draft/parse';
import type { Block } from '../../shared/draft/types';
import { formatEdits } from '../../shared/edit/format/draft';
import type { TableStyle } from '../../shared/edit/format/table';
import { applyEdits, editsConflict } from '../../shared/text/edit';
import { textIn } from '../../shared/text/span';
import { damagedDraft, damagedDrafts } from '../support/damaged-drafts';
import { anyDraftText, tornDraft } from '../support/draft-texts';
import { patience, runs } from '../support/property-runs';
import { reportOf } from '../support/report-reading';

const style = fc.record<TableStyle>({ aligned: fc.boolean(), ambiguousWide: fc.boolean() });
const drafts = fc.oneof(damagedDrafts(4).map(damagedDraft), tornDraft, anyDraftText);
const lineEnds = fc.constantFrom('\n', '\r\n', '\r', undefined);
const texts = fc.tuple(drafts, lineEnds).map(([text, eol]) => (eol ? text.replace(/\r\n?|\n/g, eol) : text));

const format = (text: string, how: TableStyle) => applyEdits(text, formatEdits(reportOf(text), how));

/** What a draft says, block by block: kinds, words, cells as they stand between their pipes. */
function said(text: string): readonly unknown[] {
  const words = (block: Block): unknown => {
    if (block.kind === 'table') {
      const delimiter = block.delimiter && { after: block.delimiter.after, width: block.delimiter.width };
      return [delimiter, block.rows.map(({ cells }) => cells.map(({ from, to }) => text.slice(from, to)))];
    }
    if (block.kind === 'metadata') return block.entries.map(({ key, items }) => [key, items.map((item) => item.text)]);
    if (block.kind === 'heading') return [block.level, textIn(text, block.content)];
    return block.kind === 'blank' ? '' : textIn(text, block.content);
  };
  return parseDraft(text)
    .blocks.filter(({ kind }) => kind !== 'blank')
    .map((block) => [block.kind, words(block)]);
}

describe('the formatter, whatever the text and the style', () => {
  it('changes nothing that it has formatted', { timeout: patience() }, () => {
    fc.assert(
      fc.property(texts, style, (text, how) => {
        const once = format(text, how);
        expect(formatEdits(reportOf(once), how)).toEqual([]);
      }),
      runs(250),
    );
  });

  it('keeps every block, word and cell', { timeout: patience() }, () => {
    fc.assert(
      fc.property(texts, style, (text, how) => {
        expect(said(format(text, how))).toEqual(said(text));
      }),
      runs(250),
    );
  });

  it('writes and takes away nothing but white space, pipes and dashes', { timeout: patience() }, () => {
    fc.assert(
      fc.property(texts, style, (text, how) => {
        const edits = formatEdits(reportOf(text), how);
        for (const { span, newText } of edits) {
          expect(textIn(text, span)).toMatch(/^[\s\u00a0\u3000\ufeff\u200b\u2060\u180e\u0085|:-]*$/);
          expect(newText).toMatch(/^[ \r\n|:-]*$/);
        }
        for (let i = 1; i < edits.length; i++) expect(editsConflict(edits[i - 1], edits[i])).toBe(false);
      }),
      runs(250),
    );
  });

  it('leaves findings as they are', { timeout: patience() }, () => {
    const found = (text: string) =>
      check(text)
        // Whether a fix for the layout is there may depend on how the rows are written; that there is a fault may not.
        .findings.map(({ rule, message }) => `${rule} ${rule === 'table/layout' ? message.split('；')[0] : message}`)
        // A missing space behind `##`, and unseen characters at the ends of lines, are what formatting mends.
        .filter((finding) => !/^(?:structure\/heading-mark|text\/residue)/.test(finding))
        .sort();
    fc.assert(
      fc.property(texts, style, (text, how) => {
        expect(found(format(text, how))).toEqual(found(text));
      }),
      runs(250),
    );
  });
});
