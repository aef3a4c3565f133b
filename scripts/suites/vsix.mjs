// What ships: only what is needed, and little of it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packOnce, vsix } from '../package.mjs';
import { zipEntries } from '../support/zip.mjs';

const limit = 1_000_000;

/** Every entry must match one of these. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|package\.nls(\.zh-cn)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/i,
  // By name: what an older build left in dist/ must not ship.
  /^extension\/dist\/(client|server|cli|preview)\.js$/,
  /^extension\/dist\/preview\.css$/,
  /^extension\/docs\/(config|form)\.schema\.json$/,
  /^extension\/docs\/walkthrough\/[\w-]+\.svg$/,
  /^extension\/docs\/rules\/(en\/)?[\w-]+\.md$/,
  /^extension\/syntaxes\/[\w.-]+\.(json|png|svg)$/,
];

const needed = ['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt'].concat(
  ['client.js', 'server.js', 'cli.js', 'preview.js', 'preview.css'].map((name) => `dist/${name}`),
);

/** What the manifest points to inside the extension: icons, grammars, language settings, snippets. */
function filesNamedIn(value) {
  if (typeof value === 'string')
    return /^(\.\/)?(syntaxes|dist|docs)\/[\w./-]+\.\w+$/.test(value) ? [value.replace(/^\.\//, '')] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(filesNamedIn) : [];
}

/** Every finding links to one of these. */
const rulePages = (root) =>
  ['docs/rules', 'docs/rules/en'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  );

/** Packs dist/nianbao.vsix as built and looks at it. */
export async function vsixContents(root) {
  await packOnce();
  const names = zipEntries(vsix).map((entry) => entry.name);
  const has = (path) => names.some((name) => name.toLowerCase() === `extension/${path}`.toLowerCase());
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const built = names.filter((name) => /dist\/.*\.js$/.test(name)).map((name) => name.replace('extension/', ''));
  const checks = {
    [`under ${limit} bytes`]: () => (statSync(vsix).size < limit ? [] : [`${statSync(vsix).size} bytes`]),
    'nothing that is not needed': () => names.filter((name) => !allowed.some((pattern) => pattern.test(name))),
    'all that is needed': () => [...needed, ...rulePages(root), ...filesNamedIn(manifest)].filter((path) => !has(path)),
    'no source maps and no path of the machine that built it': () =>
      built.filter((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return text.includes('sourceMappingURL=') || text.includes(root);
      }),
  };
  return Object.entries(checks).map(([title, look]) => {
    const wrong = look();
    return wrong.length ? { title, state: 'failed', message: wrong.join('\n') } : { title, state: 'passed' };
  });
}
