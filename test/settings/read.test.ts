import { describe, expect, it } from 'vitest';
import { layerSettings } from '../../shared/settings/layers';
import { readSettings } from '../../shared/settings/read';
import { defaultSettings } from '../../shared/settings/schema';

const limit = { type: 'integer', minimum: 1, maximum: 9, title: { zh: '', en: '' } } as const;
const optionsOf = (id: string) => (id === 'cell/blank' ? { limit } : undefined);
const faultsOf = (given: unknown) => readSettings(given, optionsOf).faults;

describe('settings', () => {
  it.each([
    ['nested', { preview: { zoom: 2 } }],
    ['flat', { 'preview.zoom': 2 }],
  ])('are read where they are %s', (_, given) => {
    expect(readSettings(given, optionsOf)).toEqual({ settings: { ...defaultSettings, 'preview.zoom': 2 }, faults: [] });
  });

  it.each([
    [{ language: 'fr' }, { name: 'language', code: 'not-one-of', found: '"fr"', allowed: ['auto', 'zh', 'en'] }],
    [{ 'preview.followEditor': 1 }, { name: 'preview.followEditor', code: 'wrong-type', expected: 'boolean' }],
    [{ preview: { zoom: '大' } }, { name: 'preview.zoom', code: 'wrong-type', expected: 'number', found: '"大"' }],
    [{ preview: { zoom: 9 } }, { name: 'preview.zoom', code: 'out-of-range', minimum: undefined, maximum: 3 }],
    [{ preview: { zoom: 0 } }, { name: 'preview.zoom', code: 'out-of-range', minimum: 0.5, maximum: undefined }],
    [{ rules: [] }, { name: 'rules', code: 'wrong-type', expected: 'object' }],
    [{ rules: { 'cell/blank': 'x' } }, { name: 'rules.cell/blank', code: 'not-one-of', found: '"x"' }],
    [{ rules: { 'cell/no': 'off' } }, { name: 'rules.cell/no', code: 'unknown-rule' }],
    [{ rules: { 'cell/blank': 7 } }, { name: 'rules.cell/blank', code: 'not-one-of', found: '7' }],
    [{ langage: 'zh' }, { name: 'langage', code: 'unknown' }],
    [{ preview: { size: 1 } }, { name: 'preview.size', code: 'unknown' }],
    [[], { name: '', code: 'wrong-type', expected: 'object' }],
  ])('%j: the one fault is told with what is allowed, and the default holds', (given, fault) => {
    const { settings, faults } = readSettings(given, optionsOf);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(fault);
    expect(settings).toEqual(defaultSettings);
  });

  it.each([
    [{ limit: 0 }, { name: 'rules.cell/blank.limit', code: 'out-of-range', minimum: 1 }],
    [{ limit: 10 }, { name: 'rules.cell/blank.limit', code: 'out-of-range', maximum: 9 }],
    [{ limit: 1.5 }, { name: 'rules.cell/blank.limit', code: 'wrong-type', expected: 'integer' }],
    [{ limit: '多' }, { name: 'rules.cell/blank.limit', code: 'wrong-type', expected: 'integer', found: '"多"' }],
    [{ limits: 3 }, { name: 'rules.cell/blank.limits', code: 'unknown-option', allowed: ['level', 'limit'] }],
    [{ level: 'loud' }, { name: 'rules.cell/blank.level', code: 'not-one-of', found: '"loud"' }],
    [{ constructor: 3 }, { name: 'rules.cell/blank.constructor', code: 'unknown-option' }],
  ])('of a rule %j: the one fault is told, and what else is chosen holds', (choices, fault) => {
    const { settings, faults } = readSettings(
      { rules: { 'cell/blank': { level: 'off', limit: 2, ...choices } } },
      optionsOf,
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(fault);
    const { level, limit: chosen } = { level: 'off', limit: 2, ...choices } as Record<string, unknown>;
    const expected = { ...(level === 'off' && { level }), ...(chosen === 2 && { limit: 2 }) };
    expect(settings.rules).toEqual({ 'cell/blank': expected });
  });

  it('may name their schema, and leave a value empty', () => {
    expect(faultsOf({ $schema: './x.json', language: null, later: null })).toEqual([]);
  });

  it('keep what does not exist when layered, so that it is told', () => {
    expect(faultsOf(layerSettings({ langage: 'zh' }, { preview: { size: 1 } })).map(({ name }) => name)).toEqual([
      'langage',
      'preview.size',
    ]);
  });
});
