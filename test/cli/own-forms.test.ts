import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formsFor } from '../../server/cli/project';
import { builtInForms } from '../../shared/form';
import { messagesIn } from '../../shared/messages';
import { runCli } from '../support/cli';
import { asOrdinaryUser, temporaryFolder } from '../support/folder';
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

  it('of which one cannot be read, or is a link to a folder or to nothing, say so; a folder named like one is none', () => {
    const folder = temporaryFolder({ ...files, '.nianbao/forms/0.json/x.json': '', '.nianbao/forms/3.json': '{}' });
    const forms = join(folder, '.nianbao/forms');
    symlinkSync(folder, join(forms, '1.json'));
    symlinkSync('none', join(forms, '2.json'));
    chmodSync(join(forms, '3.json'), 0);
    const said: string[] = [];
    asOrdinaryUser(folder, () => formsFor(folder, messagesIn('zh'), (one) => void said.push(one)));
    expect(said.map((one) => one.replace(`${forms}/`, ''))).toEqual([
      '1.json:1:1 文件无法读取：这是文件夹，不是文件（EISDIR）',
      '2.json:1:1 文件无法读取：没有这个文件或文件夹（ENOENT）',
      '3.json:1:1 文件无法读取：没有权限（EACCES）',
    ]);
  });

  it('in a folder that cannot be read are said to be out of use', () => {
    const folder = temporaryFolder(files);
    chmodSync(join(folder, '.nianbao/forms'), 0);
    const said: string[] = [];
    const forms = asOrdinaryUser(folder, () => formsFor(folder, messagesIn('zh'), (one) => void said.push(one)));
    expect(said).toEqual([`${folder}/.nianbao/forms 无法读取：没有权限（EACCES），其中的格式未采用`]);
    expect(forms).toEqual(builtInForms);
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
