import type * as z from 'zod/mini';
import type { Span } from '../text/span';
import { compileForm } from './compile';
import { type FormFault, formFaults } from './faults';
import { type JsonNode, nodeAt, readJson } from './json';
import { formSchema } from './schema';
import type { Form } from './types';

/** A mistake in a form file: the stretch of its JSON text, and what is wrong there. */
export interface FormFileFault {
  readonly span: Span;
  readonly message: string;
}

/** Reads a form from its JSON text. Never fails: what is wrong comes back with its places, in text order. */
export function loadForm(jsonText: string): { readonly form: Form } | { readonly faults: readonly FormFileFault[] } {
  const read = readJson(jsonText);
  if ('fault' in read) return { faults: [read.fault] };
  const value: unknown = JSON.parse(jsonText.replace(/^\ufeff/, ''));
  const parsed = formSchema.safeParse(value);
  const faults = parsed.success
    ? formFaults(parsed.data)
    : parsed.error.issues.flatMap((issue) => issueFaults(issue, value));
  if (parsed.success && faults.length === 0) return { form: compileForm(parsed.data) };
  const placed = faults.map(({ path, message }) => ({ span: faultSpan(read.root, path), message }));
  return { faults: placed.sort((a, b) => a.span.start - b.span.start) };
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

/** A schema's issue in a form author's words. A step `key:…` at a path's end means the key itself, not its value. */
function issueFaults(issue: Issue, value: unknown): FormFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, `key:${key}`], message: `不认识的键“${key}”` }));
    case 'invalid_union':
      return bestBranch(issue).flatMap((inner) =>
        issueFaults({ ...inner, path: [...issue.path, ...inner.path] }, value),
      );
    case 'invalid_type':
      if (valueAt(value, path) === undefined) return [{ path, message: `缺少“${path.at(-1)}”` }];
      return [{ path, message: `应为${typeNames[issue.expected] ?? issue.expected}` }];
    case 'invalid_value':
      return [{ path, message: `应为 ${issue.values.join('、')} 之一` }];
    case 'too_small':
      return [
        {
          path,
          message: issue.origin === 'string' || issue.origin === 'array' ? '不能为空' : `不能小于 ${issue.minimum}`,
        },
      ];
    case 'too_big':
      return [{ path, message: `不能大于 ${issue.maximum}` }];
    default:
      return [{ path, message: '不合规定' }];
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: '字符串',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
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
