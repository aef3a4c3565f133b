import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Rule } from '../shared/rules/types';
import { ruleLevels, type SettingName, settingsSchema } from '../shared/settings/schema';
import { printJson } from './print-json';

/** Which settings may differ from folder to folder; the rest belong to the window. */
const perFolder: ReadonlySet<SettingName> = new Set(['rules', 'format.style', 'format.ambiguousWide']);

/** Settings whose choices need words; their texts are `config.<name>.<choice>` in package.nls.json. */
const explainedChoices: ReadonlySet<SettingName> = new Set(['language', 'format.style']);

interface SettingProperty {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * The manifest's settings, made from the one schema of settings. Their texts stand in package.nls.json under
 * `config.<name>`. `rules` are offered as keys of `nianbao.rules`.
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
        ...(explainedChoices.has(name) && {
          enumDescriptions: choices?.map((choice) => `%config.${name}.${choice}%`),
        }),
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
function ruleProperty({ options, page }: Rule): Record<string, unknown> {
  const level = { enum: ruleLevels };
  if (!options) return level;
  const choices = Object.entries(options).map(([name, option]) => {
    const { title, ...schema } = option;
    return [name, { ...schema, description: title }];
  });
  const object = {
    type: 'object',
    properties: { level, ...Object.fromEntries(choices) },
    additionalProperties: false,
  };
  return { description: page.title, anyOf: [level, object] };
}

/** package.json with its settings as the schema has them; everything else as it is in the file. */
export function manifestWithSettings(path: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.contributes.configuration = settingsManifest(rules);
  return `${printJson(JSON.parse(JSON.stringify(manifest)))}\n`;
}
