/** The sizes that the preview's keys and buttons step through, from the smallest to the largest there is; 1 is normal. */
export const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** A size of the preview that was chosen in it, and what the setting said then. */
export interface ChosenSize {
  readonly zoom: number;
  readonly setting: number;
}

/** The size to show; 1 is normal. The setting is where one begins: whoever sets it anew afterwards means that. */
export function sizeToShow(setting: number, chosen: ChosenSize | undefined): number {
  return chosen && chosen.setting === setting ? chosen.zoom : setting;
}
