import type * as z from 'zod/mini';
import type { Span } from '../text/span';
import { compileForm } from './compile';
import { type Extended, extendForm, isObject } from './extend';
import type { FormFault, FormFaultKind, FormValueType } from './fault';
import { formFaults } from './faults';
import { withInheritedLayouts } from './inherited-layout';
import { type JsonNode, nodeAt, readJson } from './json';
import { type FormData, formSchema } from './schema';
import type { Form } from './types';

/** A mistake in a form file: the stretch of its JSON text, and what is wrong there. */
export type FormFileFault = FormFaultKind & { readonly span: Span };

/** A file of a workspace's forms; without `text` it could not be read, for the given reason. */
export type FormFile = { readonly name: string } & (
  | { readonly text: string }
  | { readonly text?: undefined; readonly reason: string }
);

/** What came of a file: its form, or what is wrong with it, in text order. */
export interface LoadedFormFile {
  readonly file: FormFile;
  readonly form: Form | undefined;
  readonly faults: readonly FormFileFault[];
}

/**
 * Reads the forms of a workspace from their JSON texts. A file is a whole form, or `extends` one of `known` or of the other
 * files. Never fails: what is wrong in one file comes back with its places, and the other forms work on.
 */
export function loadForms(files: readonly FormFile[], known: readonly FormData[]): readonly LoadedFormFile[] {
  const read = files.map(readFile);
  const byId = new Map<string, Read>();
  for (const one of read) if (one.id !== undefined && !byId.has(one.id)) byId.set(one.id, one);
  const context: Context = { known, byId, results: new Map() };
  return read.map((one) => {
    const { faults, data } = resultOf(one, context);
    return { file: one.file, form: data && compileForm(data), faults };
  });
}

/** A file whose JSON is read, as far as that goes. */
interface Read {
  readonly file: FormFile;
  readonly root: JsonNode | undefined;
  readonly value: unknown;
  readonly id: string | undefined;
  /** The id of the form it extends. */
  readonly base: string | undefined;
  readonly fault: FormFileFault | undefined;
}

interface Result {
  readonly data: FormData | undefined;
  readonly faults: readonly FormFileFault[];
}

interface Context {
  readonly known: readonly FormData[];
  /** The first file of each id. */
  readonly byId: ReadonlyMap<string, Read>;
  readonly results: Map<Read, Result>;
}

/** Where an editor looks for the schema of a JSON file; no part of the form. */
const SCHEMA_KEY = '$schema';

function readFile(file: FormFile): Read {
  const nothing = { file, root: undefined, value: undefined, id: undefined, base: undefined };
  if (file.text === undefined)
    return { ...nothing, fault: { code: 'unreadable', reason: file.reason, span: { start: 0, end: 0 } } };
  const read = readJson(file.text);
  if ('fault' in read) return { ...nothing, fault: read.fault };
  const given: unknown = JSON.parse(file.text.replace(/^\ufeff/, ''));
  if (!isObject(given))
    return { file, root: read.root, value: given, id: undefined, base: undefined, fault: undefined };
  const { [SCHEMA_KEY]: _, ...value } = given;
  const words = (one: unknown) => (typeof one === 'string' ? one : undefined);
  return { file, root: read.root, value, id: words(value.id), base: words(value.extends), fault: undefined };
}

function resultOf(read: Read, context: Context): Result {
  const known = context.results.get(read);
  if (known) return known;
  const result = checked(read, context);
  context.results.set(read, result);
  return result;
}

function checked(read: Read, context: Context): Result {
  const { root, value, id } = read;
  if (read.fault || !root) return { data: undefined, faults: read.fault ? [read.fault] : [] };
  const fail = (faults: readonly FormFault[]): Result => ({ data: undefined, faults: placed(faults, root) });
  const first = id === undefined ? undefined : context.byId.get(id);
  if (id !== undefined && (first !== read || context.known.some((one) => one.id === id)))
    return fail([
      { path: ['id'], code: 'double-form', name: id, other: first === read ? undefined : first?.file.name },
    ]);
  if (!isObject(value) || !Object.hasOwn(value, 'extends')) return judged(value, undefined, root);
  if (read.base === undefined) return fail([{ path: ['extends'], code: 'wrong-type', expected: 'string' }]);
  const base = baseOf(read, read.base, context);
  return 'code' in base ? fail([base]) : judged(value, extendForm(base, value), root);
}

