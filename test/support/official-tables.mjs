// The official layout of a draft's tables, worked out without the product.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';

/** The value cells of a canonical draft's pipe tables, in reading order, by section: read by splitting at the pipes. */
function valuesBySection(text) {
  const sections = [];
  let rows = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) sections.push([]);
    rows = line.startsWith('|') ? rows + 1 : 0;
    if (rows < 3) continue;
    const [, ...values] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    sections.at(-1).push(...values);
  }
  return sections.filter((values) => values.length > 0);
}

/** The official grids with the draft's values where the form leaves cells empty. */
export function officialTables(edition, text) {
  const grids = JSON.parse(readFileSync(join(repository, `test/fixtures/official-grid-${edition}.json`), 'utf8'));
  const values = valuesBySection(text);
  return Object.values(grids).map((grid, table) => {
    const left = [...values[table]];
    const filled = grid.map((row) => row.map((cell) => (cell.text === '' ? { ...cell, text: left.shift() } : cell)));
    assert.deepEqual(left, [], `the draft has more values in table ${table} than the official grid`);
    return filled;
  });
}
