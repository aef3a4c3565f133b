/** Levels of governments by their places, from above; and letters in which names of such places end and no higher one's do. */
export const placeLevels = [
  { level: '省级', endings: '' },
  { level: '市级', endings: '' },
  { level: '县级', endings: '县区旗' },
] as const;

/** The level of governments below a county's. */
export const townshipLevel = '乡镇';

/** How a government is called behind its place. */
export const government = '人民政府';
