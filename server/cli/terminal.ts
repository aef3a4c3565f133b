import { createInterface } from 'node:readline/promises';
import { draftEndings } from '../../shared/protocol/draft-names';

/** What the command line is given: folder, streams, somebody to ask. Handed on, so that nothing hides, and tests can stand in. */
export interface Terminal {
  readonly folder: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether colours are welcome. */
  readonly coloured: { readonly out: boolean; readonly err: boolean };
  /** Begins to ask questions of whoever sits at the terminal; undefined where nobody does. */
  readonly dialogue: (() => Dialogue) | undefined;
}

export interface Dialogue {
  /** The answer; undefined where there will be none (Ctrl+D). */
  ask(question: string): Promise<string | undefined>;
  end(): void;
}

export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    // Whoever reads may stop reading (`| head`): that is no fault of ours.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
  const plain = Boolean(process.env.NO_COLOR) || process.env.TERM === 'dumb';
  return {
    folder: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    coloured: { out: process.stdout.isTTY === true && !plain, err: process.stderr.isTTY === true && !plain },
    dialogue: process.stdin.isTTY === true && process.stderr.isTTY === true ? startDialogue : undefined,
  };
}

function startDialogue(): Dialogue {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<undefined>((resolve) => prompt.on('close', () => resolve(undefined)));
  return { ask: (question) => Promise.race([prompt.question(question), closed]), end: () => prompt.close() };
}

export const ExitStatus = {
  ok: 0,
  /** Errors, or more warnings than allowed, remain. */
  found: 1,
  /** Bad usage, or a file that cannot be read or written. */
  failed: 2,
} as const;

/** The name of standard input where none is given. */
export const STDIN_NAME = `stdin${draftEndings[0]}`;

/** All of standard input. */
export async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
