/** Levels of governments by their places, from above; and letters in which names of such places end and no higher one's do. */
export const placeLevels = [
  { level: '省级', endings: '' },
  { level: '市级', endings: '' },
  { level: '县级', endings: '县区旗' },
] as const;

/** The level of governments below a county's. */
export const townshipLevel = '乡镇';

/** The level above all places. */
export const nationalLevel = '国家';

/** Letters of townships, and what else stands between a county and its villages: 街道. */
export const townshipNames = ['镇', '乡', '街道'] as const;

/** Bodies whose names end so stand at a level that the name does not tell: zones, branches below a county's. */
export const levelsUntold = [
  '管理委员会',
  '管委会',
  '工作委员会',
  '工委',
  '办事处',
  '分局',
  '监委',
  '监察委员会',
] as const;

/** Departments whose names end so may be branches of one of the state, wherever they stand. */
export const stateBranches = [
  '气象局',
  '地震局',
  '税务局',
  '邮政管理局',
  '通信管理局',
  '烟草专卖局',
  '海事局',
] as const;

/** Provinces whose names end so are cities as well, and may say so. */
export const municipalityEnding = '市';

/** How a government is called behind its place. */
export const government = '人民政府';
