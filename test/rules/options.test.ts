import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { allRules } from '../../shared/rules';
import { optionSchema } from '../../shared/settings/rule-options';
import type { Settings } from '../../shared/settings/schema';
import { runCli } from '../support/cli';
import { cleanDraft } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { startClient } from '../support/lsp';

const found = (text: string, rules: Settings['rules']) =>
  check(text, { settings: { rules } }).findings.map(({ rule, severity, message }) => [rule, severity, message]);

describe('options of rules', () => {
  it.each([
    [{ 'structure/section-length': { limit: 300 } }, 'structure/section-length', 'information'],
    [{ 'structure/section-length': { limit: 300, level: 'warning' } }, 'structure/section-length', 'warning'],
    [{ 'cell/unit-slip': { above: 10 } }, 'cell/unit-slip', 'information'],
  ] as [Settings['rules'], string, string][])('%j finds what it asks for', (rules, rule, severity) => {
    expect(found(cleanDraft, rules).map(([id, level]) => [id, level])).toEqual([[rule, severity]]);
  });

  it.each([
    { 'structure/section-length': { limit: 5000 } },
    { 'structure/section-length': { level: 'error' } },
    { 'cell/unit-slip': { above: 12.365 } },
    { 'cell/unit-slip': {} },
  ] as Settings['rules'][])('%j finds nothing in a clean draft', (rules) => {
    expect(found(cleanDraft, rules)).toEqual([]);
  });

  it('lift a limit as well', () => {
    const long = cleanDraft.replace('## 一、总体情况\n', `$&\n${'我局依法公开政府信息。'.repeat(120)}\n`);
    const id = 'structure/section-length';
    expect(found(long, {}).map(([rule]) => rule)).toContain(id);
    expect(found(long, { [id]: { limit: 2000 } }).map(([rule]) => rule)).not.toContain(id);
  });

  it('have defaults that they themselves allow, and words', () => {
    for (const { options } of allRules) {
      for (const [name, option] of Object.entries(options ?? {})) {
        expect(name).not.toBe('level');
        expect(option.title).not.toBe('');
        if (option.default !== undefined) expect(optionSchema(option).safeParse(option.default).success).toBe(true);
      }
    }
  });

  it('are the same for the editor and on the command line', async () => {
    const rules = { 'structure/section-length': { level: 'warning', limit: 300 }, 'cell/unit-slip': { above: 'x' } };
    const folder = temporaryFolder({ 'a.nianbao.md': cleanDraft, '.nianbao/config.json': JSON.stringify({ rules }) });
    const { stdout, stderr } = runCli(['check', '--format', 'json'], folder);
    const [{ findings }] = JSON.parse(stdout).files;
    const client = await startClient({ settings: () => ({ rules }) });
    await client.open('file:///a.nianbao.md', cleanDraft);
    const shown = await client.diagnostics('file:///a.nianbao.md', 1);
    expect(findings.map(({ rule, message }: { rule: string; message: string }) => [rule, message])).toEqual(
      shown.map(({ code, message }) => [code, message]),
    );
    expect(findings).toMatchObject([{ rule: 'structure/section-length', severity: 'warning' }]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('rules.cell/unit-slip.above');
    expect(client.shown).toEqual(['设置 nianbao.rules.cell/unit-slip.above 应为数字，现为 "x"，已改用默认值']);
  });
});
