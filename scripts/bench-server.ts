// What the language server adds to a keystroke and to its start, as ratios to a server on the same library that does
// nothing: `node scripts/run.mjs scripts/bench-server.ts`. Both run at the same time and take turns.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const KEYS = 200;
const STARTS = 15;
const URI = 'file:///bench.nianbao.md';
const clean = readFileSync('samples/示例-青川县水利局-2025.nianbao.md', 'utf8');

const outdir = join('node_modules', '.cache', 'nianbao-scripts');
mkdirSync(outdir, { recursive: true });
const programs = { idle: join(outdir, 'idle.js'), nianbao: join(outdir, 'server.js') };

async function start(program: string) {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  return { connection, stop: () => child.kill() };
}

/** Milliseconds from a typed digit to its diagnostics, there and back; then the digit goes again. */
async function keystrokes(server: Awaited<ReturnType<typeof start>>, line: number, character: number, from: number) {
  const times: number[] = [];
  for (let i = 0; i < 2; i++) {
    const end = { line, character: character + (i === 0 ? 0 : 1) };
    const begun = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: from + i },
      contentChanges: [{ range: { start: { line, character }, end }, text: i === 0 ? '1' : '' }],
    });
    await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
    times.push(performance.now() - begun);
  }
  return times;
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[ordered.length >> 1];
}

const shown = (name: string, idle: number, ours: number) =>
  console.log(
    `${name.padEnd(24)} idle ${idle.toFixed(2)} ms, nianbao ${ours.toFixed(2)} ms, ${(ours / idle).toFixed(2)}×`,
  );

async function buildServers(): Promise<void> {
  await esbuild.build({
    entryPoints: { idle: 'scripts/support/idle-server.ts', server: 'server/node.ts' },
    outdir,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
  });
}

async function benchKeystrokes(): Promise<void> {
  for (const reports of [1, 10, 100]) {
    const text = clean.repeat(reports);
    const line = text.split('\n').findIndex((one) => one.startsWith('| 行政处罚 |'));
    const character = '| 行政处罚 | '.length;
    const servers = { idle: await start(programs.idle), nianbao: await start(programs.nianbao) };
    const times = { idle: [] as number[], nianbao: [] as number[] };
    for (const server of Object.values(servers))
      await server.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: URI, languageId: 'nianbao', version: 1, text },
      });
    for (let key = 0; key < KEYS; key++)
      for (const name of ['idle', 'nianbao'] as const) {
        const taken = await keystrokes(servers[name], line, character, 2 + 2 * key);
        if (key >= KEYS / 4) times[name].push(...taken);
      }
    shown(`keystroke, reports: ${reports}`, median(times.idle), median(times.nianbao));
    for (const server of Object.values(servers)) server.stop();
  }
}

async function benchStarts(): Promise<void> {
  const starts = { idle: [] as number[], nianbao: [] as number[] };
  for (let i = 0; i < STARTS; i++)
    for (const name of ['idle', 'nianbao'] as const) {
      const begun = performance.now();
      (await start(programs[name])).stop();
      starts[name].push(performance.now() - begun);
    }
  shown('start to initialized', median(starts.idle), median(starts.nianbao));
}

async function bench(): Promise<void> {
  await buildServers();
  await benchKeystrokes();
  await benchStarts();
}

void bench().then(() => process.exit(0));
