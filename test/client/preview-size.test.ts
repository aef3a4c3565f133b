import { describe, expect, it } from 'vitest';
import { sizes, sizeToShow } from '../../client/preview/chosen-size';
import { settingsSchema } from '../../shared/settings/schema';

describe('the preview shows', () => {
  it('the size that is set, till one chooses another', () => expect(sizeToShow(1.25, undefined)).toBe(1.25));
  it('the size that was chosen', () => expect(sizeToShow(1, { zoom: 1.5, setting: 1 })).toBe(1.5));
  it('the size that was set since', () => expect(sizeToShow(2, { zoom: 1.5, setting: 1 })).toBe(2));
  it('sizes from the smallest to the largest that the setting takes', () => {
    const taken = (zoom: number) => settingsSchema.shape['preview.zoom'].safeParse(zoom).success;
    const [smallest, largest] = [sizes[0], sizes[sizes.length - 1]];
    expect([smallest, largest, smallest - 0.01, largest + 0.01].map(taken)).toEqual([true, true, false, false]);
  });
});
