import * as z from 'zod/mini';

/** Levels a rule can be set to; `off` silences it. */
export const ruleLevels = ['error', 'warning', 'information', 'off'] as const;

/**
 * Every option, in one place: the manifest's settings, `.nianbao/config.json`, the README table and the types come from here.
 * Keys are the setting names without the prefix `nianbao.`.
 */
export const settingsSchema = z.object({
  // Chinese unless asked otherwise: whoever reads these reports reads Chinese, and office machines often lack VS Code's
  // Chinese display language.
  language: z._default(z.enum(['auto', 'zh', 'en']), 'zh'),
  rules: z._default(z.record(z.string(), z.enum(ruleLevels)), {}),
  'preview.followEditor': z._default(z.boolean(), true),
  'preview.zoom': z._default(z.number().check(z.minimum(0.5), z.maximum(3)), 1),
  'trace.server': z._default(z.enum(['off', 'messages', 'verbose']), 'off'),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

export const defaultSettings: Settings = settingsSchema.parse({});
