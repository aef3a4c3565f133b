import { spawnSync } from 'node:child_process';
import { builtFile } from './built';

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line in a process of its own; its standard input is empty where none is given. */
export function runCli(args: readonly string[], folder: string, input: string | Uint8Array = ''): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtFile('cli'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
