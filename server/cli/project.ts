import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckOptions } from '../../shared/check/types';
import { type Language, type Messages, messagesIn } from '../../shared/messages';
import { allRules } from '../../shared/rules';
import { readSettings } from '../../shared/settings/read';
import { defaultSettings, type Settings } from '../../shared/settings/schema';
import { nodeFiles, onWindows } from '../node-files';
import { existsFrom, nearestProjectFile, type ProjectFile } from '../project-file';
import { projectWords, settingWords } from '../setting-words';
import { pathOfUri, uriOfPath } from '../uri';

/** Settings and world of each draft; asked once for each folder. */
export interface Projects {
  /** `top`: the folder above which no settings are looked for where there is no repository. */
  optionsFor(path: string, top: string): CheckOptions;
}

const isRule = (id: string): boolean => allRules.some((rule) => rule.id === id);

/**
 * Settings come from the nearest `.nianbao/config.json` at or above the draft, not above the repository's root (else the
 * path given). What is wrong in one is said once, to `warn`, and the default stands in its place.
 */
export function createProjects(messages: Messages, warn: (message: string) => void): Projects {
  const byFile = new Map<string, Settings>();
  const byFolder = new Map<string, Settings>();
  const settingsOf = (path: string, top: string): Settings => {
    const key = `${dirname(path)}\0${top}`;
    const known = byFolder.get(key);
    if (known) return known;
    const project = projectOf(path, top);
    const settings = (project && byFile.get(project.uri)) ?? settingsIn(project, messages, warn);
    if (project) byFile.set(project.uri, settings);
    byFolder.set(key, settings);
    return settings;
  };
  return {
    optionsFor(path, top) {
      const settings = settingsOf(path, top);
      const uri = uriOfPath(path, onWindows);
      return {
        settings,
        language: settings.language === 'auto' ? 'zh' : settings.language,
        world: { fileExists: (relativePath) => existsFrom(uri, relativePath, nodeFiles) },
      };
    },
  };
}

/** The language in which the command line speaks in a folder: Chinese, unless the project's settings say otherwise. */
export function languageIn(folder: string): Language {
  const { language } = settingsIn(projectOf(join(folder, 'x'), folder), messagesIn('zh'), () => {});
  return language === 'auto' ? 'zh' : language;
}

function projectOf(path: string, top: string): ProjectFile | undefined {
  const limit = repositoryRoot(dirname(path)) ?? top;
  return nearestProjectFile(uriOfPath(path, onWindows), uriOfPath(limit, onWindows), nodeFiles);
}

function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

function settingsIn(project: ProjectFile | undefined, messages: Messages, warn: (message: string) => void): Settings {
  if (!project) return defaultSettings;
  const file = pathOfUri(project.uri, onWindows) ?? project.uri;
  if (project.fault) warn(projectWords(project.fault, file, messages));
  const { settings, faults } = readSettings(project.given, isRule);
  const spoken = messagesIn(settings.language === 'en' ? 'en' : 'zh');
  for (const fault of faults) warn(settingWords(fault, `${fault.name} (${file})`, spoken));
  return settings;
}
