import { describe, expect, it } from 'vitest';
import { sizeToShow } from '../../client/preview/chosen-size';

describe('the preview shows', () => {
  it('the size that is set, till one chooses another', () => expect(sizeToShow(1.25, undefined)).toBe(1.25));
  it('the size that was chosen', () => expect(sizeToShow(1, { zoom: 1.5, setting: 1 })).toBe(1.5));
  it('the size that was set since', () => expect(sizeToShow(2, { zoom: 1.5, setting: 1 })).toBe(2));
});
