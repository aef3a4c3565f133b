import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLensAsking } from '../../client/lens-asking';

describe('The notes above tables', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watched = () => {
    const askAnew = vi.fn();
    return { askAnew, ...createLensAsking(askAnew) };
  };

  it('are asked for anew, once, where the editor does not ask after changes', () => {
    const { askAnew, changed } = watched();
    changed();
    changed();
    vi.advanceTimersByTime(10_000);
    expect(askAnew).toHaveBeenCalledTimes(1);
  });

  it('are left to the editor where it asks', () => {
    const { askAnew, changed, asked } = watched();
    changed();
    vi.advanceTimersByTime(300);
    asked();
    vi.advanceTimersByTime(10_000);
    expect(askAnew).not.toHaveBeenCalled();
  });

  it('are asked for anew where the only question came before the last change', () => {
    const { askAnew, changed, asked } = watched();
    changed();
    asked();
    changed();
    vi.advanceTimersByTime(10_000);
    expect(askAnew).toHaveBeenCalledTimes(1);
  });

  it('are not asked for when all is over', () => {
    const { askAnew, changed, dispose } = watched();
    changed();
    dispose();
    vi.advanceTimersByTime(10_000);
    expect(askAnew).not.toHaveBeenCalled();
  });
});
