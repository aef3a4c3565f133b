import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckOptions } from '../../shared/check/types';
import { type Language, type Messages, messagesIn } from '../../shared/messages';
import { layerSettings } from '../../shared/settings/layers';
import { readSettings } from '../../shared/settings/read';
import { defaultSettings, type Settings } from '../../shared/settings/schema';
import { pathOfUri, resolveFrom, uriOfPath } from '../uri';

const PROJECT_FILE = join('.nianbao', 'config.json');

const onWindows = process.platform === 'win32';

/** Settings and world of each draft; asked once for each folder. */
export interface Projects {
  /** `top`: the folder above which no settings are looked for where there is no repository. */
  optionsFor(path: string, top: string): CheckOptions;
}

/**
 * Settings come from the nearest `.nianbao/config.json` at or above the draft, not above the repository's root (else the
 * path given). What is wrong in one is said once, to `warn`, and the default stands in its place.
 */
export function createProjects(messages: Messages, warn: (message: string) => void): Projects {
  const byFile = new Map<string, Settings>();
  const byFolder = new Map<string, Settings>();
  const read = (file: string): Settings => {
    const known = byFile.get(file);
    if (known) return known;
    const settings = readProject(file, messages, warn);
    byFile.set(file, settings);
    return settings;
  };
  const settingsOf = (folder: string, top: string): Settings => {
    const key = `${folder}\0${top}`;
    const known = byFolder.get(key);
    if (known) return known;
    const file = projectFile(folder, top);
    const settings = file ? read(file) : defaultSettings;
    byFolder.set(key, settings);
    return settings;
  };
  return {
    optionsFor(path, top) {
      const settings = settingsOf(dirname(path), top);
      return {
        settings,
        language: settings.language === 'auto' ? 'zh' : settings.language,
        world: { fileExists: (relativePath) => existsFrom(path, relativePath) },
      };
    },
  };
}

/** The language in which the command line speaks in a folder: Chinese, unless the project's settings say otherwise. */
export function languageIn(folder: string): Language {
  const file = projectFile(folder, folder);
  const { language } = file ? readProject(file, messagesIn('zh'), () => {}) : defaultSettings;
  return language === 'auto' ? 'zh' : language;
}

function projectFile(folder: string, top: string): string | undefined {
  const limit = repositoryRoot(folder) ?? top;
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, PROJECT_FILE);
    if (existsSync(file)) return file;
    if (at === limit || at === dirname(at)) return undefined;
  }
}

function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

function readProject(file: string, messages: Messages, warn: (message: string) => void): Settings {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('not an object');
  } catch (error) {
    warn(messages.server.settingFault({ name: file, reason: error instanceof Error ? error.message : String(error) }));
    return defaultSettings;
  }
  const { settings, faults } = readSettings(layerSettings(undefined, given));
  const { server } = messagesIn(settings.language === 'en' ? 'en' : 'zh');
  for (const { name, reason } of faults) warn(server.settingFault({ name: `${name} (${file})`, reason }));
  return settings;
}

/** Whether a path that a draft names is there: the same reading of paths as the language server's. */
function existsFrom(draft: string, relativePath: string): boolean | undefined {
  const target = resolveFrom(uriOfPath(draft, onWindows), relativePath);
  const path = target === undefined ? undefined : pathOfUri(target, onWindows);
  if (path === undefined) return undefined;
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return undefined;
  }
}
