import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { aboveComments, insertBlock, insertLines, removeBlock } from '../../shared/edit/place';
import { applyEdits } from '../../shared/text/edit';

const inserted = (marked: string) => {
  const at = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  return applyEdits(text, [insertBlock(parseDraft(text), at, ['新'])]);
};

describe('insertBlock', () => {
  it.each([
    ['甲\n$0乙\n', '甲\n\n新\n\n乙\n'],
    ['甲\n\n$0乙\n', '甲\n\n新\n\n乙\n'],
    ['甲\n$0\n乙\n', '甲\n\n新\n\n乙\n'],
    ['甲\n$0', '甲\n\n新\n'],
    ['甲$0', '甲\n\n新\n'],
    ['$0甲\n', '新\n\n甲\n'],
    ['$0', '新\n'],
    ['甲\n \u3000\n$0乙', '甲\n \u3000\n新\n\n乙'],
    ['甲\r\n$0乙\r\n', '甲\r\n\r\n新\r\n\r\n乙\r\n'],
  ])('%j gives %j', (marked, expected) => {
    expect(inserted(marked)).toBe(expected);
  });
});

describe('insertLines', () => {
  it('writes lines between lines, also behind a last one without line end', () => {
    const between = parseDraft('甲\n乙\n');
    expect(applyEdits(between.text, [insertLines(between, 2, ['新', '又'])])).toBe('甲\n新\n又\n乙\n');
    const behind = parseDraft('甲\r\n乙');
    expect(applyEdits(behind.text, [insertLines(behind, 4, ['新'])])).toBe('甲\r\n乙\r\n新');
  });
});

describe('blocks', () => {
  it('keep the comments that speak of them', () => {
    const text = '甲\n\n<!-- nianbao-ignore cell/blank: 一 -->\n\n<!-- nianbao-ignore text/residue: 二 -->\n| a |\n';
    const draft = parseDraft(text);
    expect(aboveComments(draft, draft.blocks.length - 1)).toBe(text.indexOf('<!--'));
    expect(aboveComments(draft, 0)).toBe(0);
  });

  it('go with the blank lines behind them', () => {
    const draft = parseDraft('甲\n\n乙\n\n\n丙\n');
    expect(applyEdits(draft.text, [removeBlock(draft, 2)])).toBe('甲\n\n丙\n');
  });
});
