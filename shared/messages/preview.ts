/** Words of the preview that are not the report's own: captions of what the official table has no place for. */
export const zh = {
  caption: (p: { name: string; section: string }) => `${p.name}　${p.section}`,
  unknownRows: () => '官方表格中没有以下各行，未列入上表（按原稿显示）',
  duplicateRows: () => '以下各行与前面的行重复，未列入上表（按原稿显示）',
  uncountableRows: () => '以下各行的数字个数与栏数不符，分不清缺哪一栏，未列入上表（按原稿显示）',
  subtotals: () => '以下分组行在官方表格中不填数字，未列入上表（按原稿显示）',
  substitutes: () => '以下各行合并填写，官方表格中须分项填写，未列入上表（按原稿显示）',
  surplusColumns: () => '官方表格中没有以下各栏，或该行的数字多于栏数，未列入上表（按原稿显示）',
  looseWords: () => '官方表格的表头、分组中没有以下文字（按原稿显示）',
  unboundTable: () => '此表不属于年报格式，按原稿显示',
};

export const en: typeof zh = {
  caption: (p) => `${p.name}　${p.section}`,
  unknownRows: () => 'Rows that the official table does not have, not in the table above (as written)',
  duplicateRows: () => 'Rows that stand twice, not in the table above (as written)',
  uncountableRows: () =>
    'Rows with more or fewer numbers than columns: it cannot be told which is missing, so they are not in the table above (as written)',
  subtotals: () => 'Group rows take no numbers in the official table; not in the table above (as written)',
  substitutes: () => 'Rows filled in as one that the official table splits up; not in the table above (as written)',
  surplusColumns: () => 'Columns the official table does not have, or numbers beyond its columns (as written)',
  looseWords: () => 'Words in headers and groups that the official table does not have (as written)',
  unboundTable: () => 'This table is not part of the form; shown as written',
};
