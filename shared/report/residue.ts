import { behindBookmark, isWhite, OPENING_BRACKET, SPACE, TAB } from '../draft/characters';
import type { Block } from '../draft/types';
import type { Span } from '../text/span';
import type { Report } from './types';

/** What Word and web pages leave in a text, and what it is. Taking it out changes nothing that can be read. */
export interface Residue extends Span {
  readonly kind: 'bookmark' | 'space' | 'invisible';
}

/** The residue of one table, or of the lines under one heading, in text order. */
export interface ResidueArea {
  readonly where: 'table' | 'lines';
  readonly residue: readonly Residue[];
  /** Whether a line would be read as something else without it: it stands before `#`, `|` or another mark. */
  readonly hidesMark: boolean;
}

/** What makes another block of a line that begins with it. */
const MARKS = '#|<>-:+*';
/**
 * Line tabulation and form feed, soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them, and searching
 * stumbles over them.
 */
const INVISIBLE: ReadonlySet<number> = new Set([0x0b, 0x0c, 0xad, 0x200b, 0x2060, 0xfeff]);

/** All residue, table by table and heading by heading; the metadata and comments are read through and left alone. */
export function residueIn(report: Report): readonly ResidueArea[] {
  const { text, blocks } = report.draft;
  const headings = new Set<Block>(report.sections.map(({ heading }) => heading));
  const areas = new Map<unknown, OpenArea>();
  const area = (key: unknown, where: ResidueArea['where']): OpenArea => {
    const known = areas.get(key) ?? { where, residue: [], hidesMark: false };
    areas.set(key, known);
    return known;
  };
  let lines: unknown;
  for (const block of blocks) {
    if (headings.has(block)) lines = block;
    if (block.kind === 'table') {
      const found = area(report.tables.find((table) => table.blocks.includes(block)) ?? block, 'table');
      for (const { cells, first } of block.rows) {
        for (const { start, end } of cells) findIn(text, start, end, found);
        // Without it the row would begin with a pipe: all its cells would stand one place further left.
        found.hidesMark ||= text.charCodeAt(first) === OPENING_BRACKET && isNothing(text, cells[0]);
      }
    } else if (block.kind === 'heading') findIn(text, block.content.start, block.content.end, area(lines, 'lines'));
    else if (block.kind === 'paragraph') findIn(text, block.start, block.end, area(lines, 'lines'));
  }
  return [...areas.values()].filter(({ residue }) => residue.length > 0);
}

interface OpenArea {
  readonly where: ResidueArea['where'];
  readonly residue: Residue[];
  hidesMark: boolean;
}

/** Residue of a line or a cell: padding only at its ends, the rest anywhere. */
function findIn(text: string, start: number, lineEnd: number, area: OpenArea): void {
  let end = lineEnd;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  const inner = innerOf(text, start, end);
  // Nothing but space is a blank cell or line: others speak of it.
  const isBlank = inner.start === inner.end;
  const found = area.residue;
  const before = found.length;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const behind = behindBookmark(text, at, end);
    if (behind !== -1) {
      found.push({ kind: 'bookmark', start: at, end: behind });
      at = behind;
      continue;
    }
    const isPadding = !isBlank && (at < inner.start || at >= inner.end) && isOddSpace(code);
    // A byte order mark at the very beginning belongs to the file.
    if (INVISIBLE.has(code) && at > 0) add(found, 'invisible', at);
    else if (isPadding) add(found, 'space', at);
    at++;
  }
  if (area.where === 'lines' && found.length > before && found[before].start < inner.start)
    area.hidesMark ||= MARKS.includes(text[inner.start]);
}

function isNothing(text: string, { start, end }: Span): boolean {
  const inner = innerOf(text, start, end);
  return inner.start === inner.end;
}

/** The stretch without white space and bookmarks on both sides. */
function innerOf(text: string, from: number, to: number): Span {
  let start = to;
  let end = to;
  for (let at = from; at < to; ) {
    const behind = behindBookmark(text, at, to);
    if (behind === -1 && !isUnseen(text.charCodeAt(at))) {
      start = Math.min(start, at);
      end = at + 1;
    }
    at = behind === -1 ? at + 1 : behind;
  }
  return start < to ? { start, end } : { start: to, end: to };
}

function isUnseen(code: number): boolean {
  return isWhite(code) || INVISIBLE.has(code);
}

/** White space other than plain spaces and tabs, which mean nothing and harm nobody. */
function isOddSpace(code: number): boolean {
  return code !== SPACE && code !== TAB && isWhite(code) && !INVISIBLE.has(code);
}

function add(found: Residue[], kind: Residue['kind'], at: number): void {
  const last = found.at(-1);
  if (last?.kind === kind && last.end === at) found[found.length - 1] = { kind, start: last.start, end: at + 1 };
  else found.push({ kind, start: at, end: at + 1 });
}
