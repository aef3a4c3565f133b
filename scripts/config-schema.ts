import type { Rule } from '../shared/rules/types';
import { manifestTexts, settingsManifest } from './manifest';
import { printJson } from './print-json';

type Schema = Record<string, unknown>;

/**
 * JSON Schema of `.nianbao/config.json`: the settings of the manifest without their prefix, flat or nested. One file serves all
 * editors, so that its texts are in both languages.
 */
export function configJsonSchema(rules: readonly Rule[]): string {
  const zh: Record<string, string> = JSON.parse(manifestTexts('package.nls.zh-cn.json', rules, 'zh'));
  const en: Record<string, string> = JSON.parse(manifestTexts('package.nls.json', rules, 'en'));
  const both = (key: string) => `${zh[key]}\n${en[key]}`;
  const given = settingsManifest(rules).properties as Record<string, Schema>;
  const settings = Object.entries(given).map(([key, property]): [string, Schema] => {
    const name = key.slice(key.indexOf('.') + 1);
    const { scope, order, markdownDescription, enumDescriptions, ...schema } = property;
    return [name, { ...schema, description: both(`config.${name}`) }];
  });
  const folders = new Map<string, [string, Schema][]>();
  for (const [name, schema] of settings) {
    const [folder, inner] = name.split('.');
    if (inner) folders.set(folder, [...(folders.get(folder) ?? []), [inner, schema]]);
  }
  const nested = [...folders].map(([folder, inner]): [string, Schema] => [
    folder,
    { type: 'object', properties: Object.fromEntries(inner), additionalProperties: false },
  ]);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '年报设置 Nianbao settings（.nianbao/config.json）',
    description:
      '所在文件夹及其下的草稿按此检查，编辑器与命令行相同。\nReports in this folder and below are checked so, by editor and command line alike.',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries([...settings, ...nested]) },
    additionalProperties: false,
  };
  const withTexts = (_: string, value: unknown) =>
    typeof value === 'string' ? value.replace(/^%(.+)%$/, (_all, key: string) => both(key)) : value;
  return `${printJson(JSON.parse(JSON.stringify(schema, withTexts)))}\n`;
}
