import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { ruleLevels, type SettingName, settingsSchema } from '../shared/settings/schema';

/** Which settings may differ from folder to folder; the rest belong to the window. */
const perFolder: ReadonlySet<SettingName> = new Set(['rules']);

/** Settings whose choices need words; their texts are `config.<name>.<choice>` in package.nls.json. */
const explainedChoices: ReadonlySet<SettingName> = new Set(['language']);

interface SettingProperty {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * The manifest's settings, made from the one schema of settings. Their texts stand in package.nls.json under
 * `config.<name>`. `ruleIds` are offered as keys of `nianbao.rules`.
 */
export function settingsManifest(ruleIds: readonly string[]): Record<string, unknown> {
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
          properties: Object.fromEntries(ruleIds.map((id) => [id, { enum: ruleLevels }])),
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

/** package.json with its settings as the schema has them; everything else as it is in the file. */
export function manifestWithSettings(path: string, ruleIds: readonly string[]): string {
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.contributes.configuration = settingsManifest(ruleIds);
  return `${printJson(manifest, '')}\n`;
}

const WIDTH = 120;

/** JSON as the formatter of this project writes it: short lists of plain values on one line, objects never. */
function printJson(value: unknown, indent: string, before = 0): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const plain = value.every((one) => one === null || typeof one !== 'object');
    const line = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    if (plain && indent.length + before + line.length + ','.length <= WIDTH) return line;
    return `[\n${value.map((one) => inner + printJson(one, inner)).join(',\n')}\n${indent}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, one]) => {
    const start = `${JSON.stringify(key)}: `;
    return inner + start + printJson(one, inner, start.length);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
