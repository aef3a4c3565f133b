import { describe, expect, it } from 'vitest';
import { layerSettings } from '../../shared/settings/layers';
import { readSettings } from '../../shared/settings/read';
import { defaultSettings } from '../../shared/settings/schema';

const isRule = (id: string) => id === 'cell/blank';
const faultsOf = (given: unknown) => readSettings(given, isRule).faults;

describe('settings', () => {
  it.each([
    ['nested', { preview: { zoom: 2 } }],
    ['flat', { 'preview.zoom': 2 }],
  ])('are read where they are %s', (_, given) => {
    expect(readSettings(given, isRule)).toEqual({ settings: { ...defaultSettings, 'preview.zoom': 2 }, faults: [] });
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
    [{ langage: 'zh' }, { name: 'langage', code: 'unknown' }],
    [{ preview: { size: 1 } }, { name: 'preview.size', code: 'unknown' }],
    [[], { name: '', code: 'wrong-type', expected: 'object' }],
  ])('%j: the one fault is told with what is allowed, and the default holds', (given, fault) => {
    const { settings, faults } = readSettings(given, isRule);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(fault);
    expect(settings).toEqual(defaultSettings);
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
