import { describe, expect, it } from 'vitest';
import { withSentence } from '../support/clean-prose';
import { expectAt, findingsIn } from '../support/examples';

/** Wordings that clerks use: wrong ones, with the place of the fault marked, and right ones beside them. */
interface Wordings {
  readonly what: string;
  readonly rule: string;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

const wordings: readonly Wordings[] = [
  {
    what: 'decisions of table two, however they are told',
    rule: 'prose/figure',
    wrong: [
      '2025年我局办理行政许可⟦45⟧件，作出行政处罚7件，未实施行政强制。',
      '2025年受理并办结行政许可⟦45⟧件。',
      '2025年实施行政强制⟦2⟧件，均已公示。',
      '行政处罚⟦8⟧宗。',
      '作出行政处罚⟦8⟧起。',
    ],
    right: [
      '全年办理行政许可46件、行政处罚7宗。',
      '因行政处罚引发行政复议2件。',
      '办理行政处罚案件8件，作出行政处罚决定7件。',
      '受理行政许可申请50件，办结46件。',
      '办理行政应诉案件9件，其中涉及土地征收6件、行政处罚3件。',
      '公开行政许可信息45条，开展行政处罚案卷评查8件，移送行政处罚案件1件。',
      '办理行政许可变更3件、网上办理行政许可30件。',
    ],
  },
  {
    what: 'numbers of documents that other bodies have namesakes of',
    rule: 'prose/citation',
    wrong: [
      '落实《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（⟦国办发〔2020〕54号⟧）要求。',
      '落实《公共企事业单位信息公开规定制定办法》（⟦国办发〔2020〕5号⟧）。',
      '对照《政府网站发展指引》（⟦国办发[2017]47号⟧）整改。',
    ],
    right: [
      '落实《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）要求。',
      '落实《关于全面推进基层政务公开标准化规范化工作的指导意见》（川办发〔2020〕20号）。',
      '落实《四川省人民政府办公厅关于全面推进基层政务公开标准化规范化工作的实施意见》（川办发〔2020〕21号）。',
      '落实省政府办公厅《关于推进政务新媒体健康有序发展的实施意见》（川办发〔2019〕11号）。',
      '按照国办发〔2020〕54号文件和国办发〔2016〕80号文件的要求公开。',
    ],
  },
  {
    what: 'years in Chinese digits, and a period that is not quite a year',
    rule: 'prose/year',
    wrong: [
      '⟦二〇二四⟧年，我局主动公开政府信息186条。',
      '⟦二○二四⟧年，我局新收政府信息公开申请12件。',
      '所列数据的统计期限为⟦二〇二四⟧年一月一日至⟦二〇二四⟧年十二月三十一日。',
      '所列数据的统计期限为2025年1月1日至2025年⟦12月30日⟧。',
      '统计期限从2025年⟦1月2日⟧起至12月31日止。',
    ],
    right: [
      '二〇二五年，我局主动公开政府信息186条。',
      '与二〇二四年相比，主动公开增加14条。',
      '二〇一九年以来，我局主动公开政府信息2000条，近二十年来不断公开。',
      '统计期限为二〇二五年一月一日至二〇二五年十二月三十一日。',
      '我局于2025年3月1日组建，统计期限为2025年3月1日至12月31日。',
      '2025年1月2日至12月30日，我局开展公开日活动。',
    ],
  },
];

describe.each(wordings)('$what', ({ rule, wrong, right }) => {
  it.each(wrong)('finds %s', (sentence) => {
    expectAt(rule, withSentence(sentence));
  });

  it.each(right)('says nothing to %s', (sentence) => {
    expect(findingsIn(withSentence(sentence)).map((finding) => `${finding.rule} ${finding.message}`)).toEqual([]);
  });
});
