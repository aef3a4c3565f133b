import { resolve } from 'node:path';
import { parseDraft } from '../../shared/draft/parse';
import { formatEdits } from '../../shared/edit/format/draft';
import { builtInForms } from '../../shared/form';
import type { Messages } from '../../shared/messages';
import { isDraftName } from '../../shared/protocol/draft-names';
import { isReport } from '../../shared/report/find';
import { readReport } from '../../shared/report/read';
import { applyEdits } from '../../shared/text/edit';
import { tableStyle } from '../table-style';
import { type FormatArguments, formatArguments } from './arguments';
import { type DraftFile, decode, type FileFault, findDrafts, nameOf, readDraft, withMark, writeDraft } from './files';
import { createProjects, type Projects } from './project';
import { faultLine } from './report';
import { ExitStatus, readInput, STDIN_NAME, type Terminal } from './terminal';

interface Context {
  readonly chosen: FormatArguments;
  readonly messages: Messages;
  readonly terminal: Terminal;
  readonly projects: Projects;
}

/** How a draft came through: in shape already, brought into shape (with `--check`: in need of it), or not at all. */
type Outcome = 'same' | 'changed' | 'failed';

/**
 * `nianbao format`: brings drafts into shape, or with `--check` says which are not. Gives the exit status: 1 where
 * `--check` finds one that is not, 2 where one cannot be read or written.
 */
export async function formatCommand(args: readonly string[], messages: Messages, terminal: Terminal): Promise<number> {
  const chosen = formatArguments(args, messages);
  const warn = (warning: string) => terminal.err(`${warning}\n`);
  const context: Context = { chosen, messages, terminal, projects: createProjects(messages, warn) };
  if (chosen.stdin) return statusOf([formatInput(await readInput(), context)], context);
  const found = findDrafts(chosen.paths, terminal.folder);
  const outcomes = found.map((one) => ('fault' in one ? tell(one.name, one.fault, context) : formatFile(one, context)));
  const changed = outcomes.filter((outcome) => outcome === 'changed').length;
  const unread = outcomes.filter((outcome) => outcome === 'failed').length;
  const { cli } = messages;
  const files = found.length;
  const sum = chosen.check ? cli.formatCheckSummary : cli.formatSummary;
  terminal.out(`${files === 0 ? cli.noneFound() : sum({ files, changed, unread })}\n`);
  return statusOf(outcomes, context);
}

function statusOf(outcomes: readonly Outcome[], { chosen }: Context): number {
  if (outcomes.includes('failed')) return ExitStatus.failed;
  return chosen.check && outcomes.includes('changed') ? ExitStatus.found : ExitStatus.ok;
}

function formatFile(file: DraftFile, context: Context): Outcome {
  const { chosen, messages, terminal } = context;
  const read = readDraft(file.path);
  if ('code' in read) return tell(file.name, read, context);
  const { text, isReport } = formatted(read.text, file, context);
  if (text === read.text) return 'same';
  if (!isReport && !isDraftName(file.name)) {
    terminal.err(`${messages.cli.notAReport({ file: file.name })}\n`);
    return 'same';
  }
  const fault = chosen.check ? undefined : writeDraft(file.path, { text, bom: read.bom });
  if (fault) return tell(file.name, fault, context);
  const { formatted: done, needsFormat } = messages.cli;
  terminal.out(`${(chosen.check ? needsFormat : done)({ file: file.name })}\n`);
  return 'changed';
}

/** Standard input: standard output gets the text, as it came where it cannot be read; with `--check` only what is said. */
function formatInput(bytes: Buffer, context: Context): Outcome {
  const { chosen, messages, terminal } = context;
  const path = resolve(terminal.folder, chosen.stdinFilename ?? STDIN_NAME);
  const name = chosen.stdinFilename === undefined ? STDIN_NAME : nameOf(path, terminal.folder);
  const read = decode(bytes);
  if ('code' in read) {
    if (!chosen.check) process.stdout.write(bytes);
    return tell(name, read, context);
  }
  const { text } = formatted(read.text, { path, name, top: terminal.folder }, context);
  if (!chosen.check) terminal.out(withMark({ text, bom: read.bom }));
  else if (text !== read.text) terminal.out(`${messages.cli.needsFormat({ file: name })}\n`);
  return text === read.text ? 'same' : 'changed';
}

function formatted(
  text: string,
  { path, top }: DraftFile,
  { projects }: Context,
): { readonly text: string; readonly isReport: boolean } {
  const { settings, forms } = projects.optionsFor(path, top);
  const report = readReport(parseDraft(text), forms ?? builtInForms);
  return { text: applyEdits(text, formatEdits(report, tableStyle(settings))), isReport: isReport(report) };
}

/** A fault goes to standard error: standard output may be the text itself. */
function tell(name: string, fault: FileFault, { messages, terminal }: Context): Outcome {
  terminal.err(`${faultLine(name, fault, messages, terminal.coloured.err)}\n`);
  return 'failed';
}
