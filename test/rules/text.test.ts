import { describe, expect, it } from 'vitest';
import { fixAll } from '../../shared/check/fix';
import { check } from '../../shared/check/run';
import { unifiedByRadical } from '../../shared/text/normalise';
import { cleanDraft, draftWith, sampleDrafts } from '../support/drafts';
import { expectAt, expectSafe, expectSilent, findingsIn, mended, shown, shownIn } from '../support/examples';

const changed = (found: string, written: string) => {
  expect(cleanDraft).toContain(found);
  return cleanDraft.replace(found, () => written);
};
const sample = (number: string) => sampleDrafts().find(({ name }) => name.startsWith(number))!.text;
const of = (rule: string, text: string) =>
  shown(
    text,
    findingsIn(text).filter((one) => one.rule === rule),
  );
const sentence = '本报告依据';

describe('text/encoding', () => {
  const rule = 'text/encoding';
  /** What comes out where another encoding is read as UTF-8: Chinese bytes read as nothing, or as letters of elsewhere. */
  const garbled = cleanDraft.replace(/[^\u0000-\u007f]{2}/g, '\ufffd\ufffd\u0574\ufffd');

  it('is the only finding in a file of another encoding, at its first lost characters, and offers nothing', () => {
    const findings = findingsIn(garbled);
    expect(findings.map((one) => [one.rule, one.severity, one.fixes])).toEqual([[rule, 'error', []]]);
    expect(garbled.slice(findings[0].span.start, findings[0].span.end)).toBe('\ufffd\ufffd');
    expect(fixAll(garbled).text).toBe(garbled);
  });

  it('says of what is no text at all that it is none, and advises no encoding', () => {
    const [finding, ...others] = findingsIn(`PK\u0003\u0004\0${garbled}`);
    expect([finding.message.includes('GBK'), others]).toEqual([false, []]);
    expect(finding.message).toContain('不是文字文件');
  });

  it('finds a few lost characters beside all else', () => {
    expectAt(rule, changed(sentence, '本⟦\ufffd⟧依据'));
    const draft = changed(sentence, '本\ufffd依据').replace('| 行政许可 | 46 |', '| 行政许可 | -46 |');
    expect(findingsIn(draft).map((one) => one.rule)).toEqual([rule, 'cell/negative']);
  });

  it('is silent where it is switched off', () => {
    const { findings } = check(garbled, { settings: { rules: { [rule]: 'off' } } });
    expect(findings.map((one) => one.rule)).not.toContain(rule);
  });
});

