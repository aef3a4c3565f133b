import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import type { CheckOptions } from '../../shared/check/types';
import { messagesIn } from '../../shared/messages';
import { defaultSettings } from '../../shared/settings/schema';
import { tableNotes } from '../../shared/view/table-notes';
import { cleanDraft, draftWith } from '../support/drafts';

/** For each table: the first cell of its first line, what is said above it, and what a click leads to. */
function notes(text: string, options: CheckOptions = {}) {
  return tableNotes(check(text, options), messagesIn('zh')).map(({ start, text: said, fault }) => ({
    table: text.slice(start).split('|')[1].trim(),
    said,
    fault: fault && text.slice(fault.start, fault.end),
  }));
}

const wrong = draftWith('| 行政复议 | 1 | 0 |', '| 行政复议 | 4 | 0 |').text;

describe('the note above a table', () => {
  it('counts rows, cells and identities, one note for all tables of 表二', () => {
    expect(notes(cleanDraft)).toEqual([
      { table: '第二十条第（一）项', said: '6 行 10 格', fault: undefined },
      { table: '项目', said: '25 行 175 格 · 勾稽 39/39 ✓', fault: undefined },
      { table: '类别', said: '3 行 15 格 · 勾稽 3/3 ✓', fault: undefined },
    ]);
  });

  it('says that an identity is broken, and leads to the figure that is wrong', () => {
    expect(notes(wrong)[2]).toEqual({ table: '类别', said: '3 行 15 格 · 勾稽 2/3 ✗', fault: '2' });
  });

  it('says how many cells are empty; an identity that waits for them is neither right nor wrong', () => {
    const { text } = draftWith('| 行政复议 | 1 | 0 |', '| 行政复议 |  | 0 |');
    expect(notes(text)[2]).toMatchObject({ said: '3 行 15 格 · 勾稽 2/3 · 空 1' });
  });

  it('tells rows that are not there from cells that are empty', () => {
    const gap = draftWith('| 2.重复申请 | 0 | 0 |', '| 2.重复申请 |  | 0 |').text;
    const text = gap.replace(/\| 1\.属于国家秘密.*\n\| 2\.其他法律行政法规禁止公开.*\n/, '');
    expect(notes(text)[1].said).toMatch(/^25 行 175 格 · 勾稽 \d+\/39 · 缺 2 行 · 空 1$/);
    const part = cleanDraft.replace(/\| 第二十条第（六）项[\s\S]*?\n\n/, '');
    expect(notes(part)[0].said).toBe('6 行 10 格 · 缺 2 行');
  });

  it('calls no cell empty whose figure is there and cannot be told', () => {
    const short = draftWith('| 2.重复申请 | 0 | 0 |', '| 2.重复申请 | 0 |').text;
    expect(notes(short)[1].said).toMatch(/^25 行 175 格 · 勾稽 \d+\/39 · 读不出 7$/);
    const words = draftWith('| 行政许可 | 46 |', '| 行政许可 | 约四十 |').text;
    expect(notes(words)[0].said).toBe('6 行 10 格 · 读不出 1');
    const column = cleanDraft
      .replace('| 本年制发件数 |', '|')
      .replace('| 规章 | 0 |', '| 规章 |')
      .replace('| 行政规范性文件 | 2 |', '| 行政规范性文件 |');
    expect(notes(column)[0].said).toMatch(/读不出 \d+$/);
  });

  it('says nothing of identities that nobody asks about', () => {
    const off = { settings: { ...defaultSettings, rules: { 'sum/review-total': 'off' } as const } };
    expect(notes(wrong, off)[2].said).toBe('3 行 15 格');
    const ignored = wrong.replace('| 类别 |', '<!-- nianbao-ignore sum/review-total: 上级如此 -->\n| 类别 |');
    expect(notes(ignored)[2].said).toBe('3 行 15 格');
  });

  it('stays above a table that is no longer one of the form, so that nothing moves while it is typed', () => {
    const text = cleanDraft.replace(/\| 类别[\s\S]*?\n\n/, '| 甲 | 乙 |\n| :-- | --: |\n| 丙 | 1 |\n\n');
    expect(notes(text).map(({ said }) => said)).toEqual([
      '6 行 10 格',
      '25 行 175 格 · 勾稽 39/39 ✓',
      '不属于规定格式的表格',
    ]);
  });

  it('is said in English too', () => {
    const said = tableNotes(check(cleanDraft), messagesIn('en')).map(({ text }) => text);
    expect(said).toEqual([
      '6 rows, 10 cells',
      '25 rows, 175 cells · identities 39/39 ✓',
      '3 rows, 15 cells · identities 3/3 ✓',
    ]);
  });
});
