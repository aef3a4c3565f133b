import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { builtInForms } from '../shared/form';
import { allRules } from '../shared/rules';
import { configJsonSchema } from './config-schema';
import { formJsonSchema } from './form-schema';
import { manifestTexts, manifestWithSettings } from './manifest';
import { placesFile } from './places';
import { rulePages } from './rule-pages';
import { readmeWithSettings } from './settings-table';
import { snippetFile } from './snippets';

/**
 * Writes what is made from forms, rules and settings: `npm run generate`. With `--check` writes nothing and fails where a
 * file is not what it would write.
 */
const files: readonly { readonly path: string; readonly content: string }[] = [
  { path: 'syntaxes/nianbao.code-snippets.json', content: snippetFile(builtInForms) },
  {
    path: 'package.json',
    content: manifestWithSettings('package.json', allRules),
  },
  { path: 'package.nls.json', content: manifestTexts('package.nls.json', allRules, 'en') },
  { path: 'package.nls.zh-cn.json', content: manifestTexts('package.nls.zh-cn.json', allRules, 'zh') },
  { path: 'docs/config.schema.json', content: configJsonSchema(allRules) },
  { path: 'docs/form.schema.json', content: formJsonSchema() },
  { path: 'shared/form/data/places.ts', content: placesFile() },
  { path: 'README.md', content: readmeWithSettings('README.md') },
  ...rulePages(allRules),
];

const check = process.argv.includes('--check');
const stale = files.filter(({ path, content }) => !existsSync(path) || readFileSync(path, 'utf8') !== content);
for (const { path, content } of stale) {
  if (check) {
    console.error(`${path} is not current: npm run generate`);
    continue;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(path);
}
if (check && stale.length > 0) process.exitCode = 1;
