import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClipboard } from '../../shared/exchange/clipboard';
import { blankDraft, figuresByName, landing, published } from '../support/paste';

const folder = join(__dirname, '..', 'fixtures', 'clipboard');
const names = readdirSync(folder).filter((name) => /\.(html|txt)$/.test(name));
const clipboardOf = (name: string) => {
  const content = readFileSync(join(folder, name), 'utf8');
  return name.endsWith('.html') ? { html: content } : { text: content };
};
/** The table by the number in a file's name, as people count them: 表二, 表三, 表四. */
const tableOf: Readonly<Record<string, string>> = { 2: '主动公开', 3: '申请', 4: '复议诉讼' };
const figures = figuresByName(published.draft.text);

describe('clipboards of other programs', () => {
  it.each(names.filter((name) => /-\d\.\w+$/.test(name) && name !== 'chromium-3.txt'))(
    '%s lands whole in a new draft',
    (name) => {
      const id = tableOf[/-(\d)\.\w+$/.exec(name)?.[1] ?? ''];
      const { text, unplaced, replaced, tables } = landing(blankDraft, clipboardOf(name));
      expect({ unplaced, replaced }).toEqual({ unplaced: [], replaced: [] });
      expect(tables.map(({ table }) => table.id)).toEqual([id]);
      expect(figuresByName(text)).toEqual(figuresByName(published.draft.text, id));
    },
  );

  it('text of a web page, a line for every cell, is no table: its HTML is', () => {
    const text = readFileSync(join(folder, 'chromium-3.txt'), 'utf8');
    expect(readClipboard({ html: '', text }, 'any')).toBeUndefined();
  });

  it('three tables of a web page at once fill a new draft', () => {
    const { text, unplaced } = landing(blankDraft, clipboardOf('chromium-all.html'));
    expect(unplaced).toEqual([]);
    expect(figuresByName(text)).toEqual(figures);
  });

  it('half a table of a web page lands in its rows, and a figure without its label is named', () => {
    const { text, unplaced } = landing(blankDraft, clipboardOf('chromium-half.html'), '## 三');
    expect(unplaced).toEqual([{ text: '39', label: '39', reason: 'row' }]);
    const landed = figuresByName(text, '申请');
    expect(landed).toEqual(Object.fromEntries(Object.keys(landed).map((key) => [key, figures[key]])));
    expect(Object.keys(landed).length).toBe(56);
  });
});
