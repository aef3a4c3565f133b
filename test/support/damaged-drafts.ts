import fc from 'fast-check';
import { builtInForms } from '../../shared/form';
import { damageNames, damages } from './damage';
import { sampleDrafts } from './drafts';
import { type Random, seededRandom } from './figures';
import { wholeDraft } from './generated-drafts';
import { layoutsFor, printReport, randomCells } from './report-texts';

/** A draft by how it comes about: `damagedDraft` writes it. */
export interface DamagedDraft {
  readonly seed: number;
  readonly damages: readonly string[];
}

/** Drafts of both editions, in all layouts, and the samples; up to `most` things wrong with each. */
export function damagedDrafts(most: number): fc.Arbitrary<DamagedDraft> {
  return fc.record({
    seed: fc.nat({ max: 0xfffffff }),
    damages: fc.array(fc.constantFrom(...damageNames), { maxLength: most }),
  });
}

const samples = sampleDrafts().map(({ text }) => text);

/** The text of a draft, the same every time. */
export function damagedDraft({ seed, damages: names }: DamagedDraft): string {
  const random = seededRandom(seed);
  return names.reduce((text, name) => damages[name](text, random), undamaged(random));
}

/** A report in the canonical form, one with tables in any layout, or a sample. */
function undamaged(random: Random): string {
  const kind = random(10);
  if (kind < 4)
    return wholeDraft(random, random(2) === 0 ? '2021' : '2019').replace(/^### .*$/gm, '$&\n\n我局做好这项工作。');
  if (kind < 8) return inAnyLayout(random);
  return samples[random(samples.length)];
}

function inAnyLayout(random: Random): string {
  const form = builtInForms[random(builtInForms.length)];
  const figures = form.tables.map((table) => randomCells(table, random));
  const layouts = form.tables.map((table) => {
    const all = layoutsFor(table);
    return all[random(all.length)];
  });
  return printReport(form, figures, { layouts, year: form.years.to ?? form.years.from + 2 });
}
