import { beforeEach, expect, it, vi } from 'vitest';
import { check } from '../../shared/check/run';
import { cleanDraft } from '../support/drafts';

const bound = vi.hoisted(() => ({ times: 0 }));

vi.mock('../../shared/report/tables/bind-table', async (original) => {
  const real = await original<typeof import('../../shared/report/tables/bind-table')>();
  return {
    ...real,
    bindTable: (...args: Parameters<typeof real.bindTable>) => {
      bound.times++;
      return real.bindTable(...args);
    },
  };
});

beforeEach(() => {
  bound.times = 0;
});

// A rule that asks every table for its rows or cells makes long drafts several times slower, and nothing else shows it.
it('checks a clean report without rows and cells of its tables', () => {
  expect(check(cleanDraft).findings).toEqual([]);
  expect(bound.times).toBe(0);
});

it('asks only the table with a wrong figure for them', () => {
  const wrong = cleanDraft.replace('| 行政复议 | 1 |', '| 行政复议 | 7 |');
  expect(wrong).not.toBe(cleanDraft);
  expect(check(wrong).findings.map(({ rule }) => rule)).toEqual(['sum/review-total']);
  expect(bound.times).toBe(1);
});
