// What reading and checking costs, as ratios to one `charCodeAt` pass over the same text in the same run:
// `npm run bench`. Every timed call gets a string of its own, flat in memory, that differs from all others in its digits,
// so that nothing can be remembered between texts. Figures are medians of batches.
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { parseDraft } from '../shared/draft/parse';

const BATCHES = 31;
const REPORTS = [1, 10, 100, 1000];
/** Characters that one batch should have at least, so that the clock's grain does not matter. */
const BATCH_LENGTH = 100_000;

const clean = readFileSync('samples/示例-青川县水利局-2025.nianbao.md', 'utf8');
/** A figure of the prose that no table knows: whatever its digits are, the findings stay the same. */
const VARIED = '主动公开政府信息186条';

interface Work {
  readonly name: string;
  readonly report: string;
  /** Returns something that depends on the work, so that it cannot be left out. */
  readonly run: (text: string) => number;
}

const markdown = new MarkdownIt();
const floor: Work = { name: 'charCodeAt', report: clean, run: sumOfCodes };
const works: readonly Work[] = [
  { name: 'parse', report: clean, run: (text) => parseDraft(text).blocks.length },
  { name: 'markdown-it', report: clean, run: (text) => markdown.parse(text, {}).length },
];

function sumOfCodes(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

let made = 100;

/** `reports` reports in one new string that is flat and like no other. */
function freshText(report: string, reports: number): string {
  made++;
  const place = report.indexOf(VARIED);
  if (place === -1) throw new Error(`no ${VARIED} in the report`);
  const varied = report.slice(0, place) + VARIED.replace('186', String(made)) + report.slice(place + VARIED.length);
  return Buffer.from(varied.repeat(reports), 'utf8').toString('utf8');
}

/** Nanoseconds a character, one batch. */
function batch(work: Work, reports: number): number {
  const calls = Math.max(1, Math.ceil(BATCH_LENGTH / (work.report.length * reports)));
  const texts = Array.from({ length: calls }, () => freshText(work.report, reports));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  let sink = 0;
  const start = process.hrtime.bigint();
  for (const text of texts) sink += work.run(text);
  const spent = Number(process.hrtime.bigint() - start);
  if (!(sink > 0)) throw new Error(`${work.name} did nothing`);
  return spent / length;
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[ordered.length >> 1];
}

/** Median cost a character of each work; batches of all works take turns, so that all meet the same weather. */
function measure(reports: number): Map<Work, number> {
  const all = [floor, ...works];
  const costs = new Map<Work, number[]>(all.map((work) => [work, []]));
  for (let i = 0; i < BATCHES; i++) for (const work of all) costs.get(work)?.push(batch(work, reports));
  return new Map([...costs].map(([work, values]) => [work, median(values)]));
}

for (const work of [floor, ...works]) for (let i = 0; i < 10; i++) batch(work, 1);

const cells = (values: readonly string[]) => values.map((value) => value.padStart(16)).join('');
console.log(`medians of ${BATCHES} batches; × = times one charCodeAt pass over the same text`);
console.log(cells(['reports', 'characters', 'charCodeAt µs', ...works.map((work) => work.name)]));
const perCharacter = new Map<Work, number[]>(works.map((work) => [work, []]));
for (const reports of REPORTS) {
  const costs = measure(reports);
  const base = costs.get(floor) ?? Number.NaN;
  const length = clean.length * reports;
  const ratios = works.map((work) => {
    const cost = costs.get(work) ?? Number.NaN;
    perCharacter.get(work)?.push(cost);
    return `${(cost / base).toFixed(2)}×`;
  });
  console.log(cells([String(reports), String(length), ((base * length) / 1000).toFixed(1), ...ratios]));
}
for (const work of works) {
  const costs = perCharacter.get(work) ?? [];
  const growth = costs.map((cost) => (cost / costs[0]).toFixed(2)).join(' · ');
  console.log(`${work.name}: cost a character grows ${growth}`);
}
