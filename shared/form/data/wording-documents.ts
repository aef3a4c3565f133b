import type { FormData } from '../schema';

type Wording = NonNullable<FormData['wording']>;

/** 国办函〔2020〕109号 and how it is named: the fee has been charged by it since 2021. */
const feeDocument = {
  name: '政府信息公开信息处理费管理办法',
  fullName: '国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知',
  number: '国办函〔2020〕109号',
  about: ['信息处理费', '收费通知'],
  wrongNames: ['政府信息处理费管理办法', '政府信息公开处理费管理办法', '政府信息公开信息处理费管理方法'],
};

/** What reports cite, with numbers as issued. From the documents themselves. */
export const documents: Wording['documents'] = [
  {
    name: '中华人民共和国政府信息公开条例',
    otherNames: ['政府信息公开条例', '信息公开条例', '条例'],
    wrongNames: [
      '中华人民共和国政务公开条例',
      '政务公开条例',
      '中华人民共和国政府公开信息条例',
      '政府公开信息条例',
      '中华人民共和国政府信息公开法',
      '政府信息公开法',
      '中华人民共和国信息公开法',
    ],
    number: '国务院令第711号',
    issuedIn: 2019,
    earlier: [{ number: '国务院令第492号', issuedIn: 2007 }],
    // 条例全文：第五十六条是最后一条；分项的只有这几条。
    articles: { last: 56, items: { '4': 5, '20': 15, '29': 3, '31': 3, '36': 7, '50': 5, '53': 3 } },
  },
  {
    name: '中华人民共和国政府信息公开工作年度报告格式',
    otherNames: ['政府信息公开工作年度报告格式', '年度报告格式'],
    wrongNames: ['中华人民共和国政府信息年度报告格式', '政府信息年度报告格式'],
    fullName: '国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
    number: '国办公开办函〔2021〕30号',
    about: ['年度报告', '年报', '报告格式', '编制'],
  },
  {
    name: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    otherNames: ['关于政府信息公开工作年度报告有关事项的通知', '中华人民共和国政府信息公开工作年度报告格式（试行）'],
    number: '国办公开办函〔2019〕60号',
  },
  feeDocument,
  {
    name: '国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知',
    otherNames: ['关于规范政府信息公开平台有关事项的通知'],
    number: '国办公开办函〔2019〕61号',
    hasNamesakes: true,
  },
  {
    name: '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见',
    otherNames: ['关于全面推进基层政务公开标准化规范化工作的指导意见'],
    number: '国办发〔2019〕54号',
    hasNamesakes: true,
  },
  {
    name: '公共企事业单位信息公开规定制定办法',
    number: '国办发〔2020〕50号',
    hasNamesakes: true,
  },
  {
    name: '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知',
    otherNames: ['关于加强行政规范性文件制定和监督管理工作的通知'],
    number: '国办发〔2018〕37号',
    hasNamesakes: true,
  },
  {
    name: '国务院办公厅关于推进政务新媒体健康有序发展的意见',
    otherNames: ['关于推进政务新媒体健康有序发展的意见'],
    number: '国办发〔2018〕123号',
    hasNamesakes: true,
  },
  {
    name: '政府网站发展指引',
    number: '国办发〔2017〕47号',
    hasNamesakes: true,
  },
  {
    name: '国务院办公厅关于在政务公开工作中进一步做好政务舆情回应的通知',
    otherNames: ['关于在政务公开工作中进一步做好政务舆情回应的通知'],
    number: '国办发〔2016〕61号',
    hasNamesakes: true,
  },
  { name: '2021年政务公开工作要点', number: '国办发〔2021〕12号', hasNamesakes: true },
  { name: '2022年政务公开工作要点', number: '国办发〔2022〕8号', hasNamesakes: true },
];
