import { join } from 'node:path';
import { version } from '../../package.json';
import { type Messages, messagesIn } from '../../shared/messages';
import { traceOf } from '../errors';
import { serverArguments, UsageError } from './arguments';
import { checkCommand } from './check';
import { explainCommand } from './explain';
import { formatCommand } from './format';
import { newCommand } from './new';
import { languageIn } from './project';
import { ExitStatus, processTerminal, type Terminal } from './terminal';

/** The command line. Exit status: 0 fine, 1 errors found, 2 bad usage or something that could not be read or written. */
async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const messages = messagesIn(languageIn(terminal.folder));
  try {
    return await runCommand(args, messages, terminal);
  } catch (error) {
    if (error instanceof UsageError) terminal.err(`nianbao: ${error.message}\n${messages.cli.usageHint()}\n`);
    // A mistake of ours must not look like one in a draft, which is what status 1 means.
    else terminal.err(`nianbao: ${traceOf(error)}\n`);
    return ExitStatus.failed;
  }
}

async function runCommand(args: readonly string[], messages: Messages, terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : undefined);
  if (command === '--version' || command === '-v') {
    terminal.out(`${version}\n`);
    return ExitStatus.ok;
  }
  if (
    command === '--help' ||
    command === '-h' ||
    command === 'help' ||
    options.includes('--help') ||
    options.includes('-h')
  ) {
    terminal.out(messages.cli.help());
    return ExitStatus.ok;
  }
  if (command === undefined) throw new UsageError(messages.cli.noCommand());
  if (command === 'check') return checkCommand(rest, messages, terminal);
  if (command === 'format') return formatCommand(rest, messages, terminal);
  if (command === 'new') return newCommand(rest, messages, terminal);
  if (command === 'explain') return explainCommand(rest, messages, terminal);
  if (command === 'server') return serveLanguage(rest, messages);
  throw new UsageError(messages.cli.unknownCommand({ command }));
}

/** The language server is a program of its own, beside this one; it finds `--stdio` among the same arguments. */
function serveLanguage(args: readonly string[], messages: Messages): Promise<number> {
  serverArguments(args, messages);
  const beside = join(__dirname, 'server.js');
  require(beside);
  // It ends the process itself when its client says so or is gone.
  return new Promise(() => {});
}

run(process.argv.slice(2), processTerminal()).then((status) => {
  process.exitCode = status;
});
