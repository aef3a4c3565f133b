import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Messages } from '../../shared/messages';

/** Bad usage: said to the user with a hint to the help, exit status 2. */
export class UsageError extends Error {}

export type OutputFormat = 'text' | 'json';

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly format: OutputFormat;
  readonly fix: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly maxWarnings: number | undefined;
}

/** Answers to `nianbao new` as far as they were given; asked for, or taken as left out, elsewhere. */
export interface NewArguments {
  readonly body: string | undefined;
  readonly year: string | undefined;
  readonly level: string | undefined;
  readonly form: string | undefined;
  /** Path of last year's draft to begin with. */
  readonly from: string | undefined;
  readonly output: string | undefined;
}

const formats: readonly OutputFormat[] = ['text', 'json'];

/** @throws UsageError */
export function checkArguments(args: readonly string[], { cli }: Messages): CheckArguments {
  const { values, positionals } = parsed(args, cli, true, {
    format: { type: 'string' },
    fix: { type: 'boolean' },
    stdin: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
    'max-warnings': { type: 'string' },
  });
  const format = values.format ?? 'text';
  const known = formats.find((one) => one === format);
  if (!known) throw new UsageError(cli.unknownFormat({ format: String(format), known: formats }));
  return {
    paths: positionals,
    format: known,
    fix: values.fix === true,
    ...standardInput(values, positionals, cli),
    maxWarnings: maxWarnings(textOf(values['max-warnings']), cli),
  };
}

export interface FormatArguments {
  readonly paths: readonly string[];
  readonly check: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
}

/** @throws UsageError */
export function formatArguments(args: readonly string[], { cli }: Messages): FormatArguments {
  const { values, positionals } = parsed(args, cli, true, {
    check: { type: 'boolean' },
    stdin: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
  });
  return { paths: positionals, check: values.check === true, ...standardInput(values, positionals, cli) };
}

/** What is said of standard input, which stands in place of paths. @throws UsageError */
function standardInput(
  values: Values,
  positionals: readonly string[],
  cli: Messages['cli'],
): { readonly stdin: boolean; readonly stdinFilename: string | undefined } {
  const stdin = values.stdin === true;
  if (stdin && positionals.length > 0) throw new UsageError(cli.stdinWithPaths());
  const stdinFilename = textOf(values['stdin-filename']);
  if (stdinFilename !== undefined && !stdin) throw new UsageError(cli.filenameWithoutStdin());
  return { stdin, stdinFilename };
}

function maxWarnings(value: string | undefined, cli: Messages['cli']): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,15}$/.test(value)) throw new UsageError(cli.badMaxWarnings({ value }));
  return Number(value);
}

/** @throws UsageError */
export function newArguments(args: readonly string[], { cli }: Messages): NewArguments {
  const { values } = parsed(args, cli, false, {
    单位: { type: 'string' },
    body: { type: 'string' },
    年度: { type: 'string' },
    year: { type: 'string' },
    层级: { type: 'string' },
    level: { type: 'string' },
    格式: { type: 'string' },
    form: { type: 'string' },
    从: { type: 'string' },
    from: { type: 'string' },
    output: { type: 'string', short: 'o' },
  });
  return {
    body: textOf(values.单位 ?? values.body),
    year: textOf(values.年度 ?? values.year),
    level: textOf(values.层级 ?? values.level),
    form: textOf(values.格式 ?? values.form),
    from: textOf(values.从 ?? values.from),
    output: textOf(values.output),
  };
}

/** The rule to explain, if one is named. @throws UsageError */
export function explainArguments(args: readonly string[], { cli }: Messages): string | undefined {
  const [rule, surplus] = parsed(args, cli, true, {}).positionals;
  if (surplus !== undefined) throw new UsageError(cli.unexpectedArgument({ argument: surplus }));
  return rule;
}

/** @throws UsageError unless it is `--stdio` (to which clients may add `--clientProcessId`). */
export function serverArguments(args: readonly string[], { cli }: Messages): void {
  const { values } = parsed(args, cli, false, { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } });
  if (values.stdio !== true) throw new UsageError(cli.serverNeedsStdio());
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function parsed(
  args: readonly string[],
  cli: Messages['cli'],
  allowPositionals: boolean,
  options: NonNullable<ParseArgsConfig['options']>,
): { values: Values; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals });
  } catch (error) {
    throw new UsageError(explained(error, cli));
  }
}

/** Node's complaints, in our words: the option or argument stands in them between quotes. */
function explained(error: unknown, cli: Messages['cli']): string {
  const { code, message } = error as { code?: string; message: string };
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const option = quoted.replace(/^-\w, /, '').replace(/ <value>$/, '');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return cli.unknownOption({ option });
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return cli.unexpectedArgument({ argument: quoted });
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return / does not take /.test(message) ? cli.optionTakesNoValue({ option }) : cli.optionNeedsValue({ option });
}

function textOf(value: Values[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
