import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../shared/rules';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/folder';

const docs = join(__dirname, '..', '..', 'docs', 'rules');

describe('nianbao explain', () => {
  it('prints the page of a rule', () => {
    const { status, stdout } = runCli(['explain', 'sum/row-total'], temporaryFolder());
    expect(runCli(['explain', 'row-total'], temporaryFolder()).stdout).toBe(stdout);
    expect([status, stdout]).toEqual([0, readFileSync(join(docs, 'sum-row-total.md'), 'utf8')]);
  });

  it('speaks the language that the project has chosen', () => {
    const folder = temporaryFolder({ '.nianbao/config.json': '{"language": "en"}' });
    const page = readFileSync(join(docs, 'en', 'sum-row-total.md'), 'utf8');
    expect(runCli(['explain', 'sum/row-total'], folder).stdout).toBe(page);
    expect(runCli(['explain'], folder).stdout).toContain('sum/row-total A row’s total is not');
  });

  it('without a rule lists all of them, each of which has its page', () => {
    const lines = runCli(['explain'], temporaryFolder()).stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(allRules.map(({ id }) => id));
    for (const { id } of allRules) expect(existsSync(join(docs, `${id.replace('/', '-')}.md`)), id).toBe(true);
  });
});
