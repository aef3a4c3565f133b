/**
 * How often the wrong figures of a damaged table are named: `npm run bench:explain [cases]`. Consistent tables like those
 * of real reports, both editions, damaged by typical slips; generator and slips share no code with the product. With
 * `--write` the figures go into docs/architecture.md, with the commit they were measured at.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { blankRate, explainRates, type Rates } from '../test/support/explain-rates';
import { copyTotal, exchangeCells, mistype, shiftRow } from '../test/support/figures';

const cases = Number(process.argv.slice(2).find((one) => /^\d+$/.test(one)) ?? 3000);

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
const lines: string[] = [];

function show(name: string, { found, named, accused, times }: Rates): void {
  const at = (share: number) => `${times[Math.floor(times.length * share)].toFixed(2)} ms`;
  lines.push(`| ${[name, percent(found), percent(named), percent(accused), at(0.5), at(0.99)].join(' | ')} |`);
  console.log(lines[lines.length - 1]);
}

console.log(`${cases} damaged tables each: found, named, accused wrongly, median, 99th of a hundred`);
for (const count of [1, 2, 3]) {
  const rates = explainRates(count, cases, (random, table) => mistype(random, table, count));
  show(`${count} wrong figure${count > 1 ? 's' : ''}`, rates);
}
show(
  'a row shifted by one place',
  explainRates(11, cases, (random, table) => shiftRow(random, table, random(2) === 0)),
);
show('two cells exchanged', explainRates(12, cases, exchangeCells));
show('a total typed from another row', explainRates(14, cases, copyTotal));
const blanks = [1, 2, 3].map((count) => `${count}: ${percent(blankRate(12 + count, cases, count))}`).join(', ');
console.log(`blank cells whose figures the identities give back: ${blanks}`);
if (process.argv.includes('--write')) write();

function write(): void {
  const path = 'docs/architecture.md';
  const text = readFileSync(path, 'utf8');
  const [start, end] = ['<!-- explain:start -->', '<!-- explain:end -->'].map((mark) => text.indexOf(mark));
  if (start < 0 || end < start) throw new Error(`${path}: no region for the figures`);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const table = [
    `Measured at ${commit}, ${cases} tables each (\`npm run bench:explain -- --write\`):`,
    '',
    '| damage | something said | named, and nobody else | accused wrongly | median | 99th of a hundred |',
    '| :-- | --: | --: | --: | --: | --: |',
    ...lines,
    '',
    `Blank cells whose figures the identities give back, all of 1, 2 or 3: ${blanks}.`,
  ];
  writeFileSync(path, `${text.slice(0, start)}<!-- explain:start -->\n${table.join('\n')}\n${text.slice(end)}`);
}
