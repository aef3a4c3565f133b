import { reportSkeleton } from '../../shared/edit/skeleton';
import { builtInForms } from '../../shared/form';
import { type Edition, type Random, randomFigures, seededRandom } from './figures';

/** A place for a figure; no report has it. */
const GAP = '\u00a7';

/** Drafts of both editions with figures that agree, then damaged in the ways people damage them; the same every time. */
export function generatedDrafts(count: number): readonly { readonly name: string; readonly text: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const random = seededRandom(7919 * (index + 1));
    let text = wholeDraft(random, index % 2 === 0 ? '2021' : '2019');
    for (let times = random(5); times > 0; times--) text = damages[random(damages.length)](text, random);
    if (random(8) === 0) text = text.replaceAll('\n', '\r\n');
    return { name: `${String(index).padStart(4, '0')}.nianbao.md`, text };
  });
}

/** A whole report with figures that agree. */
export function wholeDraft(random: Random, edition: Edition): string {
  const form = builtInForms.find(({ id }) => id === edition);
  if (!form) throw new Error(`no form ${edition}`);
  const { requests, review } = randomFigures(random, edition);
  const [disclosure] = form.tables;
  const figures = [...disclosure.cells.map(() => random(40)), ...requests.flat(), ...review.flat()];
  const skeleton = reportSkeleton(
    form,
    { body: '青川县水利局', year: edition === '2021' ? 2025 : 2019 },
    { fill: GAP },
  );
  let next = 0;
  const text = skeleton.replaceAll(GAP, () => String(figures[next++]));
  if (next !== figures.length) throw new Error(`${next} places for ${figures.length} figures`);
  return text;
}

type Damage = (text: string, random: Random) => string;

const damages: readonly Damage[] = [
  // A figure mistyped, written in full width, left out, or replaced by a word.
  (text, random) => onFigure(text, random, (figure) => String(Number(figure) + 1 + random(9))),
  (text, random) =>
    onFigure(text, random, (figure) => figure.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))),
  (text, random) => onFigure(text, random, () => ''),
  (text, random) => onFigure(text, random, () => ['—', '无', '若干', '12件', '-3', '='][random(6)]),
  // Lines lost, doubled, exchanged.
  (text, random) => onLine(text, random, () => []),
  (text, random) => onLine(text, random, (line) => [line, line]),
  (text, random) => onLine(text, random, (line) => [line.replace(/^#+ /, '')]),
  (text, random) => onLine(text, random, (line) => [line, '', '🙂 𠮷 <!-- nianbao-ignore cell/blank: 试 -->']),
  (text, random) => onLine(text, random, (line) => [line.replace('其他', '其它').replace('一', '⼀')]),
  // A row that lost its last cell; a text that ends early.
  (text, random) => onLine(text, random, (line) => [line.replace(/\|[^|]*\|$/, '|')]),
  (text, random) => text.slice(0, text.length - random(Math.floor(text.length / 3))),
];

function onFigure(text: string, random: Random, change: (figure: string) => string): string {
  const figures = [...text.matchAll(/(?<=\| )\d+(?= \|)/g)];
  if (figures.length === 0) return text;
  const { 0: figure, index } = figures[random(figures.length)];
  return text.slice(0, index) + change(figure) + text.slice(index + figure.length);
}

function onLine(text: string, random: Random, change: (line: string) => string[]): string {
  const lines = text.split('\n');
  const at = random(lines.length);
  return [...lines.slice(0, at), ...change(lines[at]), ...lines.slice(at + 1)].join('\n');
}
