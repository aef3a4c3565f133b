import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDraft } from '../../shared/draft/parse';
import { newDraft } from '../../shared/edit/new-draft';
import { landPaste } from '../../shared/edit/paste/land';
import type { Landed, PasteOutcome } from '../../shared/edit/paste/outcome';
import { type ClipboardTexts, type HowSure, readClipboard } from '../../shared/exchange/clipboard';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import type { Report } from '../../shared/report/types';
import { applyEdits } from '../../shared/text/edit';

export function reportOf(text: string): Report {
  return readReport(parseDraft(text), builtInForms);
}

/** A published report with 200 figures. */
export const published: Report = reportOf(
  readFileSync(join(__dirname, '..', 'fixtures', 'reports', 'suqian-2023.nianbao.md'), 'utf8'),
);

/** A new draft for that report, all its cells blank. */
export const blankDraft: string = newDraft(builtInForms, { body: '宿迁市人民政府', year: 2023 }).text;

/** A table as spreadsheets put it on the clipboard without merged cells. */
export const tabs = (rows: readonly (readonly (string | number)[])[]) => ({
  text: rows.map((row) => `${row.join('\t')}\r\n`).join(''),
});

/** Pastes a clipboard into a draft, the cursor before `at` (the text's start when left out). */
export function paste(
  draft: string,
  clipboard: Partial<ClipboardTexts>,
  at = '',
  sure: HowSure = 'figures',
): { readonly outcome: PasteOutcome; readonly text: string } {
  const read = readClipboard({ html: '', text: '', ...clipboard }, sure);
  if (!read) throw new Error('no table on the clipboard');
  const outcome = landPaste(reportOf(draft), builtInForms, draft.indexOf(at), read);
  return { outcome, text: outcome.kind === 'landed' ? applyEdits(draft, outcome.edits) : draft };
}

/** As `paste`, where it must land. */
export function landing(
  draft: string,
  clipboard: Partial<ClipboardTexts>,
  at = '',
): Landed & { readonly text: string } {
  const { outcome, text } = paste(draft, clipboard, at);
  if (outcome.kind !== 'landed') throw new Error(`refused: ${outcome.reason.kind}`);
  return { ...outcome, text };
}

/** Figures by the names of their values, tables by their id; those that are blank are left out. */
export function figuresByName(text: string, table?: string): Readonly<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const bound of reportOf(text).tables) {
    if (table && bound.table.id !== table) continue;
    bound.cells.forEach((cell, i) => {
      if (cell && !Number.isNaN(bound.figures[i])) figures[cell.name] = bound.figures[i] / 10_000;
    });
  }
  return figures;
}
