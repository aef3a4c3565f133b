/** Sees to it that the notes above tables are asked for after every change. */
export interface LensAsking {
  /** What the notes tell may have changed: a text, or which editors are in view. */
  changed(): void;
  /** The editor asked for them. */
  asked(): void;
  dispose(): void;
}

/** Longer than VS Code waits after a change, in milliseconds: as a rule it asks by itself before. */
const PATIENCE = 1000;

/**
 * VS Code puts its question off for a moment after a change, and drops it when the editor loses the focus meanwhile: a
 * figure taken back from the preview, a click elsewhere right after the last key. `askAnew` is called where no question
 * followed a change.
 */
export function createLensAsking(askAnew: () => void): LensAsking {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const asked = () => clearTimeout(waiting);
  return {
    changed() {
      asked();
      waiting = setTimeout(askAnew, PATIENCE);
    },
    asked,
    dispose: asked,
  };
}
