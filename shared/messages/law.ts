/** Messages of the rules `prose/*` that compare sentences with law, calendar and the body itself. Chinese is the source. */
export const zh = {
  wrongName: (p: { found: string; name: string }) => `名称应为《${p.name}》，现为《${p.found}》`,
  badlyWritten: (p: { found: string; number: string }) => `文号应写作“${p.number}”，现为“${p.found}”`,
  wrongNumber: (p: { found: string; name: string; number: string }) =>
    `《${p.name}》的文号是“${p.number}”，现为“${p.found}”`,
  noSuchArticle: (p: { name: string; last: number; found: string }) => `《${p.name}》只有${p.last}条，没有“${p.found}”`,
  noSuchItem: (p: { name: string; article: string; last: number; found: string }) =>
    `《${p.name}》${p.article}只有${p.last}项，没有“${p.found}”`,
  wrongDecreeYear: (p: { number: string; right: number; found: number }) =>
    `${p.number}是${p.right}年公布的，这里写作${p.found}年`,
  nearNumber: (p: { found: string; name: string; number: string }) =>
    `这里说的若是《${p.name}》，文号是“${p.number}”，现为“${p.found}”`,
  stale: (p: { document: string; last: number; year: number; current: string }) =>
    `${p.document}只用到${p.last}年度，${p.year}年度的报告应依据${p.current}`,
  angleMarks: () => '书名号里面再用书名号，应为单书名号〈〉',
  useAngleMarks: () => '改为〈〉',
  useInstead: (p: { right: string }) => `改为“${p.right}”`,

  periodYear: (p: { found: string; year: number }) => `本报告是${p.year}年度的，统计期限却写到${p.found}年`,
  reversedPeriod: (p: { from: string; to: string }) => `期限从${p.from}年开始、到${p.to}年为止，前后颠倒`,
  shortPeriod: (p: { found: string; right: string }) =>
    `统计期限是全年，从1月1日到12月31日；这里的“${p.found}”应为“${p.right}”`,
  otherYear: (p: { found: string; year: number }) => `本报告是${p.year}年度的，这里却说${p.found}年的情况，请核实年份`,
  namedYear: (p: { found: string; year: number }) => `本报告是${p.year}年度的，这里却称为${p.found}年的报告`,
  otherProgramme: (p: { found: string; year: number }) =>
    `本报告是${p.year}年度的，这里落实的却是${p.found}年的要点，请核实年份`,
  plannedInPast: (p: { found: string; year: number }) =>
    `下一步的打算写在${p.found}年，而报告年度${p.year}年已经过去，请核实年份`,
  useYear: (p: { year: number }) => `改为${p.year}年`,

  damagedDate: (p: { found: string }) => `“${p.found}”不成日期`,
  noSuchDay: (p: { found: string }) => `没有“${p.found}”这一天`,
  noSuchMonth: (p: { found: string }) => `没有“${p.found}”这个月`,
  useDate: (p: { date: string }) => `改为“${p.date}”`,

  foreignBody: (p: { place: string; home: string }) =>
    `“${p.place}”不是${p.home}，也不是它的上级或下级，请核实是否从别处的报告带来`,
  otherLevel: (p: { found: string; home: string }) =>
    `本机关在${p.home}，不会称“${p.found}”，请核实是否从别处的报告带来`,
  unknownPlace: (p: { found: string; near: string }) => `没有叫“${p.found}”的地方，是否为“${p.near}”`,
  usePlace: (p: { near: string; count: number }) => `全文改为“${p.near}”（${p.count}处）`,
  otherName: (p: { found: string; body: string }) => `本机关的名称是“${p.body}”，这里写作“${p.found}”`,
  useName: (p: { body: string }) => `改为“${p.body}”`,
  inTitle: () => '标题或单位中的写法',

  doubledWord: (p: { word: string }) => `“${p.word}”接连写了两次`,
  doubledSentence: () => '这句话前面已经有了',
  firstTime: () => '前面的一次',
  removeSecond: () => '删去重复的',

  itemCount: (p: { found: string; count: number }) => `这里说“${p.found}”，后面列了${p.count}项`,
  itemTwice: (p: { found: string }) => `“${p.found}”接连写了两次，请核实序号`,
  itemMissing: (p: { found: string; missing: string }) => `“${p.found}”前面没有“${p.missing}是”，请核实序号`,
  itemSame: () => '这一项与前面的一项相同',

  noFeeStatement: (p: { heading: string }) => `“${p.heading}”没有说明信息处理费的收取情况`,
  insertFeeStatement: () => '补上信息处理费的说明',
  feeAgainstRow: (p: { row: string; found: string }) => `这里说没有收费，“${p.row}”却有${p.found}件，请核实`,
  feeAboveTable: (p: { found: string; charged: string; row: string }) =>
    `收取了${p.found}元，“${p.row}”却只填了${p.charged}万元，请核实`,

  feeWithoutNotice: () => '这里说没有发出收费通知，同一段却有收费或者通知的数，请核实',
  feeAboveNotices: (p: { paid: string; asked: string }) =>
    `收费通知的金额是${p.asked}元，实际收取的却有${p.paid}元，请核实`,

  noSignature: () => '报告末尾没有机关名称和日期',
  noSigningBody: () => '报告末尾没有机关名称',
  noSigningDate: () => '报告末尾没有日期',
  signedTooEarly: (p: { year: number }) => `统计期限到${p.year}年12月31日为止，落款日期却还在期限之内`,
  addSignature: () => '补上落款',
};

