import type {
  PreviewBlock,
  PreviewHeading,
  PreviewModel,
  PreviewParagraph,
  PreviewRun,
} from '../../shared/protocol/preview';
import { type FaultTexts, reasonList, setFaults } from './faults';
import type { PreviewWords } from './messages';
import { setPlace } from './places';
import { drawRemainder } from './remainder';
import { drawTable } from './table';
import { titleWords } from './title-words';

/**
 * Makes the page show `model`. What is as in `before` keeps its elements, and what changed in place is changed in place:
 * so focus, text selection and the place one reads at stay.
 */
export function drawBlocks(
  report: HTMLElement,
  reasons: HTMLElement,
  model: PreviewModel,
  before: PreviewModel | undefined,
  words: PreviewWords,
  typed: FaultTexts['typed'],
): void {
  const list = reasonList(reasons);
  const texts: FaultTexts = { model, words, typed, reasons: list };
  const old = [...report.children] as HTMLElement[];
  const kept = alignBlocks(before?.blocks ?? [], model.blocks);
  const elements = model.blocks.map((block, index) => {
    const element = old[kept[index]] ?? document.createElement(tagOf(block));
    drawBlock(element, block, texts);
    return element;
  });
  const staying = new Set(elements);
  for (const element of old) if (!staying.has(element)) element.remove();
  elements.forEach((element, index) => {
    if (report.children[index] !== element) report.insertBefore(element, report.children[index] ?? null);
  });
  list.finish();
}

/**
 * For each new block the old one whose element it takes over, or -1: the same blocks at both ends, tables by their key,
 * and between them blocks of the same kind in order.
 */
function alignBlocks(before: readonly PreviewBlock[], after: readonly PreviewBlock[]): number[] {
  const [oldKeys, newKeys] = [before.map(keyOf), after.map(keyOf)];
  const kept = after.map(() => -1);
  let head = 0;
  while (head < Math.min(before.length, after.length) && oldKeys[head] === newKeys[head]) kept[head] = head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && oldKeys[before.length - 1 - tail] === newKeys[after.length - 1 - tail]) {
    kept[after.length - 1 - tail] = before.length - 1 - tail;
    tail++;
  }
  let from = head;
  for (let index = head; index < after.length - tail; index++) {
    let candidate = from;
    while (candidate < before.length - tail && !fits(before[candidate], after[index])) candidate++;
    if (candidate >= before.length - tail) continue;
    kept[index] = candidate;
    from = candidate + 1;
  }
  return kept;
}

function fits(before: PreviewBlock, after: PreviewBlock): boolean {
  if (before.kind === 'table' || after.kind === 'table') return keyOf(before) === keyOf(after);
  return tagOf(before) === tagOf(after);
}

function keyOf(block: PreviewBlock): string {
  switch (block.kind) {
    case 'table':
      return `table ${block.key}`;
    case 'remainder':
      return `remainder ${block.rows.length} ${block.rows[0]?.[0]?.text ?? ''}`;
    default:
      return `${tagOf(block)} ${block.runs.map(({ text }) => text).join('')}`;
  }
}

function tagOf(block: PreviewBlock): string {
  if (block.kind === 'heading') return `h${Math.min(6, block.level)}`;
  return block.kind === 'paragraph' ? 'p' : 'section';
}

function drawBlock(element: HTMLElement, block: PreviewBlock, texts: FaultTexts): void {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      drawProse(element, block, texts);
      break;
    case 'table':
      drawTable(element, block, texts);
      break;
    case 'remainder':
      element.className = 'remainder';
      drawRemainder(element, block, texts);
  }
}

function drawProse(element: HTMLElement, block: PreviewHeading | PreviewParagraph, texts: FaultTexts): void {
  element.className = block.kind === 'paragraph' ? block.role : '';
  element.tabIndex = 0;
  const runs = JSON.stringify(block.runs);
  if (drawnRuns.get(element) !== runs) {
    const isTitle = block.kind === 'heading' && block.level === 1;
    const inner = ({ text }: PreviewRun) => (isTitle ? breakingBetweenWords(text) : document.createTextNode(text));
    element.replaceChildren(...block.runs.map((run) => runNode(run, inner(run))));
    drawnRuns.set(element, runs);
  }
  setPlace(element, block.span);
  setFaults(element, block.faults, texts);
}

const drawnRuns = new WeakMap<Element, string>();

function runNode({ bold, href }: PreviewRun, inner: Node): Node {
  const linked = href === undefined ? inner : wrap('a', inner);
  if (linked instanceof HTMLAnchorElement && href !== undefined) linked.href = href;
  return bold ? wrap('strong', linked) : linked;
}

/** Text that breaks between its words only, where the style keeps the rest together. */
function breakingBetweenWords(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  titleWords(text).forEach((word, index) => {
    if (index > 0) fragment.append(document.createElement('wbr'));
    fragment.append(word);
  });
  return fragment;
}

function wrap(tag: 'a' | 'strong', inner: Node): HTMLElement {
  const element = document.createElement(tag);
  element.append(inner);
  return element;
}