describe('text/residue', () => {
  const rule = 'text/residue';

  it('finds a bookmark in a sentence, a heading and a cell, and takes it out', () => {
    for (const [found, written] of [
      [sentence, `⟦[bookmark: _GoBack]⟧${sentence}`],
      ['## 一、总体情况', '## ⟦[bookmark: _Toc1]⟧一、总体情况'],
      ['| 行政许可 | 46 |', '| 行政许可 | 46⟦[bookmark: OLE_LINK1]⟧ |'],
    ]) {
      const [finding] = expectAt(rule, changed(found, written));
      const text = changed(found, written).replace(/[⟦⟧]/g, '');
      expect(expectSafe(text, finding, finding.fixes[0])).toBe(cleanDraft);
    }
  });

  it('is one finding for all padding of a table, and one for the lines under a heading', () => {
    const draft = changed('| 行政许可 | 46 |', '| 行政许可 | ⟦\u3000⟧46\u00a0 |')
      .replace('| 行政处罚 | 7 |', '| \u3000行政处罚 | 7\u00a0 |')
      .replace(sentence, `⟦\u3000\u3000⟧${sentence}`);
    const findings = expectAt(rule, draft);
    expect(findings[1].message).toBe('这个表格里有首尾的全角空格或不换行空格 4 处');
    expect(fixAll(draft.replace(/[⟦⟧]/g, '')).text).toBe(cleanDraft);
  });

  it('leaves spaces inside a line alone, and plain spaces anywhere', () => {
    expectSilent(rule, changed(sentence, `  本报告\u3000依\u00a0据`));
    expectSilent(rule, changed('| 行政许可 | 46 |', '|   行政许可 |\t46   |'));
    expectSilent(rule, changed(sentence, `见[附件](a.md)。${sentence}`));
  });

  it('finds what nobody sees anywhere, in a sentence too', () => {
    expect(of(rule, changed(sentence, '本报\u200b告依据'))).toEqual([`${rule} ⟦\u200b⟧`]);
    expect(mended(rule, changed(sentence, '本报\f告依据'))).toBe(cleanDraft);
  });

  it('takes out nothing by itself that would make another line of what stands behind it', () => {
    const [finding] = findingsIn(changed('## 一、总体情况', '[bookmark: _Toc1]## 一、总体情况')).filter(
      (one) => one.rule === rule,
    );
    expect(finding.fixes.map(({ safe }) => safe)).toEqual([false]);
  });

  it('finds page numbers in lines of their own', () => {
    for (const number of ['— 3 —', '- 12 -', '第 3 页 共 12 页', '－3－']) {
      const draft = changed('### （二）', `⟦${number}⟧\n\n### （二）`);
      expect(expectAt(rule, draft)[0].severity).toBe('warning');
      expect(mended(rule, draft)).toBe(cleanDraft);
    }
  });

  it('joins the sentence that a page number has cut in two, also where the number stands alone', () => {
    for (const number of ['— 3 —', '3']) {
      const draft = changed('形式不够丰富', `形式\n\n⟦${number}⟧\n\n不够丰富`);
      expectAt(rule, draft);
      expect(mended(rule, draft)).toBe(cleanDraft);
    }
  });

  it('takes a lone number for no page number elsewhere', () => {
    expectSilent(rule, changed('### （二）', '3\n\n### （二）'));
  });

  it('says of a paragraph without a mark at its end what it may be, and offers both', () => {
    const [first, second] = [
      '建立健全依申请公开的登记、办理和答复制度，明确局办公室为受理机构，申请人可以当面或书面提出，我局主动公开以',
      '为准的目录按季度更新。',
    ];
    const draft = changed('### （二）', `${first}\n\n${second}\n\n### （二）`);
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.severity).toBe('information');
    expect(mended(rule, draft)).toContain(first + second);
    expect(mended(rule, draft, ({ title }) => title === '补上句号')).toContain(`${first}。\n\n${second}`);
  });

  it('finds the residue of the samples', () => {
    expect(of(rule, sample('000'))).toEqual([
      `${rule} ⟦[bookmark: _GoBack]⟧`,
      `${rule} ⟦\u3000⟧`,
      `${rule} ⟦\u00a0⟧`,
      `${rule} ⟦\u00a0⟧`,
    ]);
    expect(of(rule, sample('001'))).toEqual([`${rule} ⟦[bookmark: _GoBack]⟧`]);
    expect(of(rule, sample('002'))).toEqual([`${rule} ⟦以⟧`]);
    expect(findingsIn(sample('002')).find((one) => one.rule === rule)?.related).toHaveLength(1);
  });
});

describe('text/radical', () => {
  const rule = 'text/radical';

  it('is one finding a block, with all its radicals in one fix', () => {
    const draft = changed('本报告依据', '本报告依据⟦⼀⟧些⽂件、部⻔').replace(
      '| 行政许可 | 46 |',
      '| ⟦⾏⟧政许可 | 46 |',
    );
    const findings = expectAt(rule, draft);
    expect(findings[0].fixes[0].edits.map(({ newText }) => newText)).toEqual(['一', '文', '门']);
    expect(fixAll(draft.replace(/[⟦⟧]/g, '')).text).toBe(changed('本报告依据', '本报告依据一些文件、部门'));
  });

  it('is all there is to say of a heading, a label and a title', () => {
    const { text } = draftWith('## 一、总体情况', '## ⼀、总体情况');
    expect(shownIn(text.replaceAll('行政', '⾏政'))).toSatisfy((all: string[]) =>
      all.every((one) => one.startsWith(rule)),
    );
  });

  it('never touches punctuation', () => {
    expectSilent(rule, changed(sentence, '（１００％），５０％'));
  });

  it('knows 巿 for 市, wherever a name has it', () => {
    expectAt(rule, changed(sentence, `在广元⟦巿⟧政府网站公开。${sentence}`));
    expectSilent(rule, changed(sentence, `在广元市政府网站公开。${sentence}`));
  });

  it('mends every radical there is a character for, once', () => {
    for (const [radical, expected] of unifiedByRadical) {
      const draft = changed(sentence, `${radical}${sentence}`);
      expect(mended(rule, draft)).toBe(changed(sentence, `${expected}${sentence}`));
    }
  });

  it('leaves none in the sample from PDF', () => {
    const after = fixAll(sample('004')).text;
    expect(after).not.toMatch(/[\u2e80-\u2fdf]/);
    expect(fixAll(after).text).toBe(after);
  });
});
