/**
 * How often the wrong figures of a damaged table are named: `npm run bench:explain [cases]`. Consistent tables like those
 * of real reports, both editions, damaged by typical slips; generator and slips share no code with the product.
 */
import { blankRate, explainRates, type Rates } from '../test/support/explain-rates';
import { exchangeCells, mistype, shiftRow } from '../test/support/figures';

const cases = Number(process.argv[2] ?? 3000);

const percent = (share: number) => `${(100 * share).toFixed(2)} %`.padStart(8);

function show(name: string, { found, named, accused, times }: Rates): void {
  const at = (share: number) => `${times[Math.floor(times.length * share)].toFixed(3)} ms`;
  const shares = [`found ${percent(found)}`, `named ${percent(named)}`, `wrongly accused ${percent(accused)}`];
  console.log([name.padEnd(18), ...shares, `median ${at(0.5)}`, `99th ${at(0.99)}`].join('   '));
}

console.log(`${cases} damaged tables each`);
for (const count of [1, 2, 3]) {
  const rates = explainRates(count, cases, (random, table) => mistype(random, table, count));
  show(`${count} wrong figure${count > 1 ? 's' : ''}`, rates);
}
console.log('apart:');
show(
  'row shifted',
  explainRates(11, cases, (random, table) => shiftRow(random, table, random(2) === 0)),
);
show('cells exchanged', explainRates(12, cases, exchangeCells));
console.log(`${'one blank'.padEnd(18)}   given back ${percent(blankRate(13, cases))}`);
