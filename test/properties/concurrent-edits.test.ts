import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { type CellText, editCell, typedText } from '../../shared/edit/edit-cell';
import { readableText } from '../../shared/edit/table-text';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import { keyedTables } from '../../shared/report/table-keys';
import { applyEdits, type Edit } from '../../shared/text/edit';
import { textIn } from '../../shared/text/span';
import { cleanDraft } from '../support/drafts';
import { type Random, seededRandom } from '../support/figures';
import { patience, runs } from '../support/property-runs';

/**
 * The preview as a form and the text beside it, both edited in any order, with undo and redo across them. Whoever fills in
 * the form sees the draft as it was a while ago; the editor keeps one list of what was done, whoever did it.
 */
const startDraft = cleanDraft.slice(cleanDraft.indexOf('## 二'), cleanDraft.indexOf('## 五'));

/** What the cells of the form say, by table and name; with how many tables of that id there are. */
type Seen = ReadonlyMap<string, Omit<CellText, 'text'>>;

const reportOf = (text: string) => readReport(parseDraft(text), builtInForms);

function cellsOf(text: string): Seen {
  const { tables } = reportOf(text);
  const seen = new Map<string, Omit<CellText, 'text'>>();
  for (const { table, key } of keyedTables(tables)) {
    const count = tables.filter((one) => one.table.id === table.table.id).length;
    for (const cell of table.cells) {
      if (!cell?.cell) continue;
      const place = { table: key, tables: count, name: cell.name };
      seen.set(`${key} ${cell.name}`, { cell: place, expected: readableText(textIn(text, cell.span)) });
    }
  }
  return seen;
}

/** What the editor does with edits: applies them, remembers how to take them back, and forgets what was undone. */
function editorOf(text: string) {
  const done: { readonly edits: readonly Edit[]; readonly back: readonly Edit[] }[] = [];
  let at = 0;
  return {
    get text() {
      return text;
    },
    apply(edits: readonly Edit[]) {
      done.splice(at, done.length, { edits, back: backOf(text, edits) });
      at++;
      text = applyEdits(text, edits);
    },
    undo() {
      if (at === 0) return false;
      text = applyEdits(text, done[--at].back);
      return true;
    },
    redo() {
      if (at < done.length) text = applyEdits(text, done[at++].edits);
    },
  };
}

function backOf(text: string, edits: readonly Edit[]): readonly Edit[] {
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, newText }) => {
      const start = span.start + moved;
      moved += newText.length - (span.end - span.start);
      return { span: { start, end: start + newText.length }, newText: textIn(text, span) };
    });
}

/** Something one does in the text: to a line, whatever it is. */
function textEdit(text: string, random: Random): Edit {
  const lines = [...text.matchAll(/.*\n/g)].filter(([line]) => line.startsWith('|') || random(4) === 0);
  const lineAt = () => lines[random(lines.length)] ?? Object.assign([text], { index: 0 });
  const found = lineAt();
  const [line] = found;
  const span = { start: found.index, end: found.index + line.length };
  const cells = [...line.matchAll(/(?<=\| *)[^|\n ]+(?= *\|)/g)];
  const cell = cells[random(Math.max(1, cells.length))];
  const whole = (newText: string) => ({ span, newText });
  switch (random(7)) {
    case 0:
      return whole('');
    case 1:
      return whole(`${line}${lineAt()[0]}`);
    case 2:
      return whole(`\n又一段。\n\n${line}`);
    case 3:
      return whole(line.replaceAll(' ', ''));
    case 4: {
      const tables = text.split(/(?=^## )/m);
      return { span: { start: text.length, end: text.length }, newText: `\n${tables[random(tables.length)]}` };
    }
    default: {
      if (!cell) return whole(`${line.trimEnd()}。\n`);
      const start = span.start + cell.index;
      const newText = ['7', '', '=', '无', '３'][random(5)];
      return { span: { start, end: start + cell[0].length }, newText };
    }
  }
}

const typed = ['12', '0', '', '=', '—', '７', 'a|b', 'a\\', '1 件', '\\|'];

const actions = fc.array(
  fc.record({
    kind: fc.constantFrom('form', 'form', 'form', 'text', 'look', 'undo', 'redo'),
    seed: fc.nat({ max: 0x7fffffff }),
  }),
  { minLength: 1, maxLength: 14 },
);

describe('editing in the preview and in the text at once', () => {
  it('never loses or doubles a change', { timeout: patience(120_000) }, () => {
    fc.assert(
      fc.property(actions, (steps) => {
        const editor = editorOf(startDraft);
        let seen = cellsOf(startDraft);
        for (const { kind, seed } of steps) {
          const random = seededRandom(seed);
          if (kind === 'undo') editor.undo();
          else if (kind === 'redo') editor.redo();
          else if (kind === 'look') seen = cellsOf(editor.text);
          else if (kind === 'text') editor.apply([textEdit(editor.text, random)]);
          else fillIn(editor, [...seen.values()][random(Math.max(1, seen.size))], typed[random(typed.length)]);
        }
        const end = editor.text;
        let undone = 0;
        while (editor.undo()) undone++;
        expect(editor.text).toBe(startDraft);
        for (; undone > 0; undone--) editor.redo();
        expect(editor.text).toBe(end);
      }),
      runs(150),
    );
  });
});

/** Fills in a cell as it was seen, and looks at what came of it: that cell alone, or nothing at all and why. */
function fillIn(editor: ReturnType<typeof editorOf>, seen: Omit<CellText, 'text'> | undefined, text: string): void {
  if (!seen) return;
  const key = `${seen.cell.table} ${seen.cell.name}`;
  const before = cellsOf(editor.text);
  const now = before.get(key);
  const isThere = now !== undefined && now.cell.tables === seen.cell.tables;
  const result = editCell(reportOf(editor.text), builtInForms, { ...seen, text });
  if (result.kind === 'refused') {
    if (result.reason === 'gone') expect(isThere).toBe(false);
    if (result.reason === 'changed') expect([isThere, now?.expected]).toEqual([true, result.now]);
    if (result.reason === 'changed') expect(result.now).not.toBe(seen.expected);
    return;
  }
  expect(isThere).toBe(true);
  expect([seen.expected, typedText(text)]).toContain(now?.expected);
  if (result.edits.length > 0) editor.apply(result.edits);
  const expected = new Map([...before].map(([name, one]) => [name, one.expected]));
  expected.set(key, typedText(text));
  expect(new Map([...cellsOf(editor.text)].map(([name, one]) => [name, one.expected]))).toEqual(expected);
}
