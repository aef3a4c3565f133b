import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnread, keyInDraft } from '../../client/webview/unread';
import { runs } from '../support/property-runs';

describe('figures typed into the preview', () => {
  it('are shown until a model of the draft has them', () => {
    const unread = createUnread();
    const id = unread.typed('a', '12');
    unread.shown(4);
    expect(unread.textOf('a')).toBe('12');
    unread.written(id, 6);
    unread.shown(5);
    expect(unread.textOf('a')).toBe('12');
    unread.shown(6);
    expect(unread.textOf('a')).toBeUndefined();
  });

  it('stand in their own draft, though another has a cell of that name', () => {
    const unread = createUnread();
    unread.typed(keyInDraft('file:///a.nianbao.md', '申请.本年新收.总计'), '12');
    expect(unread.textOf(keyInDraft('file:///b.nianbao.md', '申请.本年新收.总计'))).toBeUndefined();
    expect(unread.textOf(keyInDraft('file:///a.nianbao.md', '申请.本年新收.总计'))).toBe('12');
  });

  it('are done with where the model came before the answer', () => {
    const unread = createUnread();
    const id = unread.typed('a', '12');
    unread.shown(6);
    unread.written(id, 6);
    expect(unread.textOf('a')).toBeUndefined();
  });

  it('are what was typed last, whatever becomes of what was typed before', () => {
    const unread = createUnread();
    const first = unread.typed('a', '12');
    const second = unread.typed('a', '13');
    unread.refused(first);
    expect(unread.textOf('a')).toBe('13');
    unread.refused(second);
    expect(unread.textOf('a')).toBeUndefined();
  });

  it('end in what the draft says, in whatever order answers and models come', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b'), isWritten: fc.boolean() });
    const orders = fc.array(fc.nat({ max: 100 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), orders, (steps, order) => {
        const unread = createUnread();
        const asked = steps.map(({ key, isWritten }, at) => ({ id: unread.typed(key, String(at)), isWritten }));
        // Answers come in the order asked, and so do models; how the two lie to each other is open.
        const models = asked.map((_, at) => at + 1);
        for (const pick of order) {
          const answer = pick % 2 === 0 ? asked.shift() : undefined;
          if (answer?.isWritten) unread.written(answer.id, answer.id);
          else if (answer) unread.refused(answer.id);
          else if (models.length > 0) unread.shown(models.shift()!);
        }
        for (const { id, isWritten } of asked) isWritten ? unread.written(id, id) : unread.refused(id);
        unread.shown(steps.length);
        expect([unread.textOf('a'), unread.textOf('b')]).toEqual([undefined, undefined]);
      }),
      runs(300),
    );
  });
});
