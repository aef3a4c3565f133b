import { resolve } from 'node:path';
import { fixAll } from '../../shared/check/fix';
import { check } from '../../shared/check/run';
import type { CheckOptions } from '../../shared/check/types';
import { type FileJson, findingsJson, findingsToJson } from '../../shared/exchange/findings-json';
import type { Messages } from '../../shared/messages';
import { isDraftName } from '../../shared/protocol/draft-names';
import { isReport } from '../../shared/report/find';
import { reasonOf } from '../errors';
import { onWindows } from '../node-files';
import { pathOfUri } from '../uri';
import { type CheckArguments, checkArguments } from './arguments';
import { faultWords } from './faults';
import { type DraftFile, decode, type FileFault, findDrafts, nameOf, readDraft, withMark, writeDraft } from './files';
import { createProjects, type Projects } from './project';
import { textReport } from './report';
import { ExitStatus, readInput, STDIN_NAME, type Terminal } from './terminal';

/** `nianbao check`: see docs for the contract. Gives the exit status. */
export async function checkCommand(args: readonly string[], messages: Messages, terminal: Terminal): Promise<number> {
  const chosen = checkArguments(args, messages);
  const context: Context = {
    chosen,
    messages,
    terminal,
    projects: createProjects(messages, (warning) => terminal.err(`${warning}\n`)),
  };
  const files = chosen.stdin ? [checkInput(await readInput(), context)] : checkFiles(context);
  return conclude(files, context);
}

interface Context {
  readonly chosen: CheckArguments;
  readonly messages: Messages;
  readonly terminal: Terminal;
  readonly projects: Projects;
}

function checkFiles(context: Context): FileJson[] {
  const { chosen, terminal } = context;
  const found = findDrafts(chosen.paths, terminal.folder);
  return found.map((one) => ('fault' in one ? failed(one.name, one.fault, context) : checkFile(one, context)));
}

function checkFile(file: DraftFile, context: Context): FileJson {
  const read = readDraft(file.path);
  if ('code' in read) return failed(file.name, read, context);
  const options = optionsFor(file, context);
  if (!context.chosen.fix) return checked(file.name, read.text, check(read.text, options).findings, context);
  const leftAlone = leftAsItIs(file.name, read.text, options, context);
  if (leftAlone) return leftAlone;
  const fixed = fixAll(read.text, options);
  if (fixed.text === read.text) return checked(file.name, read.text, fixed.findings, context);
  const fault = writeDraft(file.path, { text: fixed.text, bom: read.bom });
  if (!fault) {
    context.projects.written(file.path);
    if (context.chosen.format === 'text')
      context.terminal.out(`${context.messages.cli.fixed({ file: file.name, count: fixed.fixed })}\n`);
    return checked(file.name, fixed.text, fixed.findings, context);
  }
  const unchanged = checked(file.name, read.text, check(read.text, options).findings, context);
  return { ...failed(file.name, fault, context), findings: unchanged.findings };
}

/** Standard input: with `--fix`, standard output gets the text, and the text as it came where it cannot be read. */
function checkInput(bytes: Buffer, context: Context): FileJson {
  const { chosen, terminal } = context;
  const path = resolve(terminal.folder, chosen.stdinFilename ?? STDIN_NAME);
  const name = chosen.stdinFilename === undefined ? STDIN_NAME : nameOf(path, terminal.folder);
  const read = decode(bytes);
  if ('code' in read) {
    if (chosen.fix) process.stdout.write(bytes);
    return failed(name, read, context);
  }
  const options = optionsFor({ path, name, top: terminal.folder }, context);
  if (!chosen.fix) return checked(name, read.text, check(read.text, options).findings, context);
  const leftAlone = leftAsItIs(name, read.text, options, context);
  if (leftAlone) {
    terminal.out(withMark(read));
    return leftAlone;
  }
  const fixed = fixAll(read.text, options);
  terminal.out(withMark({ text: fixed.text, bom: read.bom }));
  return checked(name, fixed.text, fixed.findings, context);
}

/**
 * What is found in a text that neither by its name nor by anything in it is a report, said to be left as it is: mending would
 * write a whole form into it. Undefined for every other one.
 */
function leftAsItIs(name: string, text: string, options: CheckOptions, context: Context): FileJson | undefined {
  if (isDraftName(name)) return undefined;
  const { report, findings } = check(text, options);
  if (isReport(report)) return undefined;
  context.terminal.err(`${context.messages.cli.notAReport({ file: name })}\n`);
  return checked(name, text, findings, context);
}

function optionsFor({ path, name, top }: DraftFile, { projects, messages, terminal }: Context): CheckOptions {
  return {
    ...projects.optionsFor(path, top),
    onRuleError: (rule, error) => {
      terminal.err(`${messages.cli.ruleFailed({ rule, file: name, reason: reasonOf(error) })}\n`);
    },
  };
}

function checked(
  file: string,
  text: string,
  findings: Parameters<typeof findingsToJson>[1],
  { terminal }: Context,
): FileJson {
  const nameOfUri = (uri: string) => nameOf(pathOfUri(uri, onWindows) ?? uri, terminal.folder);
  return { file, findings: findingsToJson(text, findings, nameOfUri) };
}

function failed(file: string, fault: FileFault, { messages: { cli } }: Context): FileJson {
  return { file, error: { code: fault.code, message: faultWords(fault, cli) }, findings: [] };
}

/** Says what was found and gives the exit status. */
function conclude(files: readonly FileJson[], { chosen, messages, terminal }: Context): number {
  const result = findingsJson(files);
  const { errors, warnings } = result.summary;
  const toErr = chosen.stdin && chosen.fix;
  const say = toErr ? terminal.err : terminal.out;
  const most = chosen.maxWarnings;
  const tooMany = most !== undefined && warnings > most;
  if (chosen.format === 'json') say(`${JSON.stringify(result, null, 2)}\n`);
  else {
    if (files.length === 0) say(`${messages.cli.noneFound()}\n`);
    else say(textReport(result, messages, toErr ? terminal.coloured.err : terminal.coloured.out, chosen.fix));
    if (tooMany) say(`${messages.cli.tooManyWarnings({ warnings, most })}\n`);
  }
  if (files.length === 0 && chosen.format === 'json') terminal.err(`${messages.cli.noneFound()}\n`);
  if (files.some(({ error }) => error !== undefined)) return ExitStatus.failed;
  return errors > 0 || tooMany ? ExitStatus.found : ExitStatus.ok;
}
