import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockIndexAt } from '../../shared/draft/block-index';
import { parseDraft } from '../../shared/draft/parse';

describe('blocks', () => {
  it('are found by offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('甲', '', '| a |', '# b'), { maxLength: 12 }), fc.nat(60), (lines, at) => {
        const draft = parseDraft(lines.join('\n'));
        const offset = Math.min(at, Math.max(0, draft.text.length - 1));
        const index = blockIndexAt(draft, offset);
        if (draft.blocks.length === 0) expect(index).toBe(-1);
        else expect(draft.blocks[index].start <= offset && offset <= draft.blocks[index].end).toBe(true);
      }),
    );
  });
});
