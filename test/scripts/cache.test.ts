import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheFolder, withLock } from '../../scripts/support/cache.mjs';
import { temporaryFolder } from '../support/folder';

it('keeps what is made once in the cache of the user, or where it is told to', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/c' })).toBe(join('/c', 'nianbao'));
  expect(cacheFolder({ XDG_CACHE_HOME: '/c', NIANBAO_HOST_CACHE: '/elsewhere' })).toBe('/elsewhere');
});

it('lets two runs do the same work one after the other', async () => {
  const lock = join(temporaryFolder(), 'a.lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 50));
    inside -= 1;
  };
  await Promise.all([withLock(lock, work), withLock(lock, work), withLock(lock, work)]);
  expect(most).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

it('gives the lock back when the work fails', async () => {
  const lock = join(temporaryFolder(), 'a.lock');
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(lock, async () => 'yes')).toBe('yes');
});

it('takes over the lock of a process that is gone', async () => {
  const lock = join(temporaryFolder(), 'a.lock');
  mkdirSync(lock);
  // No process has this number: the largest that Linux gives is 4,194,304.
  writeFileSync(join(lock, 'owner.json'), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), token: 'x' }));
  expect(await withLock(lock, async () => 'mine')).toBe('mine');
});

it('takes over a lock that has been silent for long, whoever holds it', async () => {
  const lock = join(temporaryFolder(), 'a.lock');
  mkdirSync(lock);
  writeFileSync(join(lock, 'owner.json'), JSON.stringify({ pid: 1, host: 'another machine', token: 'x' }));
  utimesSync(lock, new Date(), new Date(Date.now() - 60_000));
  expect(await withLock(lock, async () => 'mine')).toBe('mine');
});
