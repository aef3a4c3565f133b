import type { FormData, SectionData } from '../schema';

/**
 * What the editions of 2019 and 2021 have in common, in data alone. Labels are the official ones, character for character;
 * definitions are our own words. Sources: 国办公开办函〔2021〕30号 and its annex, 国办公开办函〔2019〕60号 as published reports
 * have it, 《政府信息公开条例》（国务院令第711号）; a basis is left empty where no official words are known.
 */

export const family = '政府信息公开工作年度报告';

export const title: FormData['title'] = {
  pattern: '{单位}{年度}年政府信息公开工作年度报告',
  ending: '政府信息公开工作年度报告',
  mark: '年度报告',
  link: '关于',
};

/** Kinds of numbers. 行政许可等决定也论宗、起；收费只用万元，最多四位小数。 */
export const numbers: FormData['numbers'] = {
  件: { unit: '件', decimals: 0, redundantUnits: ['件'] },
  决定: { unit: '件', decimals: 0, redundantUnits: ['件', '宗', '起'] },
  万元: {
    unit: '万元',
    decimals: 4,
    redundantUnits: ['万元'],
    otherUnits: { 元: 1, 亿元: 100_000_000 },
    // 设区的市全年也只有几万至几十万（万元）；上千万时多是把“元”当成了“万元”。
    suspiciousAbove: 10_000_000,
  },
};

export const sections: SectionData[] = [
  {
    id: '总体情况',
    numeral: '一',
    title: '总体情况',
    shortcut: 'ztqk',
    parts: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
    lengthLimit: 1000,
    emptyTexts: ['无', '暂无', '没有'],
    standard: ['{年度}年，本机关按照《中华人民共和国政府信息公开条例》的规定，依法履行政府信息公开职责。'],
    definition:
      '概述本机关执行《条例》的情况，一般分主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；各级人民政府在监督保障中还要写明工作考核、社会评议和责任追究结果。篇幅原则上不超过一千字。',
    basis: '国办公开办函〔2021〕30号；《条例》第五十条',
  },
  {
    id: '主动公开',
    numeral: '二',
    title: '主动公开政府信息情况',
    shortcut: 'zdgkqk',
    variants: ['主动公开政府信息的情况', '主动公开情况'],
    statutory: ['行政机关主动公开政府信息情况', '行政机关主动公开政府信息的情况'],
    tables: ['主动公开'],
    definition: '以表格反映《条例》第二十条中适合用数字表示的几项内容。各项数据截至报告年度12月31日。',
    basis: '《条例》第五十条第（一）项',
  },
  {
    id: '申请',
    numeral: '三',
    title: '收到和处理政府信息公开申请情况',
    shortcut: 'sqqk',
    variants: ['收到和处理政府信息公开申请的情况', '收到和处理申请情况'],
    statutory: ['行政机关收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请的情况'],
    tables: ['申请'],
    definition: '按申请人类别和最终办理结果统计本年度的政府信息公开申请。',
    basis: '《条例》第五十条第（二）项',
  },
  {
    id: '复议诉讼',
    numeral: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    shortcut: 'fyssqk',
    variants: [
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议、诉讼情况',
      '行政复议、行政诉讼情况',
      '因政府信息公开被申请行政复议和提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议以及提起行政诉讼情况',
    ],
    statutory: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    ],
    tables: ['复议诉讼'],
    definition: '因政府信息公开被申请行政复议、被提起行政诉讼的案件及其结果。',
    basis: '《条例》第五十条第（三）项',
  },
  {
    id: '问题改进',
    numeral: '五',
    title: '存在的主要问题及改进情况',
    shortcut: 'wtgj',
    variants: [
      '存在的主要问题和改进情况',
      '存在的主要问题和改进措施',
      '存在的主要问题及改进措施',
      '存在的主要问题及整改措施',
      '存在的问题及改进情况',
      '存在问题及改进情况',
    ],
    statutory: ['政府信息公开工作存在的主要问题及改进情况', '政府信息公开工作存在的主要问题和改进情况'],
    parts: ['存在的主要问题', '改进情况'],
    emptyTexts: ['无', '暂无', '没有'],
    standard: ['{年度}年，本机关政府信息公开工作存在的主要问题是：一是＿＿；二是＿＿。改进情况：一是＿＿；二是＿＿。'],
    definition: '逐条写明本年度存在的主要问题和相应的改进情况，要具体，不照搬上年。',
    basis: '《条例》第五十条第（四）项',
  },
  {
    id: '其他事项',
    numeral: '六',
    title: '其他需要报告的事项',
    shortcut: 'qtsx',
    variants: ['其他需要报告事项', '其他需要报告的情况', '需要报告的其他事项', '其他事项'],
    emptyTexts: ['无', '暂无', '没有'],
    standard: ['本机关没有其他需要报告的事项。'],
    definition: '前五部分以外需要报告的事项；从2021年度起通常在此说明政府信息公开信息处理费的收取情况。',
    basis: '《条例》第五十条第（五）项',
  },
];

export const levels = ['国家', '省级', '市级', '县级', '乡镇'];

/** 规章只由国务院部门、省级政府和设区的市（自治州）政府制定。 */
export const regulationLevels = ['国家', '省级', '市级'];

/** Words in which names of public bodies end. */
export const bodyEndings = [...'局委会府办室院厅部站所处司庭馆校队社联', '中心', '集团', '公司', '街道'];

/** 条例第四十九条 names bodies at county level and above. */
export const deadlines: FormData['phrases']['deadlines'] = {
  department: { month: 1, day: 31 },
  government: { month: 3, day: 31 },
  exempt: ['乡镇'],
  basis: '《条例》第四十九条',
};
