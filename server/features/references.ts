import type { Location, ReferenceParams } from 'vscode-languageserver';
import { usagesAt } from '../../shared/view/usages';
import { toLocation } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** Where the figure at the cursor counts: totals, last year's draft, next year's. */
export function references(
  { uri, result, lines }: CheckedDraft,
  { position, context }: ReferenceParams,
  { check, nextYears }: DraftOptions,
): Location[] {
  const years = { lastYear: (report: typeof result.report) => check.world?.lastYear?.(report), nextYears };
  return usagesAt(result.report, lines.offsetAt(position), years, context.includeDeclaration).map((place) =>
    toLocation(uri, lines, place),
  );
}
