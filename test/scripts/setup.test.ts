import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { staleness } from '../../scripts/setup.mjs';
import { temporaryFolder } from '../support/folder';

const lock = {
  packages: {
    '': { devDependencies: { vitest: '4.0.0' } },
    'node_modules/vitest': { version: '4.0.0' },
    'node_modules/only-on-windows': { version: '1.0.0', optional: true },
  },
};
const installed = { packages: { 'node_modules/vitest': { version: '4.0.0' } } };

/** A project with what was asked for, locked and installed. */
function project({ dependencies = { vitest: '4.0.0' }, tree = installed as unknown } = {}) {
  return temporaryFolder({
    'package.json': JSON.stringify({ devDependencies: dependencies }),
    'package-lock.json': JSON.stringify(lock),
    'node_modules/.package-lock.json': JSON.stringify(tree),
  });
}

it('finds nothing to do where what is installed is what is locked, but for packages of other platforms', () => {
  expect(staleness(project())).toBeUndefined();
});

it('installs where nothing is installed, or an install was cut short', () => {
  const root = project();
  rmSync(join(root, 'node_modules/.package-lock.json'));
  expect(staleness(root)).toBe('node_modules is missing');
});

it('installs where another version is installed', () => {
  const root = project({ tree: { packages: { 'node_modules/vitest': { version: '3.9.9' } } } });
  expect(staleness(root)).toContain('node_modules/vitest is 3.9.9, not 4.0.0');
});

it('installs where a package is missing', () => {
  expect(staleness(project({ tree: { packages: {} } }))).toContain('node_modules/vitest is missing');
});

it('asks npm, who will say so, where package.json and the lock do not agree', () => {
  const root = project();
  writeFileSync(join(root, 'package.json'), JSON.stringify({ devDependencies: { vitest: '5.0.0' } }));
  expect(staleness(root)).toContain('package-lock.json');
});
