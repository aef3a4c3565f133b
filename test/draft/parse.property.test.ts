import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../shared/draft/cell';
import { readCellParts } from '../../shared/draft/cell-parts';
import { parseDraft } from '../../shared/draft/parse';
import { findReferences } from '../../shared/draft/reference';
import type { Draft, TableRow } from '../../shared/draft/types';
import type { Span } from '../../shared/text/span';
import { processorTime } from '../support/processor-time';

const samples = readdirSync('samples').filter((name) => name.endsWith('.nianbao.md'));
const sampleTexts = samples.map((name) => readFileSync(`samples/${name}`, 'utf8'));

/** What is wrong with the spans of a draft; empty where everything nests and is in order. */
function faults(draft: Draft): string[] {
  const { text, blocks } = draft;
  const found: string[] = [];
  const within = (what: string, inner: Span, outer: Span) => {
    if (inner.start < outer.start || inner.end > outer.end || inner.start > inner.end) {
      found.push(`${what} ${inner.start}–${inner.end} not within ${outer.start}–${outer.end}`);
    }
  };
  const inOrder = (what: string, spans: readonly Span[]) => {
    for (let i = 1; i < spans.length; i++) if (spans[i].start < spans[i - 1].end) found.push(`${what} overlap`);
  };
  let at = 0;
  for (const block of blocks) {
    if (block.start !== at) found.push(`block begins at ${block.start}, not at ${at}`);
    if (block.end <= block.start) found.push(`empty block at ${block.start}`);
    at = block.end;
    const before = text[block.start - 1];
    if (block.start > 0 && before !== '\n' && before !== '\r') found.push(`block begins inside a line`);
    if (before === '\r' && text[block.start] === '\n') found.push('block begins inside a line end');
    if (block.kind === 'heading') {
      within('marks', block.marks, block);
      within('content', block.content, block);
      inOrder('heading', [block.marks, block.content]);
    } else if (block.kind === 'paragraph') {
      within('content', block.content, block);
      if (/^\s|\s$|^$|[\r\n]/.test(text.slice(block.content.start, block.content.end)))
        found.push('content not trimmed');
    } else if (block.kind === 'suppression') {
      within('content', block.content, block);
      within('rule', block.ruleSpan, block.content);
      if (block.cellSpan) within('cell', block.cellSpan, block.content);
    } else if (block.kind === 'metadata') {
      for (const entry of block.entries) {
        within('key', entry.keySpan, block);
        within('value', entry.valueSpan, block);
        inOrder('entry', [entry.keySpan, entry.valueSpan]);
        for (const item of entry.items) within('item', item.span, entry.valueSpan);
        inOrder(
          'items',
          entry.items.map((item) => item.span),
        );
      }
    } else if (block.kind === 'table') {
      const { delimiter } = block;
      const lines: TableRow[] = [...block.rows];
      if (delimiter) lines.splice(delimiter.after, 0, delimiter);
      inOrder('rows', lines);
      for (const row of lines) {
        within('row', row, block);
        if (/[\r\n]/.test(text.slice(row.start, row.end))) found.push('row over several lines');
        inOrder('cells', row.cells);
        for (const cell of row.cells) {
          within('cell', cell, row);
          within('cell text', { start: cell.from, end: cell.to }, cell);
        }
      }
    }
  }
  if (at !== text.length) found.push(`blocks end at ${at} of ${text.length}`);
  if (blocks.map((block) => text.slice(block.start, block.end)).join('') !== text) found.push('text not given back');
  return found;
}

/** Pieces of which drafts, and damage to them, are made. */
const piece = fc.constantFrom(
  ...[
    '---',
    '单位: 甲局',
    '年度：2021',
    '- a.md',
    '"',
    "'",
    '# ',
    '##',
    '#######',
    '一、总体情况',
    '| ',
    '|',
    '||',
    '\\|',
    '\\',
    ' | ',
  ],
  ...[
    ':-- ',
    '--: |',
    '| --- | :-: |',
    '| - |',
    '-',
    ':',
    '0',
    '１，２３４',
    '12件',
    '减4',
    '=',
    '/',
    '[bookmark: _GoBack]',
    '（',
    '）',
  ],
  ...['<!-- nianbao-ignore sum/row-total: 因 -->', '<!-- nianbao-ignore', '-->', '<!--', '{{申请.总计}}', '{{', '}}'],
  ...[
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '　',
    '\u00A0',
    '\t',
    '\uFEFF',
    '\u2028',
    '🙂',
    '𠮷',
    '\uD800',
    '\u0000',
    '正文',
  ],
);
const markdownish = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  markdownish,
);

