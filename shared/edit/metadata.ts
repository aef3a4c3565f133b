import { metadataKeys } from '../report/metadata-keys';
import { isoDate, writtenDate } from '../report/phrases';
import type { Report } from '../report/types';

/**
 * Whether a metadata entry would say only what the report says elsewhere (its title, its signature). Writing it, or mending
 * one that could not be read, then changes nothing that is checked.
 */
export function saysNothingNew({ facts }: Pick<Report, 'facts'>, key: string, value: string): boolean {
  if (key === metadataKeys.body) return facts.body?.value === value;
  if (key === metadataKeys.year) return facts.year !== undefined && String(facts.year.value) === value;
  if (key !== metadataKeys.published || !facts.published) return false;
  const date = facts.published.value;
  return value === isoDate(date) || value === writtenDate(date);
}
