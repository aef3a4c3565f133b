import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import type { PreviewGrid } from '../../shared/protocol/preview';
import { cellValue } from '../../shared/report/identity';
import { readReport } from '../../shared/report/read';
import { officialGrid } from '../../shared/view/grid';

/** The official tables of the published report whose figures all clipboards of the fixtures hold. */
export function officialTables(): readonly { readonly id: string; readonly grid: PreviewGrid }[] {
  const path = join('test', 'fixtures', 'reports', 'suqian-2023.nianbao.md');
  const report = readReport(parseDraft(readFileSync(path, 'utf8')), builtInForms);
  return report.tables.map((bound) => ({
    id: bound.table.id,
    grid: officialGrid(bound.table, { bound, text: report.draft.text, valueAt: (index) => cellValue(bound, index) }),
  }));
}