/** The form that a file extends, or why it cannot be had. */
function baseOf(read: Read, id: string, context: Context): FormData | FormFault {
  const path = ['extends'];
  const builtIn = context.known.find((one) => one.id === id);
  if (builtIn) return builtIn;
  const file = context.byId.get(id);
  if (!file) {
    const ids = [...context.known.map((one) => one.id), ...context.byId.keys()];
    return { path, code: 'unknown-base', name: id, known: ids.filter((one) => one !== read.id) };
  }
  const chain: string[] = [];
  for (let at: Read | undefined = file; at?.id !== undefined; at = context.byId.get(at.base ?? '')) {
    if (at === read) return { path, code: 'extends-itself', chain: [at.id, ...chain, at.id] };
    // A circle further on is the fault of those in it.
    if (chain.includes(at.id)) return { path, code: 'faulty-base', name: id };
    chain.push(at.id);
  }
  return resultOf(file, context).data ?? { path, code: 'faulty-base', name: id };
}

/** Data of a file, or of a file with its base, against the schema and in itself. */
function judged(value: unknown, extended: Extended | undefined, root: JsonNode): Result {
  const whole = extended ? extended.data : value;
  const parsed = formSchema().safeParse(whole);
  const data = parsed.data && extended ? withInheritedLayouts(parsed.data, extended) : parsed.data;
  const found = data ? formFaults(data) : (parsed.error?.issues ?? []).flatMap((issue) => issueFaults(issue, whole));
  const faults = extended
    ? [...extended.faults, ...found.map((fault) => ({ ...fault, path: extended.placeOf(fault.path) }))]
    : found;
  return faults.length === 0 ? { data, faults: [] } : { data: undefined, faults: placed(faults, root) };
}

function placed(faults: readonly FormFault[], root: JsonNode): readonly FormFileFault[] {
  const located = faults.map(({ path, ...fault }) => ({ span: faultSpan(root, path), ...fault }));
  return located.sort((a, b) => a.span.start - b.span.start);
}

/** The value at fault; of an object or list only its first character, of what is missing that of what lacks it. */
function faultSpan(root: JsonNode, path: FormFault['path']): Span {
  const { node, rest } = nodeAt(root, path);
  const last = rest[0];
  if (rest.length === 1 && typeof last === 'string' && last.startsWith('key:')) {
    const member = node.members?.get(last.slice('key:'.length));
    if (member) return member.key;
  }
  if (node.members || node.items) return { start: node.start, end: node.start + 1 };
  return { start: node.start, end: node.end };
}

type Issue = z.core.$ZodIssue;

/** A schema's issue as faults of a form. A step `key:…` at a path's end means the key itself, not its value. */
function issueFaults(issue: Issue, value: unknown): FormFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, `key:${key}`], code: 'unknown-key', key }));
    case 'invalid_union':
      return bestBranch(issue).flatMap((inner) =>
        issueFaults({ ...inner, path: [...issue.path, ...inner.path] }, value),
      );
    case 'invalid_type':
      if (valueAt(value, path) === undefined) return [{ path, code: 'missing-key', key: String(path.at(-1)) }];
      return [{ path, code: 'wrong-type', expected: typeNames[issue.expected] ?? 'object' }];
    case 'invalid_value':
      return [{ path, code: 'not-one-of', allowed: issue.values.map(String) }];
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return [{ path, code: 'empty' }];
      return [{ path, code: 'too-small', minimum: Number(issue.minimum) }];
    case 'too_big':
      return [{ path, code: 'too-big', maximum: Number(issue.maximum) }];
    default:
      return [{ path, code: 'not-allowed' }];
  }
}

const typeNames: Readonly<Record<string, FormValueType>> = {
  string: 'string',
  number: 'number',
  int: 'int',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
  record: 'object',
};

/** Of the shapes a value may have, the one it was most likely meant to have: its mistakes lie deepest, then are fewest. */
function bestBranch({ errors }: Extract<Issue, { code: 'invalid_union' }>): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  const [best = []] = [...errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best;
}

function valueAt(value: unknown, path: FormFault['path']): unknown {
  return path.reduce<unknown>(
    (at, step) => (at !== null && typeof at === 'object' ? (at as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}
