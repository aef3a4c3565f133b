import type { FileJson, FindingsJson } from '../../shared/exchange/findings-json';
import type { Messages } from '../../shared/messages';
import type { Severity } from '../../shared/rules/types';
import { faultWords } from './faults';
import type { FileFault } from './files';

const colours: Record<Severity, string> = { error: '31', warning: '33', information: '36' };

/**
 * Findings for reading: `文件:行:列 级别 规则 说明`, lines and columns from 1 (columns in UTF-16 units, as editors jump to
 * them), and a line that sums up.
 * @param mended whether all that is safe has just been mended, so that nothing is left for it
 */
export function textReport(
  { files, summary }: FindingsJson,
  { cli }: Messages,
  coloured: boolean,
  mended: boolean,
): string {
  const paint = painter(coloured);
  const lines = files.flatMap((file) => fileLines(file, cli, paint));
  const fixable = mended ? 0 : files.reduce((sum, { findings }) => sum + findings.filter(isFixable).length, 0);
  // What could not be written was checked all the same.
  const unread = files.filter(({ error }) => error !== undefined && error.code !== 'not-written').length;
  const { errors, warnings, information } = summary;
  const counts = cli.summary({ checked: files.length - unread, unread, errors, warnings, information, fixable });
  lines.push(paint(counts, errors > 0 || unread > 0 ? '31' : warnings > 0 ? '33' : '32'));
  return `${lines.join('\n')}\n`;
}

function fileLines({ file, error, findings }: FileJson, cli: Messages['cli'], paint: Paint): string[] {
  const levels = cli.levels();
  const lines = findings.map(({ range, severity, rule, message }) => {
    const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
    return `${place} ${paint(levels[severity], colours[severity])} ${paint(rule, '2')} ${oneLine(message)}`;
  });
  if (error) lines.unshift(errorLine(file, error, cli, paint));
  return lines;
}

/** A file or folder that could not be read or written, as a line of `textReport`. */
export function faultLine(file: string, fault: FileFault, { cli }: Messages, coloured: boolean): string {
  return errorLine(file, { code: fault.code, message: faultWords(fault, cli) }, cli, painter(coloured));
}

function errorLine(file: string, { code, message }: FileError, cli: Messages['cli'], paint: Paint): string {
  return `${file} ${paint(cli.failed(), colours.error)} ${paint(code, '2')} ${oneLine(message)}`;
}

type FileError = NonNullable<FileJson['error']>;
type Paint = (text: string, colour: string) => string;

function painter(coloured: boolean): Paint {
  return (text, colour) => (coloured ? `\u001b[${colour}m${text}\u001b[0m` : text);
}

function isFixable({ fixes }: FileJson['findings'][number]): boolean {
  return fixes.some(({ safe }) => safe);
}

/** One finding, one line: other programs read these lines, and a draft's text must not play tricks on a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
