/**
 * What reading and checking costs: `npm run bench [reports…]` (1 10 100 1000). Figures are medians of batches, as ratios to
 * one `charCodeAt` pass over the same text in the same run. Every call gets a string of its own, flat in memory, that
 * differs from all others in its digits, so that nothing can be remembered between texts.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MarkdownIt from 'markdown-it';
import { check } from '../shared/check/run';
import { parseDraft } from '../shared/draft/parse';
import { applyEdits, replacement } from '../shared/text/edit';

const BATCHES = 21;
/** Characters that one batch should have at least, so that several garbage collections fall in it: they are part of the cost. */
const BATCH_LENGTH = 1_000_000;
/** Each of the few hundred functions that a check goes through, many of them once, has to become warm. */
const WARM_UP_CALLS = 8000;
/** Calls at the start of a batch that do not count: they fetch back what the other works have driven out of the caches. */
const CALLS_BEFORE = 5;

setFlagsFromString('--expose-gc');
const collect: (options: { type: 'minor' }) => void = runInNewContext('gc');

const clean = readFileSync('samples/示例-青川县水利局-2025.nianbao.md', 'utf8');
/** Words of the prose that take digits behind them: whatever these are, the findings stay the same. */
const VARIED_WORDS = '发现问题随即整改';

/** Two wrong figures, then what else goes wrong: 20 findings in one report. */
const slips: readonly (readonly [string, string])[] = [
  ['申请数量 | 9 | 2 |', '申请数量 | 6 | 2 |'],
  ['6.属于四类过程性信息 | 0 | 1 |', '6.属于四类过程性信息 | 0 | 7 |'],
  ['层级: 县级部门', '层级: 县部门\n备注: 初稿'],
  ['### （三）政府信息管理', '### （4）政府信息管理'],
  ['## 二、主动', '二、主动'],
  ['| 规章 | 0 |', '| 规章 | ０ |'],
  ['| 行政许可 | 46 |', '| 行政许可 | 46件 |'],
  ['| 行政处罚 | 7 |', '| 行政处罚 | +7 |'],
  ['| 行政强制 | 0 |', '| 行政检查 | 0 |'],
  ['| 科研机构 | 社会公益组织 |', '| 科研机构 | 社会组织 |'],
  ['8.属于行政查询事项', '8.属于行政查询'],
  ['3.其他 |', '其它 |'],
  ['3.要求提供公开出版物 | 0 |', '3.要求提供公开出版物 |  |'],
  ['| 尚未审结 |', '| 未审结 |'],
  ['| 行政诉讼（未经复议直接起诉） | 0 |', '| 行政诉讼（未经复议直接起诉） | - |'],
  ['改进情况', '改进措施'],
  ['### （一）收取', '<!-- nianbao-ignore table/layout -->\n### （一）收取'],
  ['### （二）落实', '<!-- nianbao-ignore table/layout: 上级模板如此 -->\n### （二）落实'],
];
const faulty = slips.reduce((text, [before, after]) => exchanged(text, before, after), clean);

/** What one edit changes: a figure in a table. */
const EDITED_ROW = '| 四、结转下年度继续办理 | ';

interface Work {
  readonly name: string;
  readonly report: string;
  /** Returns what is shown as its result: a number that depends on all of the work. */
  readonly run: (text: string) => number;
  readonly unit: string;
}

const markdown = new MarkdownIt();
const floor: Work = { name: 'charCodeAt', report: clean, run: sumOfCodes, unit: '' };
const works: readonly Work[] = [
  { name: 'parse', report: clean, run: (text) => parseDraft(text).blocks.length, unit: 'blocks' },
  { name: 'parse + check, clean', report: clean, run: countFindings, unit: 'findings' },
  { name: 'parse + check, faulty', report: faulty, run: countFindings, unit: 'findings' },
  { name: 'one edit', report: clean, run: (text) => countFindings(edited(text)), unit: 'findings' },
  { name: 'markdown-it', report: clean, run: (text) => markdown.parse(text, {}).length, unit: 'tokens' },
];

function exchanged(text: string, before: string, after: string): string {
  if (!text.includes(before)) throw new Error(`no ${before} in the report`);
  return text.replace(before, after);
}

