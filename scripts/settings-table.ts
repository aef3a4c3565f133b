import { readFileSync } from 'node:fs';
import type { SettingName } from '../shared/settings/schema';
import { defaultSettings } from '../shared/settings/schema';

const START = '<!-- settings:start -->';
const END = '<!-- settings:end -->';

/** The README with its table of settings as the schema and the manifest's texts have them. */
export function readmeWithSettings(path: string): string {
  const readme = readFileSync(path, 'utf8');
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${path}: no region ${START} … ${END}`);
  return `${readme.slice(0, start + START.length)}\n\n${table()}\n\n${readme.slice(end)}`;
}

function table(): string {
  const texts = JSON.parse(readFileSync('package.nls.zh-cn.json', 'utf8')) as Record<string, string>;
  const rows = (Object.keys(defaultSettings) as SettingName[]).map((name) => {
    const text = (texts[`config.${name}`] ?? '').replace(/\n+/g, ' ').replace(/\|/g, '\\|');
    return `| \`nianbao.${name}\` | ${text} | \`${JSON.stringify(defaultSettings[name])}\` |`;
  });
  return ['| 设置 | 说明 | 默认 |', '| :-- | :-- | :-- |', ...rows].join('\n');
}
