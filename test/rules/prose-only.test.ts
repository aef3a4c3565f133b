import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { applyEdits } from '../../shared/text/edit';
import { cleanDraft } from '../support/drafts';
import { accounts } from '../support/own-forms';

const saysNone = (text: string) => text.replace('---\n\n', '表格: 无\n---\n\n');
const withoutTables = (text: string, words = '') => text.replace(/\n(?:\|.*\n)+/g, `\n${words}`);
const found = (text: string) => check(text).findings.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]);

describe('表格: 无', () => {
  it.each([
    ['sections of tables are empty', withoutTables(cleanDraft)],
    ['sections of tables hold words', withoutTables(cleanDraft, '我局按规定以文字公布。\n')],
    ['sections of tables are left out', cleanDraft.replace(/## 二、[\s\S]*?(?=## 五、)/, '')],
    [
      'the sections left are numbered on',
      cleanDraft
        .replace(/## 二、[\s\S]*?(?=## 五、)/, '')
        .replace('## 五、', '## 二、')
        .replace('## 六、', '## 三、'),
    ],
  ])('asks for no table where %s', (_, text) => {
    expect(found(saysNone(text))).toEqual([]);
    expect(found(text)).not.toEqual([]);
  });

  it('holds for any form', () => {
    const text = saysNone(withoutTables(accounts.draft));
    expect(check(text, { forms: accounts.forms }).findings).toEqual([]);
  });

  it('above tables is a contradiction, and nothing is missing in them', () => {
    const text = saysNone(cleanDraft)
      .replace('| 行政处罚 | 7 |', '| 行政处罚 |  |')
      .replace('| 行政强制 | 0 |\n', '')
      .replace('| 行政复议 | 1 |', '| 行政复议 |  |');
    expect(found(text)).toEqual([['meta/contradiction', '无']]);
    const [{ fixes, message }] = check(text).findings;
    expect(message).toBe('写明表格“无”，正文却有表二、表三、表四');
    expect(applyEdits(saysNone(cleanDraft), fixes[0].edits)).toBe(cleanDraft);
  });

  it('leaves figures that do not add up to be told', () => {
    const text = saysNone(cleanDraft).replace('数量 | 9 |', '数量 | 8 |');
    expect(found(text).map(([rule]) => rule)).toEqual(['meta/contradiction', 'sum/row-total']);
  });
});
