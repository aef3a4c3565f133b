import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../shared/messages';
import * as client from '../../shared/messages/client';

/** Every message of a catalogue by its path, as it is written. */
function written(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'function') return [[name, String(value)]];
    return typeof value === 'object' && value !== null ? written(value, name) : [];
  });
}

const catalogues = [
  ['the library and the server', messagesIn('zh'), messagesIn('en')],
  ['the client', client.zh, client.en],
] as const;

describe.each(catalogues)('the messages of %s', (_, zh, en) => {
  const [chinese, english] = [new Map(written(zh)), new Map(written(en))];

  it('are the same in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('are translated: whatever has Chinese words has others in English', () => {
    const same = [...chinese].filter(([name, words]) => /\p{Script=Han}/u.test(words) && english.get(name) === words);
    expect(same.map(([name]) => name)).toEqual([]);
  });

  it('have no Chinese punctuation between English words', () => {
    const mixed = [...english].filter(([, words]) => /[a-z][，。；：][ a-z]/i.test(words));
    expect(mixed.map(([name]) => name)).toEqual([]);
  });
});
