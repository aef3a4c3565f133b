import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copySamples } from '../../scripts/samples-copy.mjs';
import { temporaryFolder } from '../support/folder';

function setUp() {
  const from = temporaryFolder({ '甲.nianbao.md': 'one', 'sub/乙.nianbao.md': 'two' });
  const to = join(temporaryFolder(), 'copy');
  copySamples(from, to);
  return { from, to, read: (path: string) => readFileSync(join(to, path), 'utf8') };
}

it('copies every sample', () => {
  const { read } = setUp();
  expect([read('甲.nianbao.md'), read('sub/乙.nianbao.md')]).toEqual(['one', 'two']);
});

it('keeps what a person changed or added, also when the sample changes', () => {
  const { from, to, read } = setUp();
  writeFileSync(join(to, '甲.nianbao.md'), 'mine');
  writeFileSync(join(to, '丙.nianbao.md'), 'mine too');
  writeFileSync(join(from, '甲.nianbao.md'), 'newer');
  copySamples(from, to);
  copySamples(from, to);
  expect([read('甲.nianbao.md'), read('丙.nianbao.md')]).toEqual(['mine', 'mine too']);
});

it('lets what nobody touched follow the samples', () => {
  const { from, to, read } = setUp();
  writeFileSync(join(from, '甲.nianbao.md'), 'newer');
  rmSync(join(from, 'sub'), { recursive: true });
  copySamples(from, to);
  expect(read('甲.nianbao.md')).toBe('newer');
  expect(existsSync(join(to, 'sub/乙.nianbao.md'))).toBe(false);
});

it('brings back what a person deleted', () => {
  const { from, to, read } = setUp();
  rmSync(join(to, '甲.nianbao.md'));
  copySamples(from, to);
  expect(read('甲.nianbao.md')).toBe('one');
});

it('starts over when asked to', () => {
  const { from, to, read } = setUp();
  writeFileSync(join(to, '甲.nianbao.md'), 'mine');
  writeFileSync(join(to, '丙.nianbao.md'), 'mine too');
  copySamples(from, to, { fresh: true });
  expect(read('甲.nianbao.md')).toBe('one');
  expect(existsSync(join(to, '丙.nianbao.md'))).toBe(false);
});
