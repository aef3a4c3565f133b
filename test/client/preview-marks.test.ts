import { describe, expect, it } from 'vitest';
import { marksOf } from '../../client/webview/marks';

describe('the marks of a paragraph in the preview', () => {
  it('are one for each finding, in the order of the text', () => {
    expect(marksOf([{ severity: 'warning' }, { severity: 'error' }, { severity: 'information' }])).toBe('! ✗ ⓘ');
    expect(marksOf([{ severity: 'warning' }])).toBe('!');
  });
});
