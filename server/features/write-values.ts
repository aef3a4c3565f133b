import { writeValues } from '../../shared/edit/write-values';
import type { WriteValuesParams, WriteValuesResult } from '../../shared/protocol/write-values';
import { toSpan } from '../convert';
import type { CheckedDraft } from '../drafts';

/** What the command 写入算出的数 changes. */
export function valueEdits({ version, result, lines }: CheckedDraft, { ranges }: WriteValuesParams): WriteValuesResult {
  const selections = ranges.map((range) => toSpan(lines, range));
  return { version, edits: writeValues(result.report, selections) };
}
