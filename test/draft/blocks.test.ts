import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { textIn } from '../../shared/text/span';

/** Kind and text of each block; of headings and paragraphs the words. */
function outline(text: string): string[] {
  return parseDraft(text).blocks.map((block) => {
    if (block.kind === 'heading') return `h${block.level} ${textIn(text, block.content)}`;
    if (block.kind === 'paragraph') return `p ${textIn(text, block.content)}`;
    return block.kind;
  });
}

function heading(line: string) {
  const [block] = parseDraft(line).blocks;
  if (block.kind !== 'heading') return block.kind;
  return { level: block.level, marks: textIn(line, block.marks), content: textIn(line, block.content) };
}

describe('headings', () => {
  it('have one to six #', () => {
    expect(outline('# 题\n## 一、总体情况\n### （一）主动公开\n###### 六')).toEqual([
      'h1 题',
      'h2 一、总体情况',
      'h3 （一）主动公开',
      'h6 六',
    ]);
    expect(outline('####### 七')).toEqual(['p ####### 七']);
  });

  it('have marks with the spaces behind them, and words without spaces around', () => {
    expect(heading('##  一、总体情况 \t\n')).toEqual({ level: 2, marks: '##  ', content: '一、总体情况' });
    expect(heading('##\t一、')).toEqual({ level: 2, marks: '##\t', content: '一、' });
    expect(heading('##　一、　')).toEqual({ level: 2, marks: '##　', content: '一、' });
  });

  it('need no space behind the marks', () => {
    expect(heading('##一、总体情况')).toEqual({ level: 2, marks: '##', content: '一、总体情况' });
  });

  it('may be empty', () => {
    expect(heading('##')).toEqual({ level: 2, marks: '##', content: '' });
    expect(heading('##  \n')).toEqual({ level: 2, marks: '##  ', content: '' });
  });

  it('drop closing #s', () => {
    expect(heading('## 一、总体情况 ##')).toMatchObject({ content: '一、总体情况' });
    expect(heading('## 一、总体情况 ######  ')).toMatchObject({ content: '一、总体情况' });
    expect(heading('## ##')).toMatchObject({ level: 2, content: '' });
    expect(heading('## 附件C#')).toMatchObject({ content: '附件C#' });
  });

  it('may be indented: indentation has no meaning', () => {
    expect(heading('　　## 一、')).toEqual({ level: 2, marks: '## ', content: '一、' });
    expect(heading('      ## 一、')).toMatchObject({ level: 2 });
  });

  it('are never underlined lines', () => {
    expect(outline('一、总体情况\n====\n二、\n---')).toEqual(['p 一、总体情况', 'p ====', 'p 二、', 'p ---']);
  });
});

describe('prose', () => {
  it('has a paragraph on every line that is not blank', () => {
    expect(outline('一\n二\n\n三')).toEqual(['p 一', 'p 二', 'blank', 'p 三']);
  });

  it('covers the whole line, its content no white space around', () => {
    const text = '　　本报告依据条例。\u00A0\r\n';
    const [block] = parseDraft(text).blocks;
    expect(textIn(text, block)).toBe(text);
    expect(block.kind === 'paragraph' && textIn(text, block.content)).toBe('本报告依据条例。');
  });

  it.each([
    '    四个空格',
    '\t制表符',
    '- 列表',
    '1. 列表',
    '> 引文',
    '**加粗**',
    '`代码|竖线`',
    '<div>',
    '<!-- 普通注释 -->',
    '```',
    '***',
    '------',
    '[链接](甲.md)',
    '![图](甲.png)',
  ])('reads %j as text', (line) => {
    expect(outline(line)).toEqual([`p ${line.trim()}`]);
  });

  it('goes on inside fences, HTML and comments of several lines', () => {
    expect(outline('```\n# 标题\n```\n<!--\n## 一、\n-->')).toEqual([
      'p ```',
      'h1 标题',
      'p ```',
      'p <!--',
      'h2 一、',
      'p -->',
    ]);
  });

  it('keeps characters outside the basic plane whole', () => {
    expect(outline('𠮷林局🙂\n# 🙂𠮷')).toEqual(['p 𠮷林局🙂', 'h1 🙂𠮷']);
  });
});

describe('lines', () => {
  it.each(['\n', '\r\n', '\r'])('end at %j', (eol) => {
    const text = ['# 题', '', '文', '| 甲 | 乙 |', '| --- | --- |', '| 1 | 2 |', '', ''].join(eol);
    expect(outline(text)).toEqual(['h1 题', 'blank', 'p 文', 'table', 'blank']);
  });

  it('may end differently in one text', () => {
    expect(outline('一\r二\n三\r\n四\r\r五')).toEqual(['p 一', 'p 二', 'p 三', 'p 四', 'blank', 'p 五']);
  });

  it('are not cut by other separators', () => {
    expect(outline('一\u2028二\u0085三\f四')).toHaveLength(1);
  });

  it('are blank with white space of any kind, and a run of them is one block', () => {
    expect(outline('一\n \t\n　\n\u00A0\u200B\n\n二')).toEqual(['p 一', 'blank', 'p 二']);
    expect(outline('一\n  ')).toEqual(['p 一', 'blank']);
  });

  it('of an empty text are none', () => {
    expect(parseDraft('').blocks).toEqual([]);
    expect(outline('\n')).toEqual(['blank']);
    expect(outline('\uFEFF')).toEqual(['blank']);
  });

  it('may begin with a byte order mark, which belongs to the first block but not to its words', () => {
    expect(heading('\uFEFF# 题')).toEqual({ level: 1, marks: '# ', content: '题' });
    expect(parseDraft('\uFEFF# 题').blocks[0].start).toBe(0);
    expect(outline('\uFEFF| 甲 |')).toEqual(['table']);
  });

  it('give insertions the end of the first', () => {
    expect(parseDraft('一\r\n二\n').eol).toBe('\r\n');
    expect(parseDraft('一\n二\r\n').eol).toBe('\n');
    expect(parseDraft('一\r二\r\n').eol).toBe('\n');
    expect(parseDraft('一').eol).toBe('\n');
    expect(parseDraft('\r\n').eol).toBe('\r\n');
  });
});
