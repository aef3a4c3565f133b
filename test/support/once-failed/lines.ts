/** Headings and header lines that many drafts on which a property failed share. */
export const section = { 二: '## 二、主动公开政府信息情况', 三: '## 三、收到和处理政府信息公开申请情况' };
export const headOf3 = '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
export const lineOf3 = '| :-- | --: | --: | --: | --: | --: | --: | --: |';
export const headOf4 =
  '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |';

/** The lines of each, by what has to hold. */
export type Drafts = Readonly<Record<string, readonly string[]>>;
