import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { parseDraft } from '../../shared/draft/parse';
import { draftFromLastYear } from '../../shared/edit/from-last-year';
import { levelChoices, type NewDraftRequest, newDraft } from '../../shared/edit/new-draft';
import type { Form } from '../../shared/form/types';
import type { Messages } from '../../shared/messages';
import { draftFileName } from '../../shared/protocol/draft-names';
import { forbiddenInFileNames, readReportYear, reportYears } from '../../shared/protocol/new-draft';
import { metadataKeys } from '../../shared/report/metadata-keys';
import { readReport } from '../../shared/report/read';
import type { Report } from '../../shared/report/types';
import { nodeFiles, onWindows } from '../node-files';
import { readTextFile } from '../text-file';
import { uriOfPath } from '../uri';
import { type NewArguments, newArguments, UsageError } from './arguments';
import { nameOf } from './files';
import { formsFor } from './project';
import { ExitStatus, type Terminal } from './terminal';

/** `nianbao new`: writes a new draft to a file that is not there yet. Gives the exit status. */
export async function newCommand(args: readonly string[], messages: Messages, terminal: Terminal): Promise<number> {
  const given = newArguments(args, messages);
  const forms = formsFor(terminal.folder, messages, (warning) => terminal.err(`${warning}\n`));
  const last = given.from === undefined ? undefined : lastYearIn(given.from, forms, messages, terminal.folder);
  const known = last ? withLastYear(given, last) : given;
  const request = terminal.dialogue ? await ask(known, forms, messages, terminal) : complete(known, forms, messages);
  const path = resolve(terminal.folder, given.output ?? draftFileName(fileName(request.body), request.year));
  const previous =
    last && given.from !== undefined && pathToName(last, request, resolve(terminal.folder, given.from), path);
  const { text } = last
    ? draftFromLastYear(forms, { ...request, ...(previous && { previous }) }, last)
    : newDraft(forms, request);
  const file = nameOf(path, terminal.folder);
  const fault = writeNew(path, text);
  if (fault === 'EEXIST') terminal.err(`nianbao: ${messages.cli.fileExists({ file })}\n`);
  else if (fault) terminal.err(`nianbao: ${messages.cli.notCreated({ file, reason: fault })}\n`);
  else terminal.out(`${messages.cli.created({ file })}\n`);
  return fault ? ExitStatus.failed : ExitStatus.ok;
}

/** Last year's draft as a report. @throws UsageError where there is none that can be read. */
function lastYearIn(from: string, forms: readonly Form[], { cli }: Messages, folder: string): Report {
  const path = resolve(folder, from);
  const file = readTextFile(uriOfPath(path, onWindows), nodeFiles);
  if (file && 'text' in file) return readReport(parseDraft(file.text), forms);
  const why = file ? cli.unreadable(file) : cli.notFound();
  throw new UsageError(`${nameOf(path, folder)} ${why}`);
}

/** Body and level are last year's, and the year is the one after it, where nothing else is said. */
function withLastYear(given: NewArguments, { facts }: Report): NewArguments {
  const level = facts.level && facts.entries.get(metadataKeys.level)?.value;
  return {
    ...given,
    body: given.body ?? facts.body?.value,
    year: given.year ?? (facts.year && String(facts.year.value + 1)),
    level: given.level ?? level ?? '',
  };
}

/** Where the body was renamed, nothing but the metadata leads from the new draft to last year's. */
function pathToName({ facts }: Report, { body }: NewDraftRequest, from: string, to: string): string | undefined {
  const path = relative(dirname(to), from).replaceAll('\\', '/');
  return facts.body?.value === body || isAbsolute(path) ? undefined : path;
}

/** What was given, all of it there. @throws UsageError */
function complete(given: NewArguments, forms: readonly Form[], { cli }: Messages): NewDraftRequest {
  const missing = [given.body === undefined ? '--单位' : '', given.year === undefined ? '--年度' : ''].filter(Boolean);
  if (missing.length > 0) throw new UsageError(cli.missingAnswers({ options: missing }));
  return {
    body: checkedBody(given.body!, cli),
    year: checkedYear(given.year!, cli),
    level: checkedLevel(given.level || undefined, forms, cli),
    form: checkedForm(given.form, forms, cli),
  };
}

/** Asks for what was not given, again until the answer can be used. @throws UsageError for what was given and cannot. */
async function ask(
  given: NewArguments,
  forms: readonly Form[],
  { cli }: Messages,
  terminal: Terminal,
): Promise<NewDraftRequest> {
  const form = checkedForm(given.form, forms, cli);
  const dialogue = terminal.dialogue!();
  const answer = async <T>(value: string | undefined, question: string, check: (text: string) => T): Promise<T> => {
    if (value !== undefined) return check(value);
    for (;;) {
      const text = await dialogue.ask(question);
      if (text === undefined) throw new UsageError(cli.unanswered());
      try {
        return check(text.trim());
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        terminal.err(`${error.message}\n`);
      }
    }
  };
  try {
    const body = await answer(given.body, cli.askBody(), (text) => checkedBody(text, cli));
    const year = await answer(given.year, cli.askYear(), (text) => checkedYear(text, cli));
    const level = await answer(given.level, cli.askLevel({ levels: levelChoices(forms, body) }), (text) =>
      checkedLevel(text || undefined, forms, cli),
    );
    return { body, year, level, form };
  } finally {
    dialogue.end();
  }
}

function checkedBody(value: string, cli: Messages['cli']): string {
  const body = value.trim();
  if (body === '' || /[\r\n]/.test(body)) throw new UsageError(cli.badBody());
  return body;
}

function checkedYear(value: string, cli: Messages['cli']): number {
  const year = readReportYear(value);
  if (year === undefined) throw new UsageError(cli.badYear({ value, ...reportYears }));
  return year;
}

function checkedLevel(value: string | undefined, forms: readonly Form[], cli: Messages['cli']): string | undefined {
  const levels = levelChoices(forms);
  if (value !== undefined && !levels.includes(value)) throw new UsageError(cli.badLevel({ value, levels }));
  return value;
}

function checkedForm(value: string | undefined, forms: readonly Form[], cli: Messages['cli']): string | undefined {
  const ids = forms.map(({ id }) => id);
  if (value !== undefined && !ids.includes(value)) throw new UsageError(cli.badForm({ value, forms: ids }));
  return value;
}

/** The body's name without what no file system takes in a file's name. */
function fileName(body: string): string {
  return body.replace(new RegExp(forbiddenInFileNames, 'gu'), '_');
}

/** Writes a file only if there is none. Gives the system's word for why not. */
function writeNew(path: string, text: string): string | undefined {
  try {
    const file = openSync(path, 'wx');
    try {
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
