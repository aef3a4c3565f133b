/** A size of the preview that was chosen in it, and what the setting said then. */
export interface ChosenSize {
  readonly zoom: number;
  readonly setting: number;
}

/** The size to show; 1 is normal. The setting is where one begins: whoever sets it anew afterwards means that. */
export function sizeToShow(setting: number, chosen: ChosenSize | undefined): number {
  return chosen && chosen.setting === setting ? chosen.zoom : setting;
}
