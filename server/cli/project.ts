import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckOptions } from '../../shared/check/types';
import { builtInForms } from '../../shared/form';
import type { Form } from '../../shared/form/types';
import { type Language, type Messages, messagesIn } from '../../shared/messages';
import { allRules, optionsIn } from '../../shared/rules';
import { readSettings } from '../../shared/settings/read';
import { defaultSettings, type Settings } from '../../shared/settings/schema';
import { lineIndex } from '../../shared/text/lines';
import { nearestFormFolder, readFormFolder } from '../form-folder';
import { formWords } from '../form-words';
import { createLastYears } from '../last-years';
import { nodeFiles, onWindows } from '../node-files';
import { existsFrom, nearestProjectFile, type ProjectFile } from '../project-file';
import { projectWords, settingWords } from '../setting-words';
import { pathOfUri, uriOfPath } from '../uri';

/** What a check needs to know, with all settings. */
export type ProjectOptions = CheckOptions & { readonly settings: Settings };

/** Settings, forms and world of each draft; asked once for each folder. */
export interface Projects {
  /** `top`: the folder above which no settings and forms are looked for where there is no repository. */
  optionsFor(path: string, top: string): ProjectOptions;
  /** The file was changed: what was read from it before counts no more. */
  written(path: string): void;
}

/**
 * Settings come from the nearest `.nianbao/config.json` at or above the draft, not above the repository's root (else the
 * path given). What is wrong in one is said once, to `warn`, and the default stands in its place.
 */
export function createProjects(messages: Messages, warn: (message: string) => void): Projects {
  const byFile = new Map<string, Settings>();
  const byFolder = new Map<string, Settings>();
  const formsByDraftFolder = new Map<string, readonly Form[] | undefined>();
  const formsByFolder = new Map<string, readonly Form[]>();
  const searchedByFolder = new Map<string, string>();
  const lastYears = createLastYears({ files: nodeFiles, openDrafts: () => [] });
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
  const formsOf = (path: string, top: string, language: Language): readonly Form[] | undefined => {
    const key = `${dirname(path)}\0${top}`;
    if (formsByDraftFolder.has(key)) return formsByDraftFolder.get(key);
    const folder = nearestFormFolder(uriOfPath(path, onWindows), uriOfPath(limitOf(path, top), onWindows), nodeFiles);
    const forms =
      folder === undefined ? undefined : (formsByFolder.get(folder) ?? formsIn(folder, messagesIn(language), warn));
    if (folder !== undefined && forms) formsByFolder.set(folder, forms);
    formsByDraftFolder.set(key, forms);
    return forms;
  };
  const searchedFor = (path: string, top: string): string => {
    const folder = dirname(path);
    const known = searchedByFolder.get(folder);
    if (known !== undefined) return known;
    const searched = uriOfPath(limitOf(path, top), onWindows);
    searchedByFolder.set(folder, searched);
    return searched;
  };
  return {
    written: (path) => lastYears.fileChanged(uriOfPath(path, onWindows)),
    optionsFor(path, top) {
      const settings = settingsOf(path, top);
      const language = settings.language === 'auto' ? 'zh' : settings.language;
      const uri = uriOfPath(path, onWindows);
      const forms = formsOf(path, top, language);
      return {
        settings,
        forms,
        language,
        world: {
          fileExists: (relativePath) => existsFrom(uri, relativePath, nodeFiles),
          lastYear: (report) => lastYears.of(uri, report, searchedFor(path, top), forms),
        },
      };
    },
  };
}

/** The language in which the command line speaks in a folder: Chinese, unless the project's settings say otherwise. */
export function languageIn(folder: string): Language {
  const { language } = settingsIn(projectOf(join(folder, 'x'), folder), messagesIn('zh'), () => {});
  return language === 'auto' ? 'zh' : language;
}

/** The forms that drafts in a folder may name: the built-in ones and the project's own. */
export function formsFor(folder: string, messages: Messages, warn: (message: string) => void): readonly Form[] {
  const draft = uriOfPath(join(folder, 'x'), onWindows);
  const found = nearestFormFolder(draft, uriOfPath(repositoryRoot(folder) ?? folder, onWindows), nodeFiles);
  return found === undefined ? builtInForms : formsIn(found, messages, warn);
}

/** A folder's forms; what is wrong in them goes to `warn`, a line for each, with its place. */
function formsIn(folder: string, messages: Messages, warn: (message: string) => void): readonly Form[] {
  const read = readFormFolder(folder, nodeFiles);
  const path = (uri: string) => pathOfUri(uri, onWindows) ?? uri;
  if (read.fault !== undefined) warn(messages.server.formsUnreadable({ folder: path(folder), reason: read.fault }));
  for (const { uri, text, faults } of read.files) {
    const { positionAt } = lineIndex(text);
    for (const fault of faults) {
      const { line, character } = positionAt(fault.span.start);
      const place = `${path(uri)}:${line + 1}:${character + 1}`;
      warn(`${place} ${formWords(fault, messages)}`);
    }
  }
  return read.forms;
}

function projectOf(path: string, top: string): ProjectFile | undefined {
  return nearestProjectFile(uriOfPath(path, onWindows), uriOfPath(limitOf(path, top), onWindows), nodeFiles);
}

function limitOf(path: string, top: string): string {
  return repositoryRoot(dirname(path)) ?? top;
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
  const { settings, faults } = readSettings(project.given, optionsIn(allRules));
  const spoken = messagesIn(settings.language === 'en' ? 'en' : 'zh');
  for (const fault of faults) warn(settingWords(fault, `${fault.name} (${file})`, spoken));
  return settings;
}
