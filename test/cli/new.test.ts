import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newCommand } from '../../server/cli/new';
import type { Terminal } from '../../server/cli/terminal';
import { check } from '../../shared/check/run';
import { levelChoices, newDraft } from '../../shared/edit/new-draft';
import { builtInForms } from '../../shared/form';
import { messagesIn } from '../../shared/messages';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/folder';
import { lastYearDraft } from '../support/years';

const given = ['--单位', '青川县水利局', '--年度', '2025', '--层级', '县级部门'];

describe('nianbao new', () => {
  it('writes a draft named after body and year', () => {
    const folder = temporaryFolder();
    const { status, stdout } = runCli(['new', ...given], folder);
    expect([status, stdout]).toEqual([0, '已新建 青川县水利局-2025.nianbao.md\n']);
    const text = readFileSync(join(folder, '青川县水利局-2025.nianbao.md'), 'utf8');
    expect(text).toContain('# 青川县水利局2025年政府信息公开工作年度报告\n');
    expect(text).toContain('层级: 县级部门\n');
  });

  it('writes where it is told, by the English names too', () => {
    const folder = temporaryFolder();
    const { status } = runCli(['new', '--body', '甲局', '--year', '2019', '-o', 'x.md'], folder);
    expect([status, readdirSync(folder)]).toEqual([0, ['x.md']]);
  });

  it('never overwrites a file', () => {
    const folder = temporaryFolder({ '青川县水利局-2025.nianbao.md': '不可丢' });
    const { status, stderr } = runCli(['new', ...given], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('青川县水利局-2025.nianbao.md');
    expect(readFileSync(join(folder, '青川县水利局-2025.nianbao.md'), 'utf8')).toBe('不可丢');
  });

  it.each([
    [[], '--单位、--年度'],
    [['--单位', '甲局'], '--年度'],
    [['--单位', ' ', '--年度', '2025'], '单位'],
    [['--单位', '甲局', '--年度', '25'], '25'],
    [['--单位', '甲局', '--年度', '1205'], '在 1949 与 2999 之间，而不是“1205”'],
    [['--单位', '甲局', '--年度', '2025', '--层级', '村级'], '村级'],
    [['--单位', '甲局', '--年度', '2025', '--格式', '1999'], '1999'],
    [['--单位', '甲局', '--年度', '2025', 'x.md'], 'x.md'],
  ])('with %j says what is wrong, and makes nothing', (args, named) => {
    const folder = temporaryFolder();
    const { status, stderr } = runCli(['new', ...args], folder);
    expect([status, readdirSync(folder)]).toEqual([2, []]);
    expect(stderr).toContain(named);
  });

  it('begins with last year’s draft, from which it knows body, year and level', () => {
    const folder = temporaryFolder({ '旧/a.nianbao.md': lastYearDraft });
    const { status, stdout } = runCli(['new', '--从', '旧/a.nianbao.md'], folder);
    expect([status, stdout]).toEqual([0, '已新建 青川县水利局-2025.nianbao.md\n']);
    const text = readFileSync(join(folder, '青川县水利局-2025.nianbao.md'), 'utf8');
    expect(text).toMatch(/^---\n单位: 青川县水利局\n年度: 2025\n层级: 县级部门\n---\n/);
    expect(text).toContain('数量 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |');
    expect(text).toContain('主动公开政府信息＿＿条');
    runCli(['new', '--from', '旧/a.nianbao.md', '--body', '青川县水务局', '-o', 'b/../c.md'], folder);
    expect(readFileSync(join(folder, 'c.md'), 'utf8')).toContain('上年: 旧/a.nianbao.md\n');
    const missing = runCli(['new', '--from', '没有.md'], folder);
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('没有.md')]);
  });

  it('keeps a name that no file can have out of the file’s name', () => {
    const folder = temporaryFolder();
    runCli(['new', '--单位', '甲/乙:局', '--年度', '2025'], folder);
    expect(readdirSync(folder)).toEqual(['甲_乙_局-2025.nianbao.md']);
  });

  it('asks at a terminal for what is missing, again where the answer cannot be used', async () => {
    const folder = temporaryFolder();
    const answers = ['', '青川县水利局', '二五', '2025', ''];
    const asked: string[] = [];
    const errors: string[] = [];
    const terminal: Terminal = {
      folder,
      out: () => {},
      err: (text) => void errors.push(text),
      coloured: { out: false, err: false },
      dialogue: () => ({
        ask: async (question) => {
          asked.push(question.slice(0, 2));
          return answers.shift();
        },
        end: () => {},
      }),
    };
    expect(await newCommand([], messagesIn('zh'), terminal)).toBe(0);
    expect(asked).toEqual(['单位', '单位', '年度', '年度', '层级']);
    expect(errors).toHaveLength(2);
    expect(readdirSync(folder)).toEqual(['青川县水利局-2025.nianbao.md']);
  });
});

describe('a new draft', () => {
  /** Its name tells no level. */
  const body = '示例中心';
  const toBeFilled = ['cell/blank', 'sum/incomplete', 'structure/empty-section'];
  const cases = builtInForms.flatMap(({ id, years }) =>
    [undefined, ...levelChoices(builtInForms)].flatMap((level) =>
      [years.from, years.from + 1, 2040].map((year) => ({ form: id, level, year })),
    ),
  );

  it.each(cases)('of form $form for $level in $year has only figures and sections to be filled', (request) => {
    const { text, cursor } = newDraft(builtInForms, { body, ...request });
    const others = check(text).findings.filter(({ rule }) => !toBeFilled.includes(rule));
    expect(others.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    expect(text.slice(0, cursor)).toMatch(/### （一）[^\n]*\n\n$/);
    expect(text.slice(cursor)).toMatch(/^\n\n### /);
  });
});
