import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FindingsJson } from '../../shared/exchange/findings-json';
import { runCli } from '../support/cli';
import { cleanDraft, draftWith } from '../support/drafts';
import { temporaryFolder } from '../support/folder';

/** One error and nothing else; one warning and nothing else. */
const withError = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | -7 |').text;
const withWarning = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ７ |').text;

function json(args: readonly string[], folder: string, input?: string): FindingsJson {
  return JSON.parse(runCli(['check', '--format', 'json', ...args], folder, input).stdout);
}

const filesOf = ({ files }: FindingsJson) => files.map(({ file }) => file);
const rulesOf = ({ files }: FindingsJson) => files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

describe('which files are checked', () => {
  it('are the drafts in and below the current folder, by both names, in order', () => {
    const folder = temporaryFolder({
      'b.年报.md': cleanDraft,
      'a/z.nianbao.md': cleanDraft,
      'a/A.NIANBAO.MD': cleanDraft,
      'README.md': '',
      'nianbao.md': '',
    });
    expect(filesOf(json([], folder))).toEqual(['a/A.NIANBAO.MD', 'a/z.nianbao.md', 'b.年报.md']);
  });

  it('are not those in hidden folders, in node_modules, and behind links to folders', () => {
    const folder = temporaryFolder({
      'a.nianbao.md': cleanDraft,
      '.git/b.nianbao.md': cleanDraft,
      'node_modules/x/c.nianbao.md': cleanDraft,
      'elsewhere/真.nianbao.md': cleanDraft,
    });
    mkdirSync(join(folder, 'in'));
    symlinkSync('../elsewhere', join(folder, 'in', 'linked'));
    symlinkSync('..', join(folder, 'in', 'up'));
    expect(filesOf(json([], folder))).toEqual(['a.nianbao.md', 'elsewhere/真.nianbao.md']);
  });

  it('are links to files too', () => {
    const folder = temporaryFolder({ 'plain.md': withError });
    symlinkSync('plain.md', join(folder, 'linked.nianbao.md'));
    expect(filesOf(json([], folder))).toEqual(['linked.nianbao.md']);
  });

  it('are a file named outright, whatever its name, and each file once', () => {
    const folder = temporaryFolder({
      'report.txt': withError,
      'a.nianbao.md': cleanDraft,
      '.hidden/b.nianbao.md': cleanDraft,
    });
    const result = json(['report.txt', 'a.nianbao.md', './report.txt', '.', '.hidden'], folder);
    expect(filesOf(result)).toEqual(['report.txt', 'a.nianbao.md', '.hidden/b.nianbao.md']);
    expect(rulesOf(result)).toEqual(['cell/negative']);
  });

  it('may be none: that is said, and no fault', () => {
    const folder = temporaryFolder({ 'README.md': '' });
    const text = runCli(['check'], folder);
    expect([text.status, text.stdout]).toEqual([0, '没有找到年报草稿（*.nianbao.md、*.年报.md）\n']);
    const asJson = runCli(['check', '--format', 'json'], folder);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ version: 1, files: [], summary: { files: 0 } });
    expect([asJson.status, asJson.stderr]).toEqual([0, '没有找到年报草稿（*.nianbao.md、*.年报.md）\n']);
  });

  it('are named from the current folder, also above it', () => {
    const folder = temporaryFolder({ 'a.nianbao.md': cleanDraft, 'in/b.md': '' });
    expect(filesOf(json(['../a.nianbao.md'], join(folder, 'in')))).toEqual(['../a.nianbao.md']);
  });
});

describe('the exit status', () => {
  it.each([
    [0, 'a clean draft', cleanDraft, []],
    [0, 'a warning', withWarning, []],
    [1, 'an error', withError, []],
    [1, 'a warning too many', withWarning, ['--max-warnings', '0']],
    [0, 'no warning too many', withWarning, ['--max-warnings=1']],
  ])('is %d for %s', (status, _, text, args) => {
    expect(runCli(['check', ...args], temporaryFolder({ 'a.nianbao.md': text })).status).toBe(status);
  });

  it.each([
    [['check', '--formt', 'json'], '--formt'],
    [['check', '--format'], '--format'],
    [['check', '--fix=yes'], '--fix'],
    [['check', '--format', 'yaml'], 'yaml'],
    [['check', '--format', 'xml'], '可用的是 text、json\n'],
    [['explain', 'sum/none'], 'sum/none'],
    [['explain', 'sum/balance', 'more'], 'more'],
    [['check', '--max-warnings', 'many'], 'many'],
    [['check', '--max-warnings=-1'], '-1'],
    [['check', '--stdin', 'a.nianbao.md'], '--stdin'],
    [['check', '--stdin-filename', 'a.nianbao.md'], '--stdin'],
    [['chek'], 'chek'],
    [[], '命令'],
    [['server'], '--stdio'],
    [['server', 'now'], 'now'],
  ])('of %j is 2, and says why', (args, named) => {
    const { status, stdout, stderr } = runCli(args, temporaryFolder());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
    expect(stderr).toContain('--help');
  });
});

describe('the text output', () => {
  it('has one line for each finding and one that sums up, without colours', () => {
    const folder = temporaryFolder({
      'in/a.nianbao.md': withError.replace('| 行政许可 | 46 |', '| 行政许可 | ４６ |'),
    });
    const lines = runCli(['check'], folder).stdout.split('\n');
    expect(lines[0]).toMatch(/^in\/a\.nianbao\.md:\d+:10 存疑 cell\/number-format .*４６/);
    expect(lines[1]).toMatch(/^in\/a\.nianbao\.md:\d+:10 错误 cell\/negative .*-7/);
    expect(lines.slice(2)).toEqual(['共 1 个文件：错误 1 处，存疑 1 处，提示 0 处；其中 1 处可用 --fix 修复。', '']);
  });

  it('says so where nothing is found', () => {
    const { stdout } = runCli(['check'], temporaryFolder({ 'a.nianbao.md': cleanDraft }));
    expect(stdout).toBe('共 1 个文件：没有发现问题。\n');
  });
});

