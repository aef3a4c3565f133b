import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packedReadme } from '../../scripts/packed-readme.mjs';

const root = join(__dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const targets = (text: string) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);

describe('the README in the packed extension', () => {
  const packed = packedReadme(readme);

  it('has no picture and no link that leads to a file outside', () => {
    expect(targets(packed).filter((target) => !/^(https?:|#)/.test(target))).toEqual([]);
    expect(packed).not.toContain('![');
  });

  it('tells how to write and what is checked, and nothing of building it', () => {
    for (const wanted of ['## 写一份年报', '### 它查什么', 'nianbao.rules', '## English'])
      expect(packed).toContain(wanted);
    for (const unwanted of ['npm start', 'npm test', 'node dist/', 'docs/', 'repository:', 'settings:'])
      expect(packed).not.toContain(unwanted);
  });

  it('keeps addresses on the network and places on the page', () => {
    expect(packedReadme('[a](https://x.y) [b](#c) [d](docs/e.md)')).toBe('[a](https://x.y) [b](#c) d');
  });
});
