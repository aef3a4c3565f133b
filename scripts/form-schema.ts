import * as z from 'zod/mini';
import { formSchema } from '../shared/form/schema';
import { formHelp } from './form-help';
import { printJson } from './print-json';

type Schema = Record<string, unknown>;

/** A JSON Schema has no languages: both stand in it, as in that of the settings. */
const descriptions: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(formHelp).map(([key, both]) => [key, both.join('\n')]),
);

/** Keys by which an extension says which entry it means; all else may be left to the form it extends. */
const identifying: ReadonlySet<string> = new Set(['id', 'name', 'corner', 'rule', 'along', 'total']);

/** Lists whose entries an extension may put behind another. */
const ordered: ReadonlySet<string> = new Set(['sections', 'tables', 'parts', 'columns', 'rows', 'identities']);

/**
 * JSON Schema of `.nianbao/forms/*.json`: a whole form, or one that extends another. It helps to write, with completion and
 * hovers, and judges nothing: what is wrong in a form the server says, and an editor that said it too would say it twice.
 */
export function formJsonSchema(): string {
  const whole = z.toJSONSchema(formSchema(), { io: 'input' }) as Schema;
  const { $schema, $defs, ...form } = whole;
  const described = describe(form) as Schema;
  const defs = describe($defs ?? {}) as Record<string, Schema>;
  const partialDefs = Object.fromEntries(
    Object.entries(defs).map(([name, one]) => [partialName(name), withAfter(partial(one) as Schema)]),
  );
  const text = { type: 'string' };
  const extending = partial(described) as Schema;
  const properties = { $schema: text, extends: { ...text, description: descriptions.extends } };
  const schema = {
    $schema,
    title: '年报格式（.nianbao/forms/*.json）\nA form of reports (.nianbao/forms/*.json)',
    description:
      '单独成立的格式，或者用 extends 扩展另一种格式、只写增加和改动的内容。\nA whole form, or one that extends another by what is added and changed.',
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      ...extending,
      properties: { ...properties, ...(extending.properties as Schema) },
      required: ['extends', 'id'],
    },
    else: { ...described, properties: { ...properties, ...(described.properties as Schema) } },
    $defs: { ...defs, ...partialDefs },
  };
  return `${printJson(JSON.parse(JSON.stringify(helpOnly(schema))))}\n`;
}

/** What editors write for a new key of that type; where the schema has properties or items they know themselves. */
const beginnings: Readonly<Record<string, readonly unknown[]>> = {
  string: [''],
  number: [0],
  integer: [0],
  boolean: [true, false],
};

/** The schema with all that helps to write and nothing that could fail. */
function helpOnly(schema: Schema): Schema {
  const { if: condition, type, enum: choices, properties, $defs, additionalProperties, ...rest } = schema;
  const inner = (one: unknown) => (isSchema(one) ? helpOnly(one) : undefined);
  const each = (all: unknown) =>
    isSchema(all) ? Object.fromEntries(Object.entries(all).map(([key, one]) => [key, inner(one)])) : undefined;
  return {
    ...Object.fromEntries(
      Object.entries(rest).filter(([key]) => ['$schema', '$ref', 'title', 'description'].includes(key)),
    ),
    ...(condition !== undefined && { if: condition }),
    examples: choices ?? beginnings[String(type)],
    properties: each(properties),
    items: inner(rest.items),
    additionalProperties: inner(additionalProperties),
    anyOf: Array.isArray(rest.anyOf) ? rest.anyOf.map(inner) : undefined,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: inner(rest.then),
    else: inner(rest.else),
    $defs: each($defs),
  };
}

function isSchema(one: unknown): one is Schema {
  return typeof one === 'object' && one !== null && !Array.isArray(one);
}

/** Every property with the words for its key. */
function describe(node: unknown): unknown {
  return mapped(node, false, (properties) =>
    Object.fromEntries(
      Object.entries(properties).map(([key, one]) => [
        key,
        { ...(describe(one) as Schema), ...(descriptions[key] && { description: descriptions[key] }) },
      ]),
    ),
  );
}

/** The same with nothing required but what tells entries apart; entries of lists may say behind which they stand. */
function partial(node: unknown): unknown {
  return mapped(node, true, (properties) =>
    Object.fromEntries(
      Object.entries(properties).map(([key, one]) => {
        if (key === 'layout') return [key, one];
        const inner = partial(one) as Schema & { items?: Schema };
        return [key, ordered.has(key) && inner.items?.properties ? { ...inner, items: withAfter(inner.items) } : inner];
      }),
    ),
  );
}

function withAfter(entry: Schema): Schema {
  const after = { type: 'string', description: descriptions.after };
  return { ...entry, properties: { ...(entry.properties as Schema), after } };
}

/** A schema with its properties changed; `isPartial`: requires nothing but what tells entries apart. */
function mapped(node: unknown, isPartial: boolean, properties: (all: Schema) => Schema): unknown {
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    const entries = Object.entries(one as Schema).flatMap(([key, value]): [string, unknown][] => {
      if (key === 'properties') return [[key, properties(value as Schema)]];
      if (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) return [];
      if (key === '$ref' && isPartial) return [[key, String(value).replace(/[^/]+$/, partialName)]];
      if (key === 'required' && isPartial) {
        const kept = (value as string[]).filter((name) => identifying.has(name));
        return kept.length > 0 ? [[key, kept]] : [];
      }
      return [[key, walk(value)]];
    });
    return Object.fromEntries(entries);
  };
  return walk(node);
}

function partialName(name: string): string {
  return `${name}-extended`;
}
