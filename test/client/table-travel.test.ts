import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineSpan, type Move, moveInTable } from '../../client/table/moves';
import { createTraveller, type LineChange } from '../../client/table/travel';
import { patience, runs } from '../support/property-runs';

const table = [
  '上',
  '',
  '| 甲 | 乙 | 丙 |',
  '| :-- | --: | --: |',
  '| 一 | 1 |  |',
  '| 组 |',
  '| 二 |  | 23 |',
  '| 三 | 4 | 5 |',
  '',
  '下',
];

type Key = Move | string;
const isMove = (key: Key): key is Move => key === 'next' || key === 'previous' || key === 'below';

interface State {
  lines: string[];
  selection: LineSpan;
}

function write(state: State, text: string): LineChange {
  const { line, start, end } = state.selection;
  const old = state.lines[line];
  state.lines[line] = old.slice(0, start) + text + old.slice(end);
  state.selection = { line, start: start + text.length, end: start + text.length };
  return { line, start, end, text };
}

/** What the keys come to where each takes effect at once. */
function atOnce(keys: readonly Key[], start: LineSpan): State {
  const state: State = { lines: [...table], selection: start };
  for (const key of keys) {
    if (!isMove(key)) write(state, key);
    else {
      const { lines } = state;
      state.selection =
        moveInTable({ count: lines.length, text: (line) => lines[line] }, state.selection, key) ?? state.selection;
    }
  }
  return state;
}

/** An editor in two halves with a delay between, as VS Code is: `shown` is what the user sees, `known` what we know. */
async function delayed(keys: readonly Key[], start: LineSpan, pauses: readonly number[]): Promise<State> {
  const shown: State = { lines: [...table], selection: start };
  const known: State = { lines: [...table], selection: start };
  let version = 0;
  let knownVersion = 0;
  const toKnown: (() => void)[] = [];
  const toShown: (() => void)[] = [];
  const tellSelection = (isAsked: boolean) => {
    const span = shown.selection;
    toKnown.push(() => {
      known.selection = span;
      traveller.selected(span, isAsked);
    });
  };
  const tellChanges = (changes: readonly LineChange[]) => {
    const now = ++version;
    const lines = [...shown.lines];
    toKnown.push(() => {
      known.lines = lines;
      knownVersion = now;
      traveller.changed([]);
      traveller.changed(changes);
    });
  };
  const traveller = createTraveller({
    get lines() {
      return { count: known.lines.length, text: (line: number) => known.lines[line] };
    },
    selection: () => known.selection,
    select(span) {
      known.selection = span;
      toShown.push(() => {
        if (JSON.stringify(shown.selection) === JSON.stringify(span)) return;
        shown.selection = span;
        tellSelection(true);
      });
    },
    edit(changes) {
      const basis = knownVersion;
      return new Promise((resolve) => {
        toShown.push(() => {
          if (basis !== version) {
            toKnown.push(() => resolve(false));
            return;
          }
          for (const { line, start: from, end, text } of changes)
            shown.lines[line] = shown.lines[line].slice(0, from) + text + shown.lines[line].slice(end);
          tellChanges(changes);
          tellSelection(false);
          toKnown.push(() => resolve(true));
        });
      });
    },
  });
  const pending = [...keys];
  let travelling = 0;
  const press = (move: Move) => {
    traveller.press(move);
    travelling++;
    void traveller.arrived().then(() => travelling--);
  };
  for (let turn = 0; pending.length + toKnown.length + toShown.length + travelling > 0; turn++) {
    const who = pauses[turn % pauses.length] % 3;
    if (who === 0 || turn % pauses.length === 0) {
      const key = pending.shift();
      if (key === undefined) await new Promise((resolve) => setImmediate(resolve));
      else if (isMove(key)) toKnown.push(() => press(key));
      else {
        tellChanges([write(shown, key)]);
        tellSelection(false);
      }
    }
    if (who === 1 || pending.length === 0) toKnown.shift()?.();
    if (who === 2 || pending.length === 0) toShown.shift()?.();
    // What was asked for goes on only between two turns.
    await Promise.resolve();
  }
  await traveller.arrived();
  return shown;
}

describe('keys that are pressed before the cursor has moved', () => {
  const first: LineSpan = { line: 4, start: 6, end: 7 };
  const key = fc.constantFrom<Key>('next', 'next', 'next', 'previous', 'below', '7', '8', '9');

  it('land where they were meant to, however late everything comes', { timeout: patience() }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(key, { maxLength: 14 }),
        fc.array(fc.nat({ max: 8 }), { minLength: 3, maxLength: 12 }),
        async (keys, pauses) => {
          // Behind the table a key means what it always does, which this editor does not know.
          const expected = atOnce(keys, first);
          fc.pre(expected.lines[8] === '' && expected.selection.line !== 8);
          const found = await delayed(keys, first, pauses);
          expect(found.lines).toEqual(expected.lines);
          expect(found.selection).toEqual(expected.selection);
        },
      ),
      runs(200),
    );
  });
});

describe('a journey', () => {
  it('lasts until the editor says that the cursor is where it was sent', async () => {
    const lines = { count: table.length, text: (line: number) => table[line] };
    const start = { line: 4, start: 6, end: 7 };
    const traveller = createTraveller({ lines, selection: () => start, select: () => {}, edit: async () => true });
    expect(traveller.isTravelling()).toBe(false);
    const goal = traveller.press('next');
    expect(traveller.isTravelling()).toBe(true);
    traveller.selected(goal, true);
    await traveller.arrived();
    expect(traveller.isTravelling()).toBe(false);
  });
});
