import type * as z from 'zod/mini';
import { optionSchema, type RuleOptions } from './rule-options';
import {
  defaultSettings,
  type RuleLevel,
  type RuleSetting,
  ruleLevels,
  type SettingName,
  type Settings,
  settingsSchema,
} from './schema';

/** What is wrong with a setting; views find the words. `found` is the value as JSON, cut where it is long. */
export type SettingFault = { readonly name: string } & (
  | { readonly code: 'not-one-of'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'wrong-type'; readonly found: string; readonly expected: SettingType }
  | {
      readonly code: 'out-of-range';
      readonly found: string;
      readonly minimum: number | undefined;
      readonly maximum: number | undefined;
    }
  | { readonly code: 'unknown-option'; readonly rule: string; readonly allowed: readonly string[] }
  | { readonly code: 'unknown' | 'unknown-rule' }
);

export type SettingType = 'boolean' | 'number' | 'integer' | 'object';

/** The options of the rule of that id, none: an empty object; undefined: there is no such rule. Asked only about rules that are set. */
export type OptionsOf = (ruleId: string) => RuleOptions | undefined;

/** Where a settings file may say which schema it follows. */
const SCHEMA_KEY = '$schema';

const MOST_SHOWN = 60;

const names: ReadonlySet<string> = new Set(Object.keys(settingsSchema.shape));

/** Whether there is a setting of that name, as it stands in a project's file: without the prefix that an editor shows. */
export function isSetting(name: string): boolean {
  return names.has(name);
}

/**
 * Reads settings as they come from an editor or a file: nested (`{"preview": {"zoom": 1}}`) or flat (`{"preview.zoom": 1}`).
 * Never fails: a value that cannot be used is reported and replaced by its default, what does not exist is reported and
 * left out, and nothing else suffers.
 */
export function readSettings(
  given: unknown,
  optionsOf: OptionsOf,
): { settings: Settings; faults: readonly SettingFault[] } {
  if (given === undefined || given === null) return { settings: defaultSettings, faults: [] };
  if (!isRecord(given)) return { settings: defaultSettings, faults: [wrongType('', given, 'object')] };
  const faults: SettingFault[] = [];
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const name of Object.keys(settingsSchema.shape) as SettingName[]) {
    const value = lookUp(given, name);
    if (value === undefined || value === null) continue;
    if (name === 'rules') {
      settings.rules = readRules(value, optionsOf, faults);
      continue;
    }
    const parsed = settingsSchema.shape[name].safeParse(value);
    if (parsed.success) settings[name] = parsed.data;
    else faults.push(faultOf(name, value, parsed.error.issues[0]));
  }
  for (const name of Object.keys(unknownSettings(given))) faults.push({ name, code: 'unknown' });
  return { settings: settings as Settings, faults };
}

/** One wrong rule must not silence the others: each entry, and each option of it, is read by itself. */
function readRules(value: unknown, optionsOf: OptionsOf, faults: SettingFault[]): Settings['rules'] {
  const rules: Record<string, RuleSetting> = {};
  if (!isRecord(value)) {
    faults.push(wrongType('rules', value, 'object'));
    return rules;
  }
  for (const [rule, given] of Object.entries(value)) {
    const name = `rules.${rule}`;
    const options = optionsOf(rule);
    const level = levelOf(given);
    if (!options) faults.push({ name, code: 'unknown-rule' });
    else if (level) rules[rule] = level;
    else if (isRecord(given)) rules[rule] = readChoices(rule, given, options, faults);
    else faults.push({ name, code: 'not-one-of', found: shown(given), allowed: ruleLevels });
  }
  return rules;
}

function readChoices(
  rule: string,
  given: Record<string, unknown>,
  options: RuleOptions,
  faults: SettingFault[],
): RuleSetting {
  const choices: [string, number | RuleLevel][] = [];
  for (const [key, value] of Object.entries(given)) {
    const name = `rules.${rule}.${key}`;
    const option = Object.hasOwn(options, key) ? options[key] : undefined;
    if (value === undefined || value === null) continue;
    if (key === 'level') {
      const level = levelOf(value);
      if (level) choices.push([key, level]);
      else faults.push({ name, code: 'not-one-of', found: shown(value), allowed: ruleLevels });
    } else if (!option)
      faults.push({ name, code: 'unknown-option', rule, allowed: ['level', ...Object.keys(options)] });
    else {
      const parsed = optionSchema(option).safeParse(value);
      if (parsed.success) choices.push([key, parsed.data]);
      else faults.push(faultOf(name, value, parsed.error.issues[0], option.type));
    }
  }
  return Object.fromEntries(choices);
}

function levelOf(value: unknown): RuleLevel | undefined {
  return ruleLevels.find((one) => one === value);
}

function faultOf(name: string, value: unknown, issue: z.core.$ZodIssue, type?: SettingType): SettingFault {
  if (issue.code === 'invalid_value')
    return { name, code: 'not-one-of', found: shown(value), allowed: issue.values.map(String) };
  if (issue.code === 'too_small')
    return { name, code: 'out-of-range', found: shown(value), minimum: Number(issue.minimum), maximum: undefined };
  if (issue.code === 'too_big')
    return { name, code: 'out-of-range', found: shown(value), minimum: undefined, maximum: Number(issue.maximum) };
  const expected = issue.code === 'invalid_type' ? issue.expected : undefined;
  const known = type ?? (['boolean', 'number'] as const).find((one) => one === expected);
  return wrongType(name, value, known ?? 'object');
}

function wrongType(name: string, value: unknown, expected: SettingType): SettingFault {
  return { name, code: 'wrong-type', found: shown(value), expected };
}

function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN)}…` : written;
}

/** What is given under names that no setting has, by those names, flat. */
export function unknownSettings(given: Record<string, unknown>, folder = ''): Readonly<Record<string, unknown>> {
  const unknown: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const name = folder + key;
    if (names.has(name) || name === SCHEMA_KEY || value === undefined || value === null) continue;
    const isFolder = [...names].some((one) => one.startsWith(`${name}.`));
    if (isFolder && isRecord(value)) Object.assign(unknown, unknownSettings(value, `${name}.`));
    else unknown[name] = value;
  }
  return unknown;
}

/** The value of a setting by its name, flat (`"preview.zoom"`) or nested; undefined where it is not given. */
export function lookUp(given: Record<string, unknown>, name: string): unknown {
  if (name in given) return given[name];
  return name
    .split('.')
    .reduce<unknown>(
      (at, key) => (at && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined),
      given,
    );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
