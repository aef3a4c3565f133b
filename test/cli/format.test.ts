import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/cli';
import { cleanDraft } from '../support/drafts';
import { temporaryFolder } from '../support/folder';

const settings = { '.nianbao/config.json': '{ "format.style": "compact" }' };
const untidy = cleanDraft.replaceAll('| ', '|').replace('\n\n## 五', '\n## 五');
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('nianbao format', () => {
  it('brings drafts into shape, names those it wrote, and leaves the others alone', () => {
    const folder = temporaryFolder({ ...settings, 'a.nianbao.md': untidy, 'b.nianbao.md': cleanDraft });
    const before = statSync(join(folder, 'b.nianbao.md'), { bigint: true });
    const { status, stdout } = runCli(['format'], folder);
    expect([status, stdout]).toEqual([0, 'a.nianbao.md 已整理\n共 2 个文件：整理了 1 个。\n']);
    expect(read(folder, 'a.nianbao.md')).toBe(cleanDraft);
    expect(statSync(join(folder, 'b.nianbao.md'), { bigint: true }).mtimeNs).toBe(before.mtimeNs);
  });

  it('aligns tables unless settings say otherwise, and then has nothing more to do', () => {
    const folder = temporaryFolder({ 'a.nianbao.md': cleanDraft });
    runCli(['format', 'a.nianbao.md'], folder);
    expect(read(folder, 'a.nianbao.md')).toContain('\n| 行政许可           |               46 |\n');
    expect(runCli(['format', '--check'], folder)).toMatchObject({
      status: 0,
      stdout: '共 1 个文件：0 个需要整理。\n',
    });
  });

  it('keeps line ends and byte order mark', () => {
    const folder = temporaryFolder({ ...settings, 'a.nianbao.md': `\ufeff${untidy.replaceAll('\n', '\r\n')}` });
    runCli(['format'], folder);
    expect(read(folder, 'a.nianbao.md')).toBe(`\ufeff${cleanDraft.replaceAll('\n', '\r\n')}`);
  });

  it('only says with --check what is not in shape, with status 1', () => {
    const folder = temporaryFolder({ ...settings, 'a.nianbao.md': untidy });
    const { status, stdout } = runCli(['format', '--check'], folder);
    expect([status, stdout]).toEqual([1, 'a.nianbao.md 需要整理\n共 1 个文件：1 个需要整理。\n']);
    expect(read(folder, 'a.nianbao.md')).toBe(untidy);
  });

  it('leaves a file alone that is no report', () => {
    const folder = temporaryFolder({ 'README.md': '甲。\n乙。\n' });
    const { status, stderr } = runCli(['format', 'README.md'], folder);
    expect([status, stderr.split('：')[0]]).toEqual([0, 'README.md 没有改动']);
    expect(read(folder, 'README.md')).toBe('甲。\n乙。\n');
  });

  it('reads standard input and writes the draft to standard output', () => {
    const folder = temporaryFolder(settings);
    const written = runCli(['format', '--stdin', '--stdin-filename', 'a.nianbao.md'], folder, untidy);
    expect([written.status, written.stdout, written.stderr]).toEqual([0, cleanDraft, '']);
    const checked = runCli(['format', '--stdin', '--check'], folder, untidy);
    expect([checked.status, checked.stdout]).toEqual([1, 'stdin.nianbao.md 需要整理\n']);
  });

  it('loses nothing that it cannot read, and goes on with the rest', () => {
    const bytes = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]);
    const folder = temporaryFolder({ ...settings, 'b.nianbao.md': untidy });
    writeFileSync(join(folder, 'a.nianbao.md'), bytes);
    const { status, stdout, stderr } = runCli(['format'], folder);
    expect(status).toBe(2);
    expect(stdout).toBe('b.nianbao.md 已整理\n共 2 个文件：整理了 1 个；1 个出错。\n');
    expect(stderr).toMatch(/^a\.nianbao\.md 出错 not-utf8 /);
    expect(readFileSync(join(folder, 'a.nianbao.md'))).toEqual(bytes);
  });

  it.each([
    [['format', '--fix'], '--fix'],
    [['format', '--stdin', 'a.nianbao.md'], '--stdin'],
    [['format', '--stdin-filename', 'a.nianbao.md'], '--stdin'],
    [['format', '--check=yes'], '--check'],
  ])('%j is bad usage', (args, named) => {
    const { status, stdout, stderr } = runCli(args, temporaryFolder());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
  });
});
