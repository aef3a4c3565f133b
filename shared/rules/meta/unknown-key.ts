import type { MetadataEntry } from '../../draft/types';
import { saysNothingNew } from '../../edit/metadata';
import { similarity } from '../../form/label';
import { allMetadataKeys } from '../../report/metadata-keys';
import type { Report } from '../../report/types';
import { replacement } from '../../text/edit';
import type { Fix, Rule, RuleContext } from '../types';

/** Two keys of two characters with one in common (年份, 年度) are alike. */
const LEAST_SIMILARITY = 0.5;

export const unknownKey: Rule = {
  id: 'meta/unknown-key',
  severity: 'warning',
  fix: 'both',
  page: {
    title: { zh: '信息块里不认得的键', en: 'An unknown key in the metadata' },
    why: {
      zh: '写错的键不起作用，例如写成“年份”时，年度就只能从标题里取。同一个键写两次时，只用第一个。',
      en: 'A key that is misspelt does nothing: where “年份” is written, the year can only be taken from the title. Of a key written twice, only the first counts.',
    },
    source: '',
    bad: '⟦年份⟧: 2025',
    good: '年度: 2025',
  },
  check({ report, messages }, tell) {
    const { unknownEntries, repeatedEntries } = report.facts;
    for (const entry of unknownEntries) {
      tell({
        span: entry.keySpan,
        message: messages.meta.unknownKey({ key: entry.key, known: allMetadataKeys }),
        fixes: renaming(report, entry, messages),
      });
    }
    for (const entry of repeatedEntries) {
      tell({ span: entry.keySpan, message: messages.meta.repeatedKey({ key: entry.key.trim() }) });
    }
  },
};

/** Renames to the one key that is alike and not there yet. */
function renaming(
  report: Report,
  { key, keySpan, value }: MetadataEntry,
  { meta }: RuleContext['messages'],
): readonly Fix[] {
  const alike = allMetadataKeys
    .filter((known) => !report.facts.entries.has(known))
    .map((known) => ({ known, likeness: key.includes(known) ? 1 : similarity(key, known) }))
    .filter(({ likeness }) => likeness >= LEAST_SIMILARITY)
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = alike;
  if (!best || second?.likeness === best.likeness) return [];
  return [
    {
      title: meta.useKey({ key: best.known }),
      safe: saysNothingNew(report, best.known, value),
      edits: [replacement(keySpan, best.known)],
    },
  ];
}
