import fc from 'fast-check';
import { damagedDraft, damagedDrafts } from './damaged-drafts';

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
/** Markdown of pieces at random. */
export const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((all) => all.join(''));
/** Any text at all: Markdown, characters of any kind. */
export const anyDraftText = fc.oneof(
  markdown,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);
/** Bytes that are no text, read as one. */
export const anyBytes = fc
  .tuple(fc.uint8Array({ maxLength: 600 }), fc.constantFrom('utf8', 'latin1', 'utf16le'))
  .map(([all, encoding]) => Buffer.from(all).toString(encoding as BufferEncoding));

/** A draft with a stretch taken out or something put in, anywhere: inside a label, a line end, a character. */
export const tornDraft = fc
  .tuple(damagedDrafts(3), fc.nat(), fc.nat({ max: 200 }), fc.constantFrom('', ...pieces), fc.boolean())
  .map(([draft, place, removed, put, isCut]) => {
    const text = damagedDraft(draft);
    const at = place % (text.length + 1);
    return isCut ? text.slice(0, at) : text.slice(0, at) + put + text.slice(at + removed);
  });