describe('a file that cannot be read', () => {
  it('that is not UTF-8 is an entry of its own; the others are checked', () => {
    const folder = temporaryFolder({ 'b.nianbao.md': withError });
    writeFileSync(join(folder, 'a.nianbao.md'), Buffer.from([0xc4, 0xea, 0xb1, 0xa8]));
    const { status, stdout } = runCli(['check', '--format', 'json'], folder);
    const { files } = JSON.parse(stdout) as FindingsJson;
    expect(files[0]).toMatchObject({ file: 'a.nianbao.md', error: { code: 'not-utf8' }, findings: [] });
    expect(runCli(['check'], folder).stdout).toMatch(
      /\n1 个已检查，1 个无法检查：错误 1 处，存疑 0 处，提示 0 处。\n$/,
    );
    expect(runCli(['check', 'a.nianbao.md'], folder).stdout).toMatch(/GBK.*\n0 个已检查，1 个无法检查。\n$/);
    expect(files[1].findings).toHaveLength(1);
    expect(status).toBe(2);
  });

  it('that ends within a character is told so, with the line', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.nianbao.md'), Buffer.from(`${cleanDraft}年`).subarray(0, -1));
    const { status, stdout } = runCli(['check', 'a.nianbao.md'], folder);
    expect(status).toBe(2);
    expect(stdout).toContain(`第 ${cleanDraft.split('\n').length} 行有一个字残缺不全`);
    expect(stdout).not.toContain('GBK');
  });

  it('that is not there is named', () => {
    const { status, stdout } = runCli(['check', 'none.md'], temporaryFolder());
    expect(status).toBe(2);
    expect(stdout).toContain('none.md 出错 not-found');
  });

  it('that is a link to itself, or to nothing, is named', () => {
    const folder = temporaryFolder();
    symlinkSync('a.nianbao.md', join(folder, 'a.nianbao.md'));
    symlinkSync('none', join(folder, 'b.nianbao.md'));
    const { files } = json([], folder);
    expect(files.map(({ error }) => error?.code)).toEqual(['unreadable', 'not-found']);
  });
});

describe('positions', () => {
  it('are UTF-16, and do not count a byte order mark', () => {
    const folder = temporaryFolder({
      'a.nianbao.md': `\ufeff${draftWith('| 行政处罚 | 7 |', '| 行政处罚 𠮷 | ７ |').text}`,
    });
    const [{ findings }] = json([], folder).files;
    const format = findings.find(({ rule }) => rule === 'cell/number-format');
    expect(format?.range.start.character).toBe('| 行政处罚 𠮷 | '.length);
  });
});

describe('the project’s settings', () => {
  it('come from the nearest folder up to the repository’s root', () => {
    const folder = temporaryFolder({
      '.nianbao/config.json': '{"rules": {"cell/number-format": "error"}}',
      '.git/HEAD': '',
      'in/deep/a.nianbao.md': withWarning,
      'off/.nianbao/config.json': '{"rules": {"cell/number-format": "off"}}',
      'off/b.nianbao.md': withWarning,
    });
    const { files } = json(['in/deep', 'off'], folder);
    expect(files.map(({ findings }) => findings.map(({ severity }) => severity))).toEqual([['error'], []]);
  });

  it('above the path given do not count where there is no repository', () => {
    const folder = temporaryFolder({
      '.nianbao/config.json': '{"rules": {"cell/number-format": "error"}}',
      'in/a.nianbao.md': withWarning,
    });
    expect(json(['in'], folder).files[0].findings[0].severity).toBe('warning');
    expect(json(['.'], folder).files[0].findings[0].severity).toBe('error');
  });

  it('can make the command line speak English', () => {
    const folder = temporaryFolder({ '.nianbao/config.json': '{"language": "en"}', 'a.nianbao.md': withWarning });
    const { stdout } = runCli(['check'], folder);
    expect(stdout).toMatch(/:10 warning cell\/number-format /);
    expect(stdout).toContain('Files 1: errors 0, warnings 1');
  });

  it('that are wrong are named on standard error, and the default holds', () => {
    const folder = temporaryFolder({
      '.nianbao/config.json': '{"rules": {"cell/number-format": "loud"}}',
      'a.nianbao.md': withWarning,
    });
    const { status, stdout, stderr } = runCli(['check', '--format', 'json'], folder);
    expect(stderr).toContain('rules.cell/number-format');
    expect(JSON.parse(stdout).files[0].findings[0].severity).toBe('warning');
    expect(status).toBe(0);
  });

  it('that are a folder are named, and nothing else suffers', () => {
    const folder = temporaryFolder({ '.nianbao/config.json/readme.txt': '', 'a.nianbao.md': withWarning });
    const { status, stdout, stderr } = runCli(['check'], folder);
    expect(stderr).toMatch(/config\.json 无法读取：这是文件夹，不是文件（EISDIR），其中的设置未采用\n$/);
    expect(stdout).toContain('cell/number-format');
    expect(status).toBe(0);
  });
});

describe('help and version', () => {
  it.each([[['--help']], [['help']], [['-h']], [['check', '--help']], [['new', '-h']]])('%j', (args) => {
    const { status, stdout } = runCli(args, temporaryFolder());
    expect(status).toBe(0);
    expect(stdout).toContain('nianbao check');
  });

  it('the version is that of the package', async () => {
    const { version } = await import('../../package.json');
    expect(runCli(['--version'], temporaryFolder()).stdout).toBe(`${version}\n`);
  });
});
