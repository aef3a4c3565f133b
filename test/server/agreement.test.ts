import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { uriOfPath } from '../../server/uri';
import type { FindingsJson } from '../../shared/exchange/findings-json';
import { builtFile } from '../support/built';
import { sampleDrafts } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { generatedDrafts } from '../support/generated-drafts';
import { startClient } from '../support/lsp';

/** Editor and command line agree: the same text gives the same findings through both, real processes each. */
function sameShape({ code, severity, message, range, relatedInformation, data }: Diagnostic) {
  return {
    rule: code,
    severity: severity === 1 ? 'error' : severity === 2 ? 'warning' : 'information',
    message,
    range,
    related: (relatedInformation ?? []).map((one) => ({ range: one.location.range, message: one.message })),
    data,
  };
}

async function bothFindings(drafts: readonly { readonly name: string; readonly text: string }[]) {
  const folder = temporaryFolder({});
  mkdirSync(join(folder, 'drafts'));
  for (const { name, text } of drafts) writeFileSync(join(folder, 'drafts', name), text);
  const run = spawnSync(process.execPath, [builtFile('cli'), 'check', 'drafts', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const result: FindingsJson = JSON.parse(run.stdout);
  const onCommandLine = new Map(
    result.files.map(({ file, findings }) => [
      file,
      findings.map(({ fixes: _, ...finding }) => ({ data: undefined, ...finding })),
    ]),
  );
  const client = await startClient();
  const inEditor = new Map<string, unknown>();
  for (const { name, text } of drafts) {
    const uri = uriOfPath(join(folder, 'drafts', name), process.platform === 'win32');
    await client.open(uri, text);
    inEditor.set(`drafts/${name}`, (await client.diagnostics(uri, 1)).map(sameShape));
    await client.close(uri);
  }
  return { onCommandLine, inEditor };
}

describe('editor and command line agree', () => {
  it('on every sample', async () => {
    const { onCommandLine, inEditor } = await bothFindings(sampleDrafts());
    expect(inEditor.size).toBeGreaterThanOrEqual(7);
    expect(Object.fromEntries(inEditor)).toEqual(Object.fromEntries(onCommandLine));
  });

  it('on 200 generated drafts', async () => {
    const drafts = generatedDrafts(200);
    const { onCommandLine, inEditor } = await bothFindings(drafts);
    expect(inEditor.size).toBe(200);
    expect([...onCommandLine.values()].filter((findings) => findings.length > 0).length).toBeGreaterThan(100);
    expect(Object.fromEntries(inEditor)).toEqual(Object.fromEntries(onCommandLine));
  });
});
