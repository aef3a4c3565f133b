import { describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import { isShown } from '../../client/preview/shown-text';
import { createTurns } from '../../client/preview/turns';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('what the preview asks for', () => {
  it('is done in the order in which it was asked for', async () => {
    const done: string[] = [];
    const inTurn = createTurns(() => done.push('failed'));
    inTurn(async () => {
      await settled();
      done.push('edit');
    });
    inTurn(async () => done.push('undo'));
    await settled();
    await settled();
    expect(done).toEqual(['edit', 'undo']);
  });

  it('says that it failed, and holds up nothing behind it', async () => {
    const done: string[] = [];
    const inTurn = createTurns(() => done.push('failed'));
    inTurn(() => Promise.reject(new Error('the draft has been deleted')));
    inTurn(async () => done.push('save'));
    await settled();
    expect(done).toEqual(['failed', 'save']);
  });
});

describe('offsets of the page lead into', () => {
  const draft = (name: string, version: number, text = '甲') => {
    const uri = { toString: () => `file:///${name}` };
    return { uri, version, getText: () => text } as unknown as vscode.TextDocument;
  };
  const document = draft('a.nianbao.md', 1);
  const shown = { document, version: 1 };

  it('the text that is shown', () => expect(isShown(shown, document)).toBe(true));
  it('the same text opened again', () => expect(isShown(shown, draft('a.nianbao.md', 3))).toBe(true));
  it('no other draft of that version', () => expect(isShown(shown, draft('b.nianbao.md', 1))).toBe(false));
  it('no later text', () => expect(isShown({ document: draft('a.nianbao.md', 2), version: 1 }, document)).toBe(false));
  it('none while nothing is shown', () => expect(isShown(undefined, document)).toBe(false));
});