export const en: typeof zh = {
  wrongName: (p) => `The document is called 《${p.name}》, not 《${p.found}》`,
  badlyWritten: (p) => `The number is written “${p.number}”, not “${p.found}”`,
  wrongNumber: (p) => `The number of 《${p.name}》 is “${p.number}”, not “${p.found}”`,
  noSuchArticle: (p) => `《${p.name}》 has ${p.last} articles; there is no “${p.found}”`,
  noSuchItem: (p) => `${p.article} of 《${p.name}》 has ${p.last} items; there is no “${p.found}”`,
  wrongDecreeYear: (p) => `${p.number} was issued in ${p.right}, not in ${p.found}`,
  nearNumber: (p) => `If 《${p.name}》 is meant, its number is “${p.number}”, not “${p.found}”`,
  stale: (p) => `${p.document} was in force until ${p.last}; a report for ${p.year} follows ${p.current}`,
  angleMarks: () => 'Title marks inside title marks should be 〈〉',
  useAngleMarks: () => 'Change to 〈〉',
  useInstead: (p) => `Change to “${p.right}”`,

  periodYear: (p) => `The report is for ${p.year}, but its period says ${p.found}`,
  reversedPeriod: (p) => `The period begins in ${p.from} and ends in ${p.to}`,
  shortPeriod: (p) => `The period is the whole year; “${p.found}” should be “${p.right}”`,
  otherYear: (p) => `The report is for ${p.year}, but this tells of ${p.found}; please check the year`,
  namedYear: (p) => `The report is for ${p.year}, but is called that of ${p.found} here`,
  otherProgramme: (p) =>
    `The report is for ${p.year}, but this carries out the programme of ${p.found}; please check the year`,
  plannedInPast: (p) =>
    `Next steps are dated ${p.found}, but the report’s year ${p.year} is over; please check the year`,
  useYear: (p) => `Change to ${p.year}`,

  damagedDate: (p) => `“${p.found}” is no date`,
  noSuchDay: (p) => `There is no day “${p.found}”`,
  noSuchMonth: (p) => `There is no month “${p.found}”`,
  useDate: (p) => `Change to “${p.date}”`,

  foreignBody: (p) =>
    `“${p.place}” is neither ${p.home} nor above or below it; please check whether it is left from another report`,
  otherLevel: (p) =>
    `A body of ${p.home} does not say “${p.found}”; please check whether it is left from another report`,
  unknownPlace: (p) => `There is no place called “${p.found}”; perhaps “${p.near}”`,
  usePlace: (p) => `Change to “${p.near}” everywhere (${p.count} places)`,
  otherName: (p) => `The body is called “${p.body}”, but “${p.found}” here`,
  useName: (p) => `Change to “${p.body}”`,
  inTitle: () => 'What the title or the metadata say',

  doubledWord: (p) => `“${p.word}” stands here twice`,
  doubledSentence: () => 'This sentence stands above already',
  firstTime: () => 'The first time',
  removeSecond: () => 'Remove the second one',

  itemCount: (p) => `“${p.found}” are said, but ${p.count} follow`,
  itemTwice: (p) => `“${p.found}” stands twice; please check the numerals`,
  itemMissing: (p) => `There is no “${p.missing}是” before “${p.found}”; please check the numerals`,
  itemSame: () => 'This item says what another says',

  noFeeStatement: (p) => `“${p.heading}” does not say whether fees for information were charged`,
  insertFeeStatement: () => 'Insert the statement about fees',
  feeAgainstRow: (p) => `No fee according to this, but “${p.row}” has ${p.found}; please check`,
  feeAboveTable: (p) =>
    `${p.found} yuan were received, but “${p.row}” has only ${p.charged} (in 10,000 yuan); please check`,

  feeWithoutNotice: () => 'Nobody was asked for a fee according to this, yet the paragraph has one; please check',
  feeAboveNotices: (p) => `${p.asked} yuan were asked for, but ${p.paid} received; please check`,

  noSignature: () => 'The report does not end with the body’s name and a date',
  noSigningBody: () => 'The report does not end with the body’s name',
  noSigningDate: () => 'The report does not end with a date',
  signedTooEarly: (p) => `The period ends on 31 December ${p.year}, but the report is signed before that`,
  addSignature: () => 'Add the signature',
};
