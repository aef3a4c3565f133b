import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixAll } from '../../shared/check/fix';
import { damagedDraft, damagedDrafts } from '../support/damaged-drafts';
import { sampleDrafts } from '../support/drafts';
import { findingFaults, seen } from '../support/finding-laws';
import { patience, runs } from '../support/property-runs';

const samples = sampleDrafts();

/** Pieces that mean something to Nianbao, and pieces that are hard on any reader. */
const pieces = [
  ...['\n', '\n', '\n', '\n', '\n\n', '\r\n', '\r', ' ', '\u3000', '\u00a0', '\t', '\ufeff', '\u2028', '\u0000'],
  ...['🙂', '𠮷', '\ud842', '\udfb7', '正文。', '，', '**', '[', ']', '`', '<!--', '-->', '\\', '\\|', '{{', '}}'],
  ...[
    '---',
    '---\n',
    '单位: 甲局\n',
    '年度：2021\n',
    '年度: 2019\n',
    '层级: 县级',
    '格式: 2019',
    '- a.md',
    '公布日期: ',
  ],
  ...['# ', '## ', '##', '### ', '#######', '甲局2021年政府信息公开工作年度报告', '年度报告', '2022年1月20日'],
  ...[
    '一、总体情况',
    '⼆、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '六、其他需要报告的事项',
    '二、',
  ],
  ...['（一）', '(二)', '（2）', '3.', '1、', '一是', '无', '主动公开'],
  ...['| ', '|', ' | ', '||', '| :-- | --: |\n', '| --- |', '-', ':', '| 0 | 1 | 2 |\n', '^^'],
  ...[
    '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n',
    '自然人',
    '总计',
    '商业',
    '企业',
  ],
  ...[
    '| 一、本年新收政府信息公开申请数量 ',
    '| （一）予以公开 ',
    '| （三）不予公开 |\n',
    '| 1.属于国家秘密 ',
    '其它',
    '（七）总计',
  ],
  ...[
    '| 第二十条第（一）项 ',
    '第二十条第（五）项',
    '行政许可',
    '规范性文件',
    '本年制发件数',
    '信息内容',
    '采购项目数量',
  ],
  ...['| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n', '行政复议', '| 0 | 0 | 0 | 0 | 0 ', '结果维持'],
  ...[
    '0',
    '１，２３４',
    '12件',
    '减4',
    '=',
    '/',
    '-3',
    '1.5',
    '251000元',
    '22（其中2件）',
    '[bookmark: _GoBack]',
    '若干',
  ],
  ...[
    '<!-- nianbao-ignore sum/row-total: 因 -->\n',
    '<!-- nianbao-ignore-file cell/blank: 因 -->\n',
    '<!-- nianbao-ignore',
  ],
];
const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((all) => all.join(''));
const anything = fc.oneof(
  markdown,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);
const bytes = fc
  .tuple(fc.uint8Array({ maxLength: 600 }), fc.constantFrom('utf8', 'latin1', 'utf16le'))
  .map(([all, encoding]) => Buffer.from(all).toString(encoding as BufferEncoding));

/** A draft with a stretch taken out or something put in, anywhere: inside a label, a line end, a character. */
const torn = fc
  .tuple(damagedDrafts(3), fc.nat(), fc.nat({ max: 200 }), fc.constantFrom('', ...pieces), fc.boolean())
  .map(([draft, place, removed, put, isCut]) => {
    const text = damagedDraft(draft);
    const at = place % (text.length + 1);
    return isCut ? text.slice(0, at) : text.slice(0, at) + put + text.slice(at + removed);
  });

const withLineEnd = (text: string, eol: string) => text.replace(/\r\n?|\n/g, eol);

describe('whatever is given, no rule throws and every place is in the text', () => {
  it('random Markdown and random characters', { timeout: patience(60_000) }, () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(findingFaults(text)).toEqual([]);
      }),
      runs(1500),
    );
  });

  it('random bytes', { timeout: patience(60_000) }, () => {
    fc.assert(
      fc.property(bytes, (text) => {
        expect(findingFaults(text)).toEqual([]);
      }),
      runs(300),
    );
  });

  it('damaged drafts, cut and patched at any character', { timeout: patience(60_000) }, () => {
    fc.assert(
      fc.property(torn, (text) => {
        expect(findingFaults(text)).toEqual([]);
      }),
      runs(500),
    );
  });

  it.each(samples)('$name, cut at any character', { timeout: patience(60_000) }, ({ text }) => {
    const step = Math.max(1, Math.floor(40 / Number(process.env.NIANBAO_RUNS ?? 1)));
    for (let cut = 0; cut < text.length; cut += step) {
      const faults = findingFaults(text.slice(0, cut));
      if (faults.length > 0) expect.fail(`cut at ${cut}: ${faults.join('; ')}`);
    }
  });

  it('fix all ends, and leaves nothing that it would fix', { timeout: patience(60_000) }, () => {
    fc.assert(
      fc.property(fc.oneof(anything, torn), (text) => {
        const once = fixAll(text).text;
        expect(fixAll(once).text).toBe(once);
      }),
      runs(400),
    );
  });
});

describe('how lines end is no matter', () => {
  // A text of one line does not say how lines end, and in a blank one a mark is a line of its own.
  const drafts = fc
    .oneof(damagedDrafts(3).map(damagedDraft), markdown, fc.constantFrom(...samples.map(({ text }) => text)))
    .filter((text) => /\S\s*[\r\n]/.test(text));

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s: the same findings', { timeout: patience(60_000) }, (_, eol) => {
    fc.assert(
      fc.property(drafts, (text) => {
        const other = withLineEnd(text, eol);
        expect(seen(other)).toEqual(seen(withLineEnd(text, '\n')));
        expect(findingFaults(other)).toEqual([]);
      }),
      runs(250),
    );
  });

  it('CRLF: the same fixes, and no other line end in what they write', { timeout: patience(60_000) }, () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const fixed = fixAll(withLineEnd(text, '\r\n')).text;
        expect(fixed).toBe(withLineEnd(fixAll(withLineEnd(text, '\n')).text, '\r\n'));
      }),
      runs(120),
    );
  });

  it('a byte order mark in front: the same findings and fixes', { timeout: patience(60_000) }, () => {
    fc.assert(
      fc.property(drafts, (text) => {
        fc.pre(!text.includes('\ufeff'));
        // What stands at the very beginning of a text may stand before or behind the mark.
        const marked = seen(`\ufeff${text}`).map((one) => one.replace('\ufeff', ''));
        expect(marked.sort()).toEqual([...seen(text)].sort());
        // Who reads files takes the mark off and puts it back; here it is white space, and may go with a line's indentation.
        expect(fixAll(`\ufeff${text}`).text.replace('\ufeff', '')).toBe(fixAll(text).text);
      }),
      runs(150),
    );
  });
});
