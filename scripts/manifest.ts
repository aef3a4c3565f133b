import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Language } from '../shared/messages';
import type { Rule } from '../shared/rules/types';
import { ruleLevels, type SettingName, settingsSchema } from '../shared/settings/schema';
import { printJson } from './print-json';

/** Which settings may differ from folder to folder; the rest belong to the window. */
const perFolder: ReadonlySet<SettingName> = new Set(['rules', 'format.style', 'format.ambiguousWide']);

interface SettingProperty {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * The manifest's settings, made from the one schema of settings. Their texts stand in package.nls.json and
 * package.nls.zh-cn.json under `config.<name>`, those of rules and their options, which `ruleTexts` gives, under
 * `rule.<id>`. `rules` are offered as keys of `nianbao.rules`.
 */
export function settingsManifest(rules: readonly Rule[]): Record<string, unknown> {
  const { properties } = z.toJSONSchema(settingsSchema, { io: 'input' }) as {
    properties: Record<SettingName, SettingProperty>;
  };
  const names = Object.keys(properties) as SettingName[];
  const entries = names.map((name, order) => {
    const { type, minimum, maximum, default: initial, enum: choices } = properties[name];
    return [
      `nianbao.${name}`,
      {
        type,
        ...(choices && { enum: choices }),
        ...(choices && { enumDescriptions: choices.map((choice) => `%config.${name}.${choice}%`) }),
        ...(minimum !== undefined && { minimum }),
        ...(maximum !== undefined && { maximum }),
        ...(name === 'rules' && {
          properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleProperty(rule)])),
          additionalProperties: false,
        }),
        default: initial,
        scope: perFolder.has(name) ? 'resource' : 'window',
        order,
        markdownDescription: `%config.${name}%`,
      },
    ];
  });
  return { title: '%extension.name%', properties: Object.fromEntries(entries) };
}

/** What may stand behind a rule's id: a level, or, where the rule has options, level and options. */
function ruleProperty({ id, options }: Rule): Record<string, unknown> {
  const level = { enum: ruleLevels };
  const description = `%${textKey(id)}%`;
  if (!options) return { description, ...level };
  const choices = Object.entries(options).map(([name, option]) => {
    const { title, ...schema } = option;
    return [name, { ...schema, description: `%${textKey(id, name)}%` }];
  });
  const object = {
    type: 'object',
    properties: { level, ...Object.fromEntries(choices) },
    additionalProperties: false,
  };
  return { description, anyOf: [level, object] };
}

const textKey = (rule: string, option?: string) => ['rule', rule, option].filter(Boolean).join('.');

/** The manifest's texts of rules and their options in one language, by key. */
function ruleTexts(rules: readonly Rule[], language: Language): Record<string, string> {
  const texts = rules.flatMap(({ id, page, options }) => [
    [textKey(id), page.title[language]],
    ...Object.entries(options ?? {}).map(([name, { title }]) => [textKey(id, name), title[language]]),
  ]);
  return Object.fromEntries(texts);
}

/** The manifest's texts in a language, those of the rules as the rules have them; everything else as it is in the file. */
export function manifestTexts(path: string, rules: readonly Rule[], language: Language): string {
  const given = Object.entries<string>(JSON.parse(readFileSync(path, 'utf8')));
  const others = given.filter(([key]) => !key.startsWith('rule.'));
  return `${printJson({ ...Object.fromEntries(others), ...ruleTexts(rules, language) })}\n`;
}

/** package.json with its settings as the schema has them; everything else as it is in the file. */
export function manifestWithSettings(path: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.contributes.configuration = settingsManifest(rules);
  return `${printJson(JSON.parse(JSON.stringify(manifest)))}\n`;
}
