import type { PreviewCell, PreviewGrid, PreviewTable } from '../../shared/protocol/preview';
import { newButton } from './button';
import { cellOf, setCell, showText } from './cells';
import { type FaultTexts, sentence, setFaults, setOrRemove } from './faults';
import { ensureTabStop } from './focus';
import { setIdentities } from './lights';
import { setPlace } from './places';
import { boxed, drawRemainder } from './remainder';
import { withValues } from './words';

/** Draws a table of the form: the official grid, what no cell of it shows, and what it has no place for. */
export function drawTable(section: HTMLElement, table: PreviewTable, texts: FaultTexts): void {
  section.className = 'official';
  section.dataset.table = table.key;
  const drawn = section.querySelector<HTMLTableElement>(':scope > .box > table');
  const grid = drawn && shapeOf(drawn) === shapeText(table.grid) ? drawn : newGrid(table.grid);
  if (grid !== drawn) section.replaceChildren(boxed(grid));
  fillGrid(grid, table, texts);
  setIdentities(grid, table.identities);
  drawNotes(section, table, texts);
  drawRemainders(section, table, texts);
}

const shapes = new WeakMap<Element, string>();
const shapeOf = (table: Element) => shapes.get(table) ?? '';

function shapeText(grid: PreviewGrid): string {
  return grid.rows
    .map((row) => row.map(({ kind, rowSpan, colSpan }) => `${kind} ${rowSpan} ${colSpan}`).join(','))
    .join(';');
}

function newGrid(grid: PreviewGrid): HTMLTableElement {
  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  const caption = table.createCaption();
  caption.className = 'unseen';
  table.append(columnGroup(grid));
  const id = `grid-${nextGrid++}`;
  let place = 0;
  const heads = headRows(grid);
  const head = heads > 0 ? table.createTHead() : undefined;
  const body = table.createTBody();
  for (const [index, cells] of grid.rows.entries()) {
    const row = (index < heads && head ? head : body).insertRow();
    for (const cell of cells) {
      const element = newCell(cell);
      element.id = `${id}-${place++}`;
      setOrRemove(element, 'headers', headerIds(id, cell));
      row.append(element);
    }
  }
  // Wide tables scroll inside their box before their cells become unreadable.
  table.classList.add(grid.columns > 12 ? 'widest' : grid.columns > 6 ? 'wide' : 'narrow');
  shapes.set(table, shapeText(grid));
  return table;
}

let nextGrid = 0;

/** How many rows at the top are headers alone: on paper they stand again on every page. */
function headRows({ rows }: PreviewGrid): number {
  const isHead = (row: readonly PreviewCell[]) => row.every(({ kind }) => kind === 'header' || kind === 'note');
  const first = rows.findIndex((row) => !isHead(row));
  const reaches = rows
    .slice(0, Math.max(0, first))
    .some((row, index) => row.some((cell) => index + cell.rowSpan > first));
  return first < 1 || reaches ? 0 : first;
}

/** One `col` a column, `words` or `value`: what stands in it decides its width, however long a text is in one cell. */
function columnGroup({ columns, rows }: PreviewGrid): HTMLElement {
  const group = document.createElement('colgroup');
  const valueColumns = Math.max(...rows.map((row) => row.filter(({ kind }) => kind === 'value').length));
  for (let column = 0; column < columns; column++) {
    const element = document.createElement('col');
    element.className = column < columns - valueColumns ? 'words' : 'value';
    group.append(element);
  }
  return group;
}

function headerIds(id: string, { headers }: PreviewCell): string | undefined {
  return headers.length > 0 ? headers.map((place) => `${id}-${place}`).join(' ') : undefined;
}

function newCell({ kind, rowSpan, colSpan, scope }: PreviewCell): HTMLTableCellElement {
  const cell = document.createElement(scope ? 'th' : 'td');
  if (scope) cell.scope = scope;
  else cell.setAttribute('role', 'gridcell');
  cell.className = kind;
  cell.rowSpan = rowSpan;
  cell.colSpan = colSpan;
  cell.tabIndex = -1;
  return cell;
}

function fillGrid(table: HTMLTableElement, { key, caption, grid }: PreviewTable, texts: FaultTexts): void {
  const tables = tablesLike(key, texts);
  if (table.caption && table.caption.textContent !== caption) table.caption.textContent = caption;
  const cells = table.querySelectorAll<HTMLTableCellElement>('td, th');
  grid.rows.flat().forEach((cell, index) => {
    const element = cells[index];
    if (cell.kind === 'value') setCell(element, key, tables, cell);
    setOrRemove(element, 'aria-readonly', cell.kind === 'value' && cell.span ? undefined : 'true');
    drawText(element, cell.text, texts.typed);
    const written = cell.written === undefined ? '' : withValues(texts.words.writtenAs, { text: cell.written });
    setOrRemove(element, 'data-written', cell.drift ? cell.written : undefined);
    setOrRemove(element, 'data-computed', cell.name !== '' && cell.written !== undefined ? '' : undefined);
    setPlace(element, cell.span);
    setFaults(element, cell.faults, texts, written);
  });
  ensureTabStop(table);
}

/** Shows what the draft says, or what was typed meanwhile. */
export function drawText(element: Element, text: string, typed: FaultTexts['typed']): void {
  const cell = cellOf(element);
  const unread = cell && typed(cell.key);
  element.classList.toggle('unread', unread !== undefined);
  showText(element, unread ?? text);
}

function tablesLike(key: string, { model }: FaultTexts): number {
  const idOf = (one: string) => one.slice(0, one.lastIndexOf('#'));
  return model.blocks.filter((block) => block.kind === 'table' && idOf(block.key) === idOf(key)).length;
}

/** Findings on the table as a whole; a click on one goes to its place. */
function drawNotes(section: HTMLElement, { faults }: PreviewTable, texts: FaultTexts): void {
  const findings = faults.map((index) => texts.model.findings[index]).filter((finding) => finding !== undefined);
  let list = section.querySelector<HTMLElement>(':scope > .notes');
  if (findings.length === 0) {
    list?.remove();
    return;
  }
  if (!list) {
    list = document.createElement('ul');
    list.className = 'notes';
    section.children[0].after(list);
  }
  const buttons = [...list.querySelectorAll('button')];
  for (const button of buttons.slice(findings.length)) button.parentElement?.remove();
  for (const [index, finding] of findings.entries()) {
    const button = buttons[index] ?? newNote(list);
    button.dataset.fault = finding.severity;
    const text = sentence(finding, texts.words);
    if (button.textContent !== text) button.textContent = text;
    setPlace(button, finding.span);
  }
}

function newNote(list: Element): HTMLButtonElement {
  const button = newButton('');
  const item = document.createElement('li');
  item.append(button);
  list.append(item);
  return button;
}

function drawRemainders(section: HTMLElement, { remainders }: PreviewTable, texts: FaultTexts): void {
  const drawn = [...section.querySelectorAll<HTMLElement>(':scope > .remainder')];
  for (const element of drawn.slice(remainders.length)) element.remove();
  for (const [index, remainder] of remainders.entries()) {
    const element = drawn[index] ?? document.createElement('div');
    element.className = 'remainder';
    if (!drawn[index]) section.append(element);
    drawRemainder(element, remainder, texts);
  }
}