describe('any text', () => {
  it('is read without failing, every character in one block, spans nested and in order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(faults(parseDraft(text))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('of random bytes, too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(faults(parseDraft(Buffer.from(bytes).toString('utf8')))).toEqual([]);
        expect(faults(parseDraft(Buffer.from(bytes).toString('latin1')))).toEqual([]);
        expect(faults(parseDraft(Buffer.from(bytes).toString('utf16le')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same blocks with either line end', () => {
    fc.assert(
      fc.property(markdownish, (written) => {
        const text = written.replace(/\r\n?/g, '\n');
        const kinds = (draft: Draft) =>
          draft.blocks.map((block) => [block.kind, draft.text.slice(block.start, block.end)]);
        for (const eol of ['\r\n', '\r']) {
          const other = kinds(parseDraft(text.replaceAll('\n', eol)));
          expect(other.map(([kind, words]) => [kind, words.replaceAll(eol, '\n')])).toEqual(kinds(parseDraft(text)));
        }
      }),
    );
  });

  it('as a cell has a meaning, a value that agrees with it, and parts within', () => {
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), (text, a, b) => {
        const from = Math.min(a, b) % (text.length + 1);
        const to = Math.max(from, Math.max(a, b) % (text.length + 1));
        const reading = readCell(text, from, to);
        const parts = readCellParts(text, from, to);
        expect(reading).toEqual(parts.reading);
        const known = reading.kind === 'number' || reading.kind === 'none';
        expect(Number.isSafeInteger(reading.value)).toBe(known);
        const spans = [parts.number, parts.unit, parts.note, ...parts.residue].filter((span) => span !== undefined);
        for (const span of spans) expect(span.start >= from && span.end <= to && span.start < span.end).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('has its references within, in order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let at = 0;
        for (const { start, end, terms } of findReferences(text, 0, text.length)) {
          expect(start >= at && end > start).toBe(true);
          at = end;
          for (const { span } of terms) expect(span.start >= start + 2 && span.end <= end - 2).toBe(true);
        }
      }),
    );
  });
});

describe('the samples', () => {
  it.each(samples.map((name, index) => [name, sampleTexts[index]]))('%s is read whole', (_, text) => {
    expect(faults(parseDraft(text))).toEqual([]);
  });

  it('cut at any character are read', () => {
    for (const text of sampleTexts.slice(0, 2)) {
      for (let cut = 0; cut < text.length; cut++) {
        const draft = parseDraft(text.slice(0, cut));
        if (draft.blocks.length > 0 && draft.blocks[draft.blocks.length - 1].end !== cut) expect.fail(`cut at ${cut}`);
        if (cut % 50 === 0) expect(faults(draft)).toEqual([]);
      }
    }
  });

  it('with any character taken out, put in or exchanged are read', () => {
    const text = fc.constantFrom(...sampleTexts);
    fc.assert(
      fc.property(text, fc.nat(), fc.nat({ max: 3 }), piece, (whole, place, removed, added) => {
        const at = place % whole.length;
        expect(faults(parseDraft(whole.slice(0, at) + added + whole.slice(at + removed)))).toEqual([]);
      }),
    );
  });
});

describe('cost', { retry: 3 }, () => {
  const cost = (text: string) =>
    processorTime(() => {
      for (const block of parseDraft(text).blocks) {
        if (block.kind !== 'table') continue;
        for (const row of block.rows) for (const cell of row.cells) readCell(text, cell.from, cell.to);
      }
    }, 4);

  it('of a row of 100,000 cells is in proportion to one of 10,000', () => {
    const row = (cells: number) => '| 0 '.repeat(cells);
    expect(cost(row(100_000)) / Math.max(cost(row(10_000)), 0.5)).toBeLessThan(30);
  });

  it.each([
    ['rows', (n: number) => '| 甲 | 0 |\n'.repeat(n)],
    ['delimiter rows', (n: number) => '| --- |\n'.repeat(n)],
    ['headers and delimiter rows', (n: number) => '| 甲 | 乙 |\n| --- | --- |\n'.repeat(n)],
    ['headers without pipes in front', (n: number) => '甲 | 乙\n--- | ---\n\n'.repeat(n)],
    ['half delimiter rows', (n: number) => '甲 | 乙\n-'.repeat(n)],
    ['one word', (n: number) => '字'.repeat(10 * n)],
    ['spaces', (n: number) => `字${' '.repeat(10 * n)}字`],
    ['blank lines', (n: number) => ' \n'.repeat(5 * n)],
    ['lone returns', (n: number) => '字\r'.repeat(5 * n)],
    ['hashes', (n: number) => '#'.repeat(10 * n)],
    ['unclosed metadata', (n: number) => `---\n${'甲: 乙\n'.repeat(n)}`],
    ['a long list in metadata', (n: number) => `---\n甲: ${'"乙\','.repeat(n)}\n---\n`],
    ['unclosed quotes in metadata', (n: number) => `---\n甲: ${"''乙,".repeat(n)}\n---\n`],
    ['comments that are not closed', (n: number) => '<!-- nianbao-ignore a: b\n'.repeat(n)],
    ['one comment that is not closed', (n: number) => `<!-- nianbao-ignore a${'--'.repeat(n)}`],
    ['residue in one cell', (n: number) => `| ${'[bookmark: a]'.repeat(n)}0${'[bookmark: a]'.repeat(n)} |`],
    ['brackets in one cell', (n: number) => `| 1${'（'.repeat(n)}${'）'.repeat(n)} |`],
    ['digits in one cell', (n: number) => `| ${'0'.repeat(10 * n)} |`],
  ])('grows in proportion: %s', (_, make) => {
    const small = cost(make(2_000));
    const large = cost(make(20_000));
    expect(large / Math.max(small, 0.5)).toBeLessThan(30);
  });
});
