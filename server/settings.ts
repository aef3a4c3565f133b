import type { CheckOptions } from '../shared/check/types';
import { builtInForms } from '../shared/form';
import type { Form } from '../shared/form/types';
import { type Language, type Messages, messagesIn } from '../shared/messages';
import { formsFolder } from '../shared/protocol/form-files';
import { allRules, optionsIn } from '../shared/rules';
import { layerSettings } from '../shared/settings/layers';
import { readSettings } from '../shared/settings/read';
import type { Settings } from '../shared/settings/schema';
import type { YearsAround } from '../shared/view/usages';
import { findDrafts } from './draft-index';
import { reasonOf } from './errors';
import { type FormFolder, nearestFormFolder, readFormFolder } from './form-folder';
import type { Host } from './host';
import type { LastYears } from './last-years';
import { existsFrom, nearestProjectFile, PROJECT_FILE } from './project-file';
import { projectWords, settingWords } from './setting-words';
import { isWithin, parentUri, relativePath, sameUri } from './uri';

/** All that decides what a draft's findings are, besides its text. The same object until something changes. */
export interface DraftOptions {
  readonly check: CheckOptions;
  readonly settings: Settings;
  readonly messages: Messages;
  /** Drafts of the year after that are compared with this one. */
  readonly nextYears: YearsAround['nextYears'];
  /** The other drafts around, as paths by which this one may name them. Looked for when first asked for. */
  readonly draftPaths: () => readonly string[];
  /** The project's own forms, if it has some. */
  readonly formFolder: string | undefined;
  /** Another one for other options: part of result ids. */
  readonly stamp: number;
}

export interface SettingsSource {
  /** At once where the client has answered before, else a promise. Never fails: what cannot be read is the default. */
  optionsFor(uri: string): DraftOptions | Promise<DraftOptions>;
  /** The forms a file is read through, whether it is open or not. Never fails. */
  formsFor(uri: string): readonly Form[];
  /** The client's settings changed: they are asked for again. */
  settingsChanged(): void;
  /** Files, or folders of the workspace, came, went or changed: the project's settings and forms are looked for again. */
  filesChanged(): void;
  forget(uri: string): void;
}

export interface SettingsNeeds {
  readonly host: Host;
  /** The client's settings for a draft, as they come. May fail: the defaults are used then, and `log` says so. */
  readonly ask: (uri: string) => Promise<unknown>;
  readonly language: (chosen: Settings['language']) => Language;
  readonly workspaceFolders: () => readonly string[];
  /** Tells the user, once for each fault, which setting is not used and why. */
  readonly warn: (message: string) => void;
  readonly log: (message: string) => void;
  /** A folder of forms was read. */
  readonly formsRead: (folder: FormFolder, messages: Messages) => void;
  /** Finds the draft of the year before. */
  readonly lastYear: LastYears['of'];
  /** Finds drafts of the year after. */
  readonly nextYears: LastYears['after'];
  readonly onRuleError: NonNullable<CheckOptions['onRuleError']>;
}

interface Known {
  readonly given: unknown;
  readonly options: DraftOptions;
}

function pathsFrom(uri: string, top: string | undefined, host: Host): readonly string[] {
  const folder = top ?? parentUri(uri);
  if (folder === undefined) return [];
  const drafts = findDrafts(folder, top !== undefined, host).filter((one) => !sameUri(one, uri));
  return drafts.flatMap((one) => relativePath(uri, one) ?? []);
}

export function createSettings(needs: SettingsNeeds): SettingsSource {
  const known = new Map<string, Known | Promise<DraftOptions>>();
  const told = new Set<string>();
  const folders = new Map<string, FormFolder>();
  /** Folders of forms that no open draft uses: nothing is told of their faults. */
  const quietFolders = new Map<string, FormFolder>();
  let stamps = 0;

  const warnOnce = (warning: string) => {
    if (told.has(warning)) return;
    told.add(warning);
    needs.warn(warning);
  };

  const formsIn = (uri: string, messages: Messages): FormFolder => {
    const known = folders.get(uri);
    if (known) return known;
    const folder = readFormFolder(uri, needs.host);
    folders.set(uri, folder);
    if (folder.fault !== undefined)
      warnOnce(messages.server.formsUnreadable({ folder: formsFolder, reason: folder.fault }));
    needs.formsRead(folder, messages);
    return folder;
  };

  const build = (uri: string, given: unknown): Known => {
    const { host } = needs;
    const top = needs.workspaceFolders().find((folder) => isWithin(uri, folder));
    const project = nearestProjectFile(uri, top, host);
    const optionsOf = optionsIn(host.rules ?? allRules);
    const { settings, faults } = readSettings(layerSettings(given, project?.given), optionsOf);
    const language = needs.language(settings.language);
    const messages = messagesIn(language);
    // What is wrong in the project's file is looked for there, not among the editor's settings.
    const own = faults.length > 0 ? readSettings(project?.given, optionsOf).faults.map(({ name }) => name) : [];
    const nameOf = (name: string) => (own.includes(name) ? `${name} (${PROJECT_FILE})` : `nianbao.${name}`);
    const warnings = faults.map((fault) => settingWords(fault, nameOf(fault.name), messages));
    if (project?.fault) warnings.push(projectWords(project.fault, PROJECT_FILE, messages));
    warnings.forEach(warnOnce);
    const formFolder = nearestFormFolder(uri, top, host);
    const forms = formFolder === undefined ? undefined : formsIn(formFolder, messages).forms;
    const check: CheckOptions = {
      forms,
      settings,
      language,
      world: {
        fileExists: (path) => existsFrom(uri, path, host),
        lastYear: (report) => needs.lastYear(uri, report, top, forms),
      },
      rules: host.rules,
      onRuleError: needs.onRuleError,
    };
    const nextYears: DraftOptions['nextYears'] = (report) => needs.nextYears(uri, report, top, forms);
    let paths: readonly string[] | undefined;
    const draftPaths = () => {
      paths ??= pathsFrom(uri, top, host);
      return paths;
    };
    return { given, options: { check, settings, messages, nextYears, draftPaths, formFolder, stamp: ++stamps } };
  };

  const ask = (uri: string): Promise<DraftOptions> => {
    const asked = needs
      .ask(uri)
      .catch((error: unknown) => {
        needs.log(`workspace/configuration: ${reasonOf(error)}`);
        return undefined;
      })
      .then((given) => {
        const answer = build(uri, given);
        // Something newer may have taken the place meanwhile; then this answer is for the one who waits, and not kept.
        if (known.get(uri) === asked) known.set(uri, answer);
        return answer.options;
      });
    known.set(uri, asked);
    return asked;
  };

  return {
    optionsFor(uri) {
      const found = known.get(uri);
      if (!found) return ask(uri);
      return found instanceof Promise ? found : found.options;
    },
    formsFor(uri) {
      const top = needs.workspaceFolders().find((folder) => isWithin(uri, folder));
      const folder = nearestFormFolder(uri, top, needs.host);
      if (folder === undefined) return builtInForms;
      const read = folders.get(folder) ?? quietFolders.get(folder) ?? readFormFolder(folder, needs.host);
      quietFolders.set(folder, read);
      return read.forms;
    },
    settingsChanged() {
      known.clear();
      // Read again for the faults of its files, which may have to be told in another language.
      folders.clear();
      quietFolders.clear();
    },
    filesChanged() {
      folders.clear();
      quietFolders.clear();
      for (const [uri, found] of known) {
        if (found instanceof Promise) known.delete(uri);
        else known.set(uri, build(uri, found.given));
      }
    },
    forget: (uri) => void known.delete(uri),
  };
}
