/**
 * The part of JSON Schema that docs/findings.schema.json uses; any other keyword is an error, so that none is passed over.
 * Where `strict`, properties that the schema does not name are faults too: what we write must all be described.
 */
export function schemaFaults(schema: Schema, value: unknown, strict: boolean): string[] {
  const faults: string[] = [];
  visit(schema, value, '$');
  return faults;

  function visit(given: Schema, at: unknown, path: string): void {
    const node = given.$ref ? definition(schema, given.$ref) : given;
    const fault = (text: string) => void faults.push(`${path}: ${text}`);
    for (const keyword of Object.keys(node)) if (!known.has(keyword)) throw new Error(`${path}: keyword ${keyword}`);
    if (node.type && !hasType(at, node.type)) {
      fault(`is not ${node.type}`);
      return;
    }
    if (node.const !== undefined && at !== node.const) fault(`is not ${node.const}`);
    if (node.enum && !node.enum.includes(at)) fault(`${at} is not one of ${node.enum.join(', ')}`);
    if (typeof at === 'number' && node.minimum !== undefined && at < node.minimum) fault(`below ${node.minimum}`);
    if (typeof at === 'string') {
      if (node.minLength !== undefined && at.length < node.minLength) fault('too short');
      if (node.pattern && !new RegExp(node.pattern, 'u').test(at)) fault(`${at} does not match ${node.pattern}`);
    }
    if (Array.isArray(at)) {
      if (node.minItems !== undefined && at.length < node.minItems) fault('too few');
      if (node.maxItems !== undefined && at.length > node.maxItems) fault('too many');
      if (node.items) for (const [index, item] of at.entries()) visit(node.items, item, `${path}[${index}]`);
    }
    if (hasType(at, 'object')) {
      const members = at as Record<string, unknown>;
      for (const name of node.required ?? []) if (!(name in members)) fault(`lacks ${name}`);
      for (const [name, member] of Object.entries(members)) {
        const inner = node.properties?.[name];
        if (inner) visit(inner, member, `${path}.${name}`);
        else if (strict) fault(`has ${name}, which is not described`);
      }
    }
  }
}

export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

const known = new Set(
  '$schema $id $ref $defs title description type const enum required properties items minimum minLength minItems maxItems pattern'.split(
    ' ',
  ),
);

function definition(root: Schema, reference: string): Schema {
  const found = root.$defs?.[reference.replace('#/$defs/', '')];
  if (!found) throw new Error(`no definition ${reference}`);
  return found;
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
