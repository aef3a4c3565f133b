import { defaultSettings, type SettingName, type Settings, settingsSchema } from './schema';

/** A setting that cannot be used: which, and why in the words of the schema. The default is used in its place. */
export interface SettingFault {
  readonly name: string;
  readonly reason: string;
}

/**
 * Reads settings as they come from an editor or a file: nested (`{"preview": {"zoom": 1}}`) or flat (`{"preview.zoom": 1}`).
 * Never fails: a value of the wrong type is reported and replaced by its default, and nothing else suffers.
 */
export function readSettings(given: unknown): { settings: Settings; faults: readonly SettingFault[] } {
  const faults: SettingFault[] = [];
  const settings: Record<string, unknown> = { ...defaultSettings };
  if (given === undefined || given === null) return { settings: defaultSettings, faults };
  if (typeof given !== 'object' || Array.isArray(given))
    return { settings: defaultSettings, faults: [{ name: '', reason: 'not an object' }] };
  for (const name of Object.keys(settingsSchema.shape) as SettingName[]) {
    const value = lookUp(given as Record<string, unknown>, name);
    if (value === undefined || value === null) continue;
    if (name === 'rules') {
      settings.rules = readRules(value, faults);
      continue;
    }
    const parsed = settingsSchema.shape[name].safeParse(value);
    if (parsed.success) settings[name] = parsed.data;
    else faults.push({ name, reason: parsed.error.issues[0]?.message ?? 'invalid' });
  }
  return { settings: settings as Settings, faults };
}

/** One wrong level must not silence the others: each entry is read by itself. */
function readRules(value: unknown, faults: SettingFault[]): Settings['rules'] {
  const rules: Settings['rules'] = {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    faults.push({ name: 'rules', reason: 'not an object' });
    return rules;
  }
  for (const [rule, level] of Object.entries(value as object)) {
    const parsed = settingsSchema.shape.rules.safeParse({ [rule]: level });
    if (parsed.success) Object.assign(rules, parsed.data);
    else faults.push({ name: `rules.${rule}`, reason: parsed.error.issues[0]?.message ?? 'invalid' });
  }
  return rules;
}

/** The value of a setting by its name, flat (`"preview.zoom"`) or nested; undefined where it is not given. */
export function lookUp(given: Record<string, unknown>, name: string): unknown {
  if (name in given) return given[name];
  return name
    .split('.')
    .reduce<unknown>(
      (at, key) => (at && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined),
      given,
    );
}
