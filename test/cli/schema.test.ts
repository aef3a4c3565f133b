import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/cli';
import { sampleDrafts } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { generatedDrafts } from '../support/generated-drafts';
import { type Schema, schemaFaults } from '../support/json-schema';

const schema: Schema = JSON.parse(readFileSync(join(__dirname, '..', '..', 'docs', 'findings.schema.json'), 'utf8'));

describe('the json output', () => {
  const drafts = [...sampleDrafts(), ...generatedDrafts(60)];

  it('is as the published schema has it, and nothing in it is undescribed', () => {
    const folder = temporaryFolder(Object.fromEntries(drafts.map(({ name, text }) => [name, text])));
    writeFileSync(join(folder, 'gbk.nianbao.md'), Buffer.from([0xc4, 0xea]));
    const result = JSON.parse(runCli(['check', '--format', 'json', '.', 'none.md'], folder).stdout);
    expect(schemaFaults(schema, result, true)).toEqual([]);
    expect(result.files).toHaveLength(drafts.length + 2);
    const kinds = new Set<string>();
    for (const { findings } of result.files) for (const { data } of findings) for (const kind in data) kinds.add(kind);
    expect([...kinds].sort()).toEqual(['cells', 'explanations', 'identities', 'places']);
  });

  it('counts what it lists', () => {
    const folder = temporaryFolder(Object.fromEntries(drafts.map(({ name, text }) => [name, text])));
    const { files, summary } = JSON.parse(runCli(['check', '--format', 'json'], folder).stdout);
    const count = (severity: string) =>
      files
        .flatMap(({ findings }: { findings: { severity: string }[] }) => findings)
        .filter((one: { severity: string }) => one.severity === severity).length;
    expect(summary).toEqual({
      files: drafts.length,
      errors: count('error'),
      warnings: count('warning'),
      information: count('information'),
    });
    expect(summary.errors).toBeGreaterThan(0);
  });
});

describe('the schema', () => {
  const good = {
    version: 1,
    files: [
      { file: 'a', findings: [{ rule: 'a/b', severity: 'error', message: 'm', range: at(), related: [], fixes: [] }] },
    ],
    summary: { files: 1, errors: 1, warnings: 0, information: 0 },
  };

  function at() {
    return { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  }

  it('lets optional fields be added', () => {
    expect(schemaFaults(schema, { ...good, later: true }, false)).toEqual([]);
  });

  it.each([
    ['a severity of its own', { ...good.files[0].findings[0], severity: 'hint' }],
    ['a position below 0', { ...good.files[0].findings[0], range: { ...at(), start: { line: -1, character: 0 } } }],
    ['no related list', { ...good.files[0].findings[0], related: undefined }],
    ['a fix without edits', { ...good.files[0].findings[0], fixes: [{ title: 't', safe: true, edits: [] }] }],
  ])('refuses %s', (_, finding) => {
    expect(schemaFaults(schema, { ...good, files: [{ file: 'a', findings: [finding] }] }, false)).not.toEqual([]);
  });
});
