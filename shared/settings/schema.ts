import * as z from 'zod/mini';

/** Levels a rule can be set to; `off` silences it. */
export const ruleLevels = ['error', 'warning', 'information', 'off'] as const;

export type RuleLevel = (typeof ruleLevels)[number];

/** A rule's level, or its level and options; left out, each is as the rule has it. */
export type RuleSetting = RuleLevel | RuleChoices;

export interface RuleChoices {
  readonly level?: RuleLevel;
  readonly [option: string]: number | RuleLevel | undefined;
}

/** What a rule's setting may be, options aside: those the rule itself declares. */
const ruleSchema = z.union([z.enum(ruleLevels), z.record(z.string(), z.unknown())]);

/**
 * Every option, in one place: the manifest's settings, `.nianbao/config.json`, the README table and the types come from here.
 * Keys are the setting names without the prefix `nianbao.`.
 */
export const settingsSchema = z.object({
  // Chinese unless asked otherwise: whoever reads these reports reads Chinese, and office machines often lack VS Code's
  // Chinese display language.
  language: z._default(z.enum(['auto', 'zh', 'en']), 'zh'),
  rules: z._default(z.record(z.string(), ruleSchema), {}),
  'paste.byLabel': z._default(z.boolean(), true),
  'format.style': z._default(z.enum(['aligned', 'compact']), 'aligned'),
  // Chinese fonts, which these reports are written in, have “”, — and ① as wide as a character.
  'format.ambiguousWide': z._default(z.boolean(), true),
  tableKeys: z._default(z.boolean(), true),
  tableNotes: z._default(z.boolean(), true),
  'inlayHints.computed': z._default(z.boolean(), true),
  'inlayHints.determined': z._default(z.boolean(), true),
  'inlayHints.references': z._default(z.boolean(), true),
  'lastYear.show': z._default(z.boolean(), true),
  'preview.autoOpen': z._default(z.boolean(), false),
  'statusBar.cell': z._default(z.boolean(), true),
  'preview.followEditor': z._default(z.boolean(), true),
  'preview.leadEditor': z._default(z.boolean(), true),
  'preview.identities': z._default(z.boolean(), true),
  'preview.zoom': z._default(z.number().check(z.minimum(0.5), z.maximum(3)), 1),
  'trace.server': z._default(z.enum(['off', 'messages', 'verbose']), 'off'),
});

export type Settings = Omit<z.infer<typeof settingsSchema>, 'rules'> & {
  readonly rules: Readonly<Record<string, RuleSetting>>;
};
export type SettingName = keyof Settings;

export const defaultSettings = settingsSchema.parse({}) as Settings;
