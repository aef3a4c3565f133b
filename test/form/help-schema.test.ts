import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Schema {
  readonly [keyword: string]: unknown;
}

const schema: Schema = JSON.parse(readFileSync(join(__dirname, '..', '..', 'docs', 'form.schema.json'), 'utf8'));

/** Every keyword of the schema by which an editor could find fault; names of properties are none. */
function judging(node: Schema): string[] {
  return Object.entries(node).flatMap(([keyword, value]) => {
    if (['$schema', '$ref', 'title', 'description', 'examples', 'if'].includes(keyword)) return [];
    if (keyword === 'properties' || keyword === '$defs') return Object.values(value as Schema).flatMap(inner);
    if (keyword === 'anyOf') return (value as unknown[]).flatMap(inner);
    if (['items', 'additionalProperties', 'then', 'else'].includes(keyword)) return inner(value);
    return [keyword];
  });
}

const inner = (one: unknown): string[] =>
  typeof one === 'object' && one !== null ? judging(one as Schema) : ['false'];

describe('the schema of forms', () => {
  it('helps to write and finds no fault, which the server does', () => {
    expect(judging(schema)).toEqual([]);
  });

  it('explains every key in both languages', () => {
    const words: string[] = [];
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === 'description' && typeof value === 'string') words.push(value);
      return value;
    });
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((text) => !/^.*\p{Script=Han}.*\n[A-Z]|\nrow: /u.test(text))).toEqual([]);
  });

  it('knows the keys of whole forms and of those that extend one', () => {
    const keysIn = (branch: unknown) => Object.keys((branch as { properties: Schema }).properties);
    expect(keysIn(schema.then)).toEqual(expect.arrayContaining(['extends', 'tables', 'wording']));
    expect(keysIn(schema.else)).toEqual(expect.arrayContaining(['id', 'sections', 'phrases']));
  });
});
