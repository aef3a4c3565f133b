import { isRecord, lookUp, unknownSettings } from './read';
import { type SettingName, settingsSchema } from './schema';

/**
 * Settings of the project over those of the editor, both as given (nested or flat, maybe wrong): the project's value wins,
 * for `rules` rule by rule. What comes out is flat, and as wrong as what went in: `readSettings` judges it.
 */
export function layerSettings(editor: unknown, project: unknown): Readonly<Record<string, unknown>> {
  const layered: Record<string, unknown> = {};
  for (const name of Object.keys(settingsSchema.shape) as SettingName[]) {
    const [below, above] = [given(editor, name), given(project, name)];
    const both = name === 'rules' && isRecord(below) && isRecord(above);
    const value = both ? { ...below, ...above } : (above ?? below);
    if (value !== undefined && value !== null) layered[name] = value;
  }
  for (const settings of [editor, project]) if (isRecord(settings)) Object.assign(layered, unknownSettings(settings));
  return layered;
}

function given(settings: unknown, name: SettingName): unknown {
  return isRecord(settings) ? lookUp(settings, name) : undefined;
}
