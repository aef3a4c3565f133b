import { describe, expect, it } from 'vitest';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/folder';
import { accounts, province } from '../support/own-forms';

const files = {
  'a/省.nianbao.md': province.draft,
  'a/决算.nianbao.md': accounts.draft,
  '.nianbao/forms/省.json': province.json,
  '.nianbao/forms/决算.json': accounts.json,
};

describe('forms of a project on the command line', () => {
  it('are what drafts are checked by', () => {
    const { status, stderr } = runCli(['check'], temporaryFolder(files));
    expect([status, stderr]).toEqual([0, '']);
  });

  it('that are wrong are said once, with the place; the other forms work on', () => {
    const folder = temporaryFolder({ ...files, '.nianbao/forms/省.json': province.json.replace('"2021"', '"2020"') });
    const { status, stdout, stderr } = runCli(['check'], folder);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/省\.json:2:14 没有编号为“2020”的格式，可以扩展的有：2021、2019、部门决算/);
    expect(stdout).toContain('a/省.nianbao.md:4:5 错误 meta/bad-value');
    expect(stdout).not.toContain('a/决算.nianbao.md:');
    expect(status).toBe(1);
  });

  it('lead new drafts', () => {
    const folder = temporaryFolder(files);
    const made = runCli(
      ['new', '--单位', '甲县水利局', '--年度', '2024', '--格式', '部门决算', '-o', 'x.nianbao.md'],
      folder,
    );
    expect([made.status, made.stderr]).toEqual([0, '']);
    const { stdout } = runCli(['check', 'x.nianbao.md'], folder);
    expect(stdout).not.toContain('meta/');
    expect(stdout).toContain('cell/blank');
  });
});
