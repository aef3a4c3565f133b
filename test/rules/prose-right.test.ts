import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanDraft } from '../support/drafts';
import { findingsIn } from '../support/examples';

const sentences: readonly string[] = JSON.parse(readFileSync('test/fixtures/prose/right.json', 'utf8'));

/** The clean draft with nothing but this in section one. */
function saying(sentence: string): string {
  const start = cleanDraft.indexOf('## 一、');
  const end = cleanDraft.indexOf('## 二、');
  return `${cleanDraft.slice(0, start)}## 一、总体情况\n\n${sentence}\n\n${cleanDraft.slice(end)}`;
}

describe('sentences that are right', () => {
  it.each(sentences)('nobody objects to: %s', (sentence) => {
    expect(findingsIn(saying(sentence)).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});