function sumOfCodes(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

function countFindings(text: string): number {
  return check(text, { onRuleError: stop }).findings.length;
}

function stop(rule: string, error: unknown): never {
  throw new Error(`${rule} failed`, { cause: error });
}

/** The text after the keystroke that makes one figure of its last report's table three wrong. */
function edited(text: string): string {
  const figure = text.lastIndexOf(EDITED_ROW) + EDITED_ROW.length;
  return applyEdits(text, [replacement({ start: figure, end: figure + 1 }, '7')]);
}

let varied = 0;

/** `reports` reports in one new string that is flat and like no other. */
function freshText(report: string, reports: number): string {
  varied++;
  const digits = String(100_000 + varied);
  const one = exchanged(report, VARIED_WORDS, VARIED_WORDS + digits);
  return Buffer.from(one.repeat(reports), 'utf8').toString('utf8');
}

/** Nanoseconds a character of one batch, and what its last call found. */
function runBatch(work: Work, reports: number): { cost: number; found: number } {
  const calls = Math.max(1, Math.ceil(BATCH_LENGTH / (work.report.length * reports)));
  const before = calls > CALLS_BEFORE ? CALLS_BEFORE : 0;
  for (let i = 0; i < before; i++) work.run(freshText(work.report, reports));
  const texts = Array.from({ length: calls }, () => freshText(work.report, reports));
  // The texts are old when the clock starts, as open drafts are: to move them about is no part of the work.
  for (let i = 0; i < 2; i++) collect({ type: 'minor' });
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  let found = 0;
  const start = process.hrtime.bigint();
  for (const text of texts) found = work.run(text);
  const spent = Number(process.hrtime.bigint() - start);
  return { cost: spent / length, found };
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[ordered.length >> 1];
}

/** Medians of the costs, in nanoseconds a character, of one pass and of the work, and what the work found. */
interface Measured {
  readonly pass: number;
  readonly cost: number;
  readonly found: number;
}

/** Batches of the pass and of the work take turns, so that both meet the same weather. */
function measure(work: Work, reports: number): Measured {
  const passes: number[] = [];
  const costs: number[] = [];
  let found = 0;
  for (let i = 0; i < BATCHES; i++) {
    passes.push(runBatch(floor, reports).cost);
    const batch = runBatch(work, reports);
    costs.push(batch.cost);
    found = batch.found;
  }
  return { pass: median(passes), cost: median(costs), found };
}

/** Measures one work in this process, which does nothing else, and prints what came out as JSON. */
function measureHere(name: string, sizes: readonly number[]): void {
  const work = works.find((one) => one.name === name);
  if (!work) throw new Error(`no work ${name}`);
  for (const one of [floor, work]) for (let i = 0; i < WARM_UP_CALLS; i++) one.run(freshText(one.report, 1));
  console.log(JSON.stringify(sizes.map((reports) => measure(work, reports))));
}

/** Measures one work in a process of its own: the shapes and the garbage of one work make others slower. */
function measureApart({ name }: Work, sizes: readonly number[]): readonly Measured[] {
  const child = spawnSync(process.execPath, [process.argv[1], ...sizes.map(String)], {
    env: { ...process.env, [WORK]: name },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${name}: ended with ${child.status}`);
  return JSON.parse(child.stdout);
}

/** A row of the table that is printed. */
const line = (cells: readonly string[]) => cells.map((cell, index) => cell.padStart(index < 3 ? 12 : 26)).join('');

function printTable(sizes: readonly number[]): void {
  console.log(`medians of ${BATCHES} batches; × is times one charCodeAt pass over the same text in the same process`);
  const measured = works.map((work) => measureApart(work, sizes));
  console.log(line(['reports', 'characters', 'pass, µs', ...works.map(({ name }) => name)]));
  sizes.forEach((reports, index) => {
    const length = clean.length * reports;
    const pass = median(measured.map((each) => each[index].pass));
    const cells = works.map((work, i) => {
      const { pass: own, cost, found } = measured[i][index];
      return `${(cost / own).toFixed(1)}×  (${found} ${work.unit})`;
    });
    console.log(line([String(reports), String(length), ((pass * length) / 1000).toFixed(1), ...cells]));
  });
  console.log(`\ngrowth: the × of each size over that of ${sizes[0]}`);
  works.forEach((work, i) => {
    const ratios = measured[i].map(({ pass, cost }) => cost / pass);
    const growth = ratios.map((ratio, index) => `${sizes[index]}: ${(ratio / ratios[0]).toFixed(2)}`);
    console.log(`  ${work.name.padEnd(22)} ${growth.join('   ')}`);
  });
}

/** The environment variable that tells a child which work is its own. */
const WORK = 'NIANBAO_BENCH_WORK';
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1, 10, 100, 1000];
const own = process.env[WORK];
if (own === undefined) printTable(sizes);
else measureHere(own, sizes);
