import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDraft } from '../../server/cli/files';
import { runCli } from '../support/cli';
import { cleanDraft, draftWith } from '../support/drafts';
import { asOrdinaryUser, temporaryFolder } from '../support/folder';

const broken = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ７ |').text;
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('check --fix', () => {
  it('mends what is safe, says so, and leaves nothing beside the file', () => {
    const folder = temporaryFolder({ 'a.nianbao.md': broken });
    const { status, stdout } = runCli(['check', '--fix'], folder);
    expect(read(folder, 'a.nianbao.md')).toBe(cleanDraft);
    expect(stdout).toBe('a.nianbao.md 已修复 1 处\n共 1 个文件：没有发现问题。\n');
    expect([status, readdirSync(folder)]).toEqual([0, ['a.nianbao.md']]);
  });

  it('keeps line ends, byte order mark and mode', () => {
    const folder = temporaryFolder({ 'a.nianbao.md': `\ufeff${broken.replaceAll('\n', '\r\n')}` });
    chmodSync(join(folder, 'a.nianbao.md'), 0o640);
    runCli(['check', '--fix'], folder);
    expect(read(folder, 'a.nianbao.md')).toBe(`\ufeff${cleanDraft.replaceAll('\n', '\r\n')}`);
    expect(statSync(join(folder, 'a.nianbao.md')).mode & 0o777).toBe(0o640);
  });

  it('does not write a file in which there is nothing to mend', () => {
    const folder = temporaryFolder({ 'a.nianbao.md': cleanDraft });
    const before = statSync(join(folder, 'a.nianbao.md'), { bigint: true });
    runCli(['check', '--fix'], folder);
    const after = statSync(join(folder, 'a.nianbao.md'), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it('writes through a link, which stays one', () => {
    const folder = temporaryFolder({ 'real.md': broken });
    symlinkSync('real.md', join(folder, 'a.nianbao.md'));
    runCli(['check', '--fix'], folder);
    expect(lstatSync(join(folder, 'a.nianbao.md')).isSymbolicLink()).toBe(true);
    expect(read(folder, 'real.md')).toBe(cleanDraft);
  });

  it('reports what remains, with positions in the new text', () => {
    const row = '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';
    const folder = temporaryFolder({ 'a.nianbao.md': cleanDraft.replace(row, '') });
    const { stdout } = runCli(['check', '--fix', '--format', 'json'], folder);
    const fixed = read(folder, 'a.nianbao.md').split('\n');
    const blank = JSON.parse(stdout).files[0].findings.find(({ rule }: { rule: string }) => rule === 'cell/blank');
    expect(fixed[blank.range.start.line]).toContain('2.重复申请');
  });
});

describe('check --fix of a file that is no report', () => {
  it.each(['README.md', '说明.txt'])('leaves %s as it is and says so', (name) => {
    const text = '# 说明\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n';
    const folder = temporaryFolder({ [name]: text });
    const { status, stderr } = runCli(['check', '--fix', name], folder);
    expect(read(folder, name)).toBe(text);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${name} 没有改动`)]);
    const piped = runCli(['check', '--fix', '--stdin', '--stdin-filename', name], folder, text);
    expect([piped.status, piped.stdout, piped.stderr]).toEqual([1, text, expect.stringContaining(`${name} 没有改动`)]);
  });

  it('mends a report under any name, and an empty file that is called a draft', () => {
    const folder = temporaryFolder({ '年报.md': broken, 'a.nianbao.md': '' });
    runCli(['check', '--fix', '年报.md', 'a.nianbao.md'], folder);
    expect(read(folder, '年报.md')).toBe(cleanDraft);
    expect(read(folder, 'a.nianbao.md')).toContain('## 六、其他需要报告的事项');
  });
});

describe('a file that cannot be written', () => {
  it('stays as it was, and the fault has a name', () => {
    const folder = temporaryFolder({ 'a.nianbao.md': broken });
    chmodSync(join(folder, 'a.nianbao.md'), 0o444);
    const fault = asOrdinaryUser(folder, () =>
      writeDraft(join(folder, 'a.nianbao.md'), { text: cleanDraft, bom: false }),
    );
    expect(fault?.code).toBe('not-written');
    expect([read(folder, 'a.nianbao.md'), readdirSync(folder)]).toEqual([broken, ['a.nianbao.md']]);
  });
});

describe('check --stdin', () => {
  it('reads one draft, under the name given', () => {
    const { status, stdout } = runCli(['check', '--stdin', '--stdin-filename', 'in/x.md'], temporaryFolder(), broken);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^in\/x\.md:\d+:10 存疑 cell\/number-format/);
  });

  it('looks for files beside that name', () => {
    const folder = temporaryFolder({ 'in/去年.nianbao.md': '' });
    const text = draftWith('年度: 2025\n', '年度: 2025\n上年: 去年.nianbao.md\n').text;
    expect(runCli(['check', '--stdin', '--stdin-filename', 'in/x.md'], folder, text).stdout).not.toContain('meta/');
    expect(runCli(['check', '--stdin', '--stdin-filename', 'x.md'], folder, text).stdout).toContain(
      'meta/missing-file',
    );
  });

  it('with --fix gives the text on standard output and findings on standard error', () => {
    const withBoth = broken.replace('| 行政许可 | 46 |', '| 行政许可 | -46 |');
    const { status, stdout, stderr } = runCli(['check', '--stdin', '--fix'], temporaryFolder(), `\ufeff${withBoth}`);
    expect(stdout).toBe(`\ufeff${cleanDraft.replace('| 行政许可 | 46 |', '| 行政许可 | -46 |')}`);
    expect(stderr).toContain('cell/negative');
    expect(status).toBe(1);
  });

  it('with --fix gives json on standard error', () => {
    const { stdout, stderr } = runCli(['check', '--stdin', '--fix', '--format', 'json'], temporaryFolder(), broken);
    expect(stdout).toBe(cleanDraft);
    expect(JSON.parse(stderr).summary).toEqual({ files: 1, errors: 0, warnings: 0, information: 0 });
  });

  it('loses nothing of what is not UTF-8', () => {
    const folder = temporaryFolder();
    const bytes = Buffer.from([0xc4, 0xea, 0xb1, 0xa8, 0x0a]);
    writeFileSync(join(folder, 'in'), bytes);
    const { status, stdout, stderr } = runCli(['check', '--stdin', '--fix'], folder, bytes);
    expect(Buffer.from(stdout, 'utf8').toString()).toBe(bytes.toString('utf8'));
    expect([status, /not-utf8/.test(stderr)]).toEqual([2, true]);
  });
});
