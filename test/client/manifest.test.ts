import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftEndings, draftPatterns } from '../../shared/protocol/draft-names';
import { formFilePattern } from '../../shared/protocol/form-files';

const root = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;

/** Every `%key%` in the manifest. */
function placeholders(value: unknown): string[] {
  if (typeof value === 'string') return /^%(.+)%$/.test(value) ? [value.slice(1, -1)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(placeholders);
}

describe('the manifest', () => {
  it('has its texts in both languages, and no text that nothing uses', () => {
    const used = [...new Set(placeholders(manifest))].sort();
    expect(Object.keys(JSON.parse(read('package.nls.json'))).sort()).toEqual(used);
    expect(Object.keys(JSON.parse(read('package.nls.zh-cn.json'))).sort()).toEqual(used);
  });

  it('says what settings, their choices and rules do in words of either language', () => {
    const [en, zh]: Record<string, string>[] = ['package.nls.json', 'package.nls.zh-cn.json'].map((path) =>
      JSON.parse(read(path)),
    );
    const keys = Object.keys(zh).filter((key) => /^(config|rule|capabilities)\./.test(key));
    expect(keys.filter((key) => !/\p{Script=Han}{2}/u.test(zh[key]))).toEqual([]);
    expect(keys.filter((key) => !/[a-z]{3}/.test(en[key]) || en[key] === zh[key])).toEqual([]);
    const { properties } = contributes.configuration;
    const silent = Object.entries<{ markdownDescription?: string; enum?: string[]; enumDescriptions?: string[] }>(
      properties,
    ).filter((entry) => !entry[1].markdownDescription || entry[1].enum?.length !== entry[1].enumDescriptions?.length);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('activates with its language, its commands, its preview, its rules’ pages and its files, never with every window', () => {
    expect(manifest.activationEvents).toEqual([
      'onWebviewPanel:nianbao.preview',
      'onFileSystem:nianbao-rule',
      ...[...draftPatterns, formFilePattern].map((pattern) => `workspaceContains:${pattern}`),
    ]);
  });

  it('leads a new user through five steps, each of which something completes', () => {
    const [{ steps }] = contributes.walkthroughs;
    expect(steps).toHaveLength(5);
    const known = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const files = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' });
    const sources = files.flatMap((file) => (file.endsWith('.ts') ? read(join('client', file)) : [])).join();
    for (const { completionEvents } of steps as { completionEvents: string[] }[])
      for (const event of completionEvents) {
        const [kind, name] = event.split(':');
        if (kind === 'onCommand') expect(known).toContain(name);
        else if (kind === 'onContext') expect(sources).toContain(`markDone('${name.replace('nianbao.', '')}')`);
        else expect(contributes.views.nianbao.map(({ id }: { id: string }) => `onView:${id}`)).toContain(event);
      }
  });

  it('knows drafts by the endings that server and command line know them by', () => {
    expect(contributes.languages[0].extensions).toEqual(draftEndings);
  });

  it('puts every command under one category, and the client registers each of them', () => {
    const files = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' });
    const sources = files.flatMap((file) => (file.endsWith('.ts') ? read(join('client', file)) : [])).join();
    for (const { command, category } of contributes.commands) {
      expect(category).toBe('年报');
      expect(sources).toMatch(new RegExp(`registerCommand\\(\\s*'${command}'`));
    }
  });

  it('offers what writes into a draft only where that can be written', () => {
    const entries: { command: string; when?: string }[] = [
      ...contributes.menus.commandPalette,
      ...contributes.menus['editor/context'],
      ...contributes.keybindings,
    ];
    for (const name of ['fixAll', 'pasteTable', 'writeValues']) {
      const own = entries.filter(({ command }) => command === `nianbao.${name}`);
      expect(own.length).toBeGreaterThan(0);
      for (const { when } of own) expect(when, name).toContain('editorLangId == nianbao && !editorReadonly');
    }
  });

  it('shows one icon in the editor’s title', () => {
    const icons = contributes.menus['editor/title'].filter(({ group }: { group: string }) => group === 'navigation');
    expect(icons).toHaveLength(1);
  });

  it('names files that are there', () => {
    const [language] = contributes.languages;
    const paths = [manifest.icon, language.icon.light, language.icon.dark, language.configuration];
    const schemas = contributes.jsonValidation.map(({ url }: { url: string }) => url);
    const steps = contributes.walkthroughs.flatMap((one: { steps: { media: { svg: string } }[] }) => one.steps);
    const pictures = [
      contributes.viewsContainers.activitybar[0].icon,
      ...steps.map((one: { media: { svg: string } }) => one.media.svg),
    ];
    for (const path of [...paths, ...schemas, ...pictures, contributes.grammars[0].path, contributes.snippets[0].path])
      expect(existsSync(join(root, path)), path).toBe(true);
  });

  it('offers no menu entry or key for a command that does not exist', () => {
    const known = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const entries = [...Object.values<{ command: string; alt?: string }[]>(contributes.menus).flat()];
    for (const { command, alt } of [...entries, ...contributes.keybindings])
      for (const one of [command, alt]) if (one) expect(known).toContain(one);
  });
});
