import type { CheckOptions } from '../shared/check/types';
import { type Language, type Messages, messagesIn } from '../shared/messages';
import { layerSettings } from '../shared/settings/layers';
import { readSettings } from '../shared/settings/read';
import type { Settings } from '../shared/settings/schema';
import type { Host } from './host';
import { isWithin, parentUri, resolveFrom } from './uri';

/** Where a project keeps its settings, seen from its folder. */
export const PROJECT_FILE = '.nianbao/config.json';

/** All that decides what a draft's findings are, besides its text. The same object until something changes. */
export interface DraftOptions {
  readonly check: CheckOptions;
  readonly messages: Messages;
  /** Another one for other options: part of result ids. */
  readonly stamp: number;
}

export interface SettingsSource {
  /** At once where the client has answered before, else a promise. Never fails: what cannot be read is the default. */
  optionsFor(uri: string): DraftOptions | Promise<DraftOptions>;
  /** The client's settings changed: they are asked for again. */
  settingsChanged(): void;
  /** A file came, went or changed: the project's settings are read again, and files looked for again. */
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
  readonly onRuleError: NonNullable<CheckOptions['onRuleError']>;
}

interface Known {
  readonly given: unknown;
  readonly options: DraftOptions;
}

export function createSettings(needs: SettingsNeeds): SettingsSource {
  const known = new Map<string, Known | Promise<DraftOptions>>();
  const told = new Set<string>();
  let stamps = 0;

  const build = (uri: string, given: unknown): Known => {
    const project = readProject(uri, needs);
    const { settings, faults } = readSettings(layerSettings(given, project.given));
    const language = needs.language(settings.language);
    const messages = messagesIn(language);
    const warnings = faults.map(({ name, reason }) =>
      messages.server.settingFault({ name: `nianbao.${name}`, reason }),
    );
    if (project.fault) warnings.push(messages.server.settingFault(project.fault));
    for (const warning of warnings) {
      if (told.has(warning)) continue;
      told.add(warning);
      needs.warn(warning);
    }
    const check: CheckOptions = {
      settings,
      language,
      world: { fileExists: (path) => existsFrom(uri, path, needs.host) },
      rules: needs.host.rules,
      onRuleError: needs.onRuleError,
    };
    return { given, options: { check, messages, stamp: ++stamps } };
  };

  const ask = (uri: string): Promise<DraftOptions> => {
    const asked = needs
      .ask(uri)
      .catch((error: unknown) => {
        needs.log(`workspace/configuration: ${error instanceof Error ? error.message : String(error)}`);
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
    settingsChanged() {
      known.clear();
    },
    filesChanged() {
      for (const [uri, found] of known) {
        if (found instanceof Promise) known.delete(uri);
        else known.set(uri, build(uri, found.given));
      }
    },
    forget: (uri) => void known.delete(uri),
  };
}

function existsFrom(uri: string, path: string, host: Host): boolean | undefined {
  const target = resolveFrom(uri, path);
  return target === undefined ? undefined : host.fileExists(target);
}

interface ProjectSettings {
  readonly given?: unknown;
  readonly fault?: { readonly name: string; readonly reason: string };
}

/** The nearest project file at or above the draft, not above its workspace folder (or, outside of any, its own folder). */
function readProject(uri: string, { host, workspaceFolders, log }: SettingsNeeds): ProjectSettings {
  const own = parentUri(uri);
  if (own === undefined) return {};
  const top = workspaceFolders().find((folder) => isWithin(uri, folder)) ?? own;
  for (
    let folder: string | undefined = own;
    folder !== undefined && isWithin(folder, top);
    folder = parentUri(folder)
  ) {
    const text = readQuietly(`${folder}/${PROJECT_FILE}`, host, log);
    if (text === undefined) continue;
    try {
      const given: unknown = JSON.parse(text);
      const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
      return isObject ? { given } : { fault: { name: PROJECT_FILE, reason: 'not an object' } };
    } catch (error) {
      return { fault: { name: PROJECT_FILE, reason: error instanceof Error ? error.message : String(error) } };
    }
  }
  return {};
}

function readQuietly(uri: string, host: Host, log: SettingsNeeds['log']): string | undefined {
  try {
    return host.readText(uri);
  } catch (error) {
    log(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
