import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../shared/messages';
import { applyEdits } from '../../shared/text/edit';
import { type InlayHintText, inlayHintsIn, type ShownHints } from '../../shared/view/inlay-hints';
import { cleanDraft, draftWith } from '../support/drafts';
import { reportOf } from '../support/report-reading';

const all: ShownHints = { computed: true, determined: true, reference: true, lastYear: true };

function hintsIn(text: string, shown: ShownHints = all): readonly InlayHintText[] {
  return inlayHintsIn(reportOf(text), { start: 0, end: text.length }, shown, messagesIn('zh'));
}

/** The text with the hints in it: ⟪…⟫. */
function withHints(text: string, shown: ShownHints = all): string {
  const edits = hintsIn(text, shown).map(({ offset, label }) => ({
    span: { start: offset, end: offset },
    newText: `⟪${label}⟫`,
  }));
  return applyEdits(text, edits);
}

const lineWith = (text: string, words: string) => text.split('\n').find((line) => line.includes(words));
const newcomers = '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |';

describe('values in place', () => {
  it('a draft with nothing but numbers has none', () => {
    expect(hintsIn(cleanDraft)).toEqual([]);
  });

  it('`=` shows what it comes to, behind it', () => {
    const { text } = draftWith(newcomers, newcomers.replace('12', '='));
    expect(lineWith(withHints(text), '一、本年新收')).toContain('| 0 | =⟪12⟫ |');
  });

  it('`=` with a part that is not there shows nothing', () => {
    const { text } = draftWith('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | x | 0 | 0 | 1 | = |');
    expect(hintsIn(text)).toEqual([]);
  });

  it('a blank that the identities determine shows its value where the figure would end', () => {
    const { text } = draftWith(newcomers, newcomers.replace('| 2 |', '|      |'));
    expect(lineWith(withHints(text), '一、本年新收')).toContain('|     ⟪2⟫ |');
  });

  it('a blank that nothing determines shows nothing', () => {
    const { text } = draftWith('| 行政许可 | 46 |', '| 行政许可 |  |');
    expect(hintsIn(text)).toEqual([]);
  });

  it('a reference shows the figure behind it, sums and groups too; one that names nothing shows nothing', () => {
    const { text } = draftWith(
      '## 二、',
      '甲{{申请.本年新收.总计}}乙{{申请.本年新收.总计 + 申请.上年结转.总计}}丙{{申请.不予处理.总计}}丁{{申请.没有.总计}}\n\n## 二、',
    );
    expect(lineWith(withHints(text), '甲')).toBe(
      '甲{{申请.本年新收.总计}}⟪= 12⟫乙{{申请.本年新收.总计 + 申请.上年结转.总计}}⟪= 14⟫丙{{申请.不予处理.总计}}⟪= 1⟫丁{{申请.没有.总计}}',
    );
  });

  it.each(['computed', 'determined', 'reference'] as const)('of the kind %s can be switched off alone', (kind) => {
    const { text } = draftWith(newcomers, newcomers.replace('12', '=').replace('| 2 |', '|  |'));
    const both = text
      .replace('| （七）总计 | 9 |', '| （七）总计 |  |')
      .replace('## 二、', '{{申请.总计.总计}}\n\n## 二、');
    const kinds = hintsIn(both, { ...all, [kind]: false }).map((hint) => hint.kind);
    expect(kinds).not.toContain(kind);
    expect(new Set(hintsIn(both).map((hint) => hint.kind))).toContain(kind);
  });

  it('only those of the range that is asked for are given', () => {
    const { text, start } = draftWith(newcomers, newcomers.replace('12', '⟦=⟧'));
    const also = text.replace('| 0 | 1 | 2 |\n| 行政诉讼（未', '| 0 | 1 | = |\n| 行政诉讼（未');
    const [only, ...others] = inlayHintsIn(reportOf(also), { start, end: start + 1 }, all, messagesIn('zh'));
    expect(only.label).toBe('12');
    expect(others).toEqual([]);
    expect(hintsIn(also)).toHaveLength(2);
  });

  it('each writes itself, and nothing else', () => {
    const { text } = draftWith(newcomers, newcomers.replace('12', '='));
    const [hint] = hintsIn(text);
    expect(applyEdits(text, hint.edits)).toBe(cleanDraft);
  });

  it('a total below zero is shown and cannot be written', () => {
    const { text } = draftWith(
      '| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| 四、结转下年度继续办理 | = | 0 | 0 | 0 | 0 | 0 | 1 |',
    );
    const below = text.replace('| 一、本年新收政府信息公开申请数量 | 9 |', '| 一、本年新收政府信息公开申请数量 | 0 |');
    const [hint] = hintsIn(below);
    expect(hint.label).toBe('-8');
    expect(hint.edits).toEqual([]);
  });
});
