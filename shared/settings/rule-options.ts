import * as z from 'zod/mini';

/** The same words in Chinese and English. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** What a rule lets its users choose besides its level: a number, within bounds. Declared by the rule itself. */
export interface RuleOption {
  readonly type: 'integer' | 'number';
  readonly minimum: number;
  readonly maximum?: number;
  /** Undefined: what the form says. */
  readonly default?: number;
  /** For settings, schema and the rule's page. */
  readonly title: BothLanguages;
}

export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The values of a rule's options, by name; undefined where nothing is chosen and the option has no default. */
export type RuleOptionValues = Readonly<Record<string, number | undefined>>;

/** What is right for an option. */
export function optionSchema({ type, minimum, maximum }: RuleOption): z.ZodMiniType<number> {
  const checks = maximum === undefined ? [z.minimum(minimum)] : [z.minimum(minimum), z.maximum(maximum)];
  return type === 'integer' ? z.int().check(...checks) : z.number().check(...checks);
}

const noValues: RuleOptionValues = {};

/** Every check asks for every rule; what nobody chose is made once. */
const defaults = new WeakMap<RuleOptions, RuleOptionValues>();

/** The options of a rule as chosen, or as they are when nothing is. `chosen` was read by `readSettings`. */
export function optionValues(options: RuleOptions | undefined, chosen: unknown): RuleOptionValues {
  if (!options) return noValues;
  if (typeof chosen === 'object' && chosen !== null) return valuesOf(options, chosen as RuleOptionValues);
  let values = defaults.get(options);
  if (!values) {
    values = valuesOf(options, noValues);
    defaults.set(options, values);
  }
  return values;
}

function valuesOf(options: RuleOptions, given: RuleOptionValues): RuleOptionValues {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, given[name] ?? option.default]));
}
