import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../client/one-at-a-time';
import { rememberSearch } from '../../client/overview/remembered-search';

/** Jobs that end when the test says so, in any order. */
function underWay<Result>() {
  const jobs: { readonly end: (result: Result) => void; readonly fail: () => void }[] = [];
  const job = () =>
    new Promise<Result>((end, reject) => {
      jobs.push({ end, fail: () => reject(new Error('the search failed')) });
    });
  return { job, jobs };
}

describe('the tree is read one at a time', () => {
  it('and once more where it was asked for meanwhile, however often', async () => {
    const { job, jobs } = underWay<void>();
    const refresh = oneAtATime(job);
    const done = refresh();
    void refresh();
    void refresh();
    expect(jobs).toHaveLength(1);
    jobs[0].end();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(jobs).toHaveLength(2);
    jobs[1].end();
    await done;
    expect(jobs).toHaveLength(2);
  });

  it('and again after a reading that failed', async () => {
    const { job, jobs } = underWay<void>();
    const refresh = oneAtATime(job);
    const failing = refresh();
    jobs[0].fail();
    await failing;
    const next = refresh();
    expect(jobs).toHaveLength(2);
    jobs[1].end();
    await next;
  });
});

describe('the drafts of the folder', () => {
  const begun = () => {
    const { job, jobs } = underWay<string>();
    const told: string[] = [];
    const search = rememberSearch(job, 'none', () => told.push(search.known()));
    return { search, jobs, told };
  };

  it('are looked for once, and remembered', async () => {
    const { search, jobs, told } = begun();
    const listed = search.list();
    expect(search.known()).toBe('none');
    jobs[0].end('two');
    expect([await listed, await search.list(), search.known(), told, jobs.length]).toEqual([
      'two',
      'two',
      'two',
      ['two'],
      1,
    ]);
  });

  it('are never those of an older search that ends later', async () => {
    const { search, jobs, told } = begun();
    const old = search.list();
    search.forget();
    const listed = search.list();
    jobs[1].end('new');
    await listed;
    jobs[0].end('old');
    await old;
    expect([search.known(), told]).toEqual(['new', ['new']]);
  });

  it('are looked for anew after a search that failed', async () => {
    const { search, jobs, told } = begun();
    const failing = search.list();
    jobs[0].fail();
    expect([await failing, told]).toEqual(['none', []]);
    const listed = search.list();
    jobs[1].end('two');
    expect(await listed).toBe('two');
  });
});
