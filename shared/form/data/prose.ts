import type { ProseData } from '../schema';
import { decided, deciding, lastYear, nextYear, plain, thisYear } from './prose-plain';
import { joined, words } from './word-lists';

/**
 * The words by which sentences of a report speak of figures, for all editions. A word that may mean several values lists every
 * usual reading: a figure is wrong only where all of them say so. Readings follow published reports (受理、收办 with or without
 * 上年结转) and the definitions of the tables.
 */

const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const answers = ['予以公开', '部分公开', '不予公开', '无法提供'];

/** 怎样说到一种决定的件数。 */
const decisions = (kind: string): string[] => [
  ...joined(joined(deciding, [kind]), ['', '决定', '处理决定']),
  ...joined([kind], ['决定', '处理决定']),
];

/** 表三和表四：两个版式相同。 */
const sharedProse: ProseData = {
  units: {
    counts: words('件 份 宗 起 例'),
    others: words(`
      个 条 篇 次 期 场 场次 项 人 人次 名 位 户 家 元 册 部 幅 批 批次 页 则 类 种 张 本 卷 字 套 处 台 天 日 小时 分钟 工作日 个工作日 条次 件次
      倍 余 多 问 组 支 门 款 节 章 点 段 所 间 栏 集 版 轮 遍 层 级 岁 米 公里 亩 吨 公顷`),
    rounded: words('万元 亿元'),
  },
  plain,
  objects: [
    {
      table: '申请',
      words: [
        ...joined(
          words(`
            政府信息公开 信息公开 政府信息依申请公开 依申请公开 公开政府信息 公开信息 政府信息 依申请公开政府信息 依申请公开信息 申请公开政府信息 依申请信息公开
            政务信息公开 政务公开`),
          words('申请 的申请 申请件 申请案件 申请事项'),
        ),
        ...words(`
          申请 申请件 依申请公开 依申请公开政府信息 政府信息依申请公开 依申请公开信息 依申请公开事项 依申请公开件 依申请公开办件 依申请信息公开 依申请件 依申请
          申请公开政府信息 申请政府信息公开 申请公开信息 公开申请 信息申请`),
      ],
    },
    {
      words: words(`
        信息 政府信息 政务信息 公开信息 主动公开信息 主动公开政府信息 主动公开政务信息 留言 来信 来电 来访 舆情 建议 提案 人大代表建议 政协提案 工单 咨询 信访 信访件 投诉举报 热线 文件 政策文件 政策性文件 解读
        政策解读 稿件 消息 动态 文章 视频 图文 图片 公告 通知 公报 微信 微博 意见 诉求 询问 提问 信件 咨询件 专栏 栏目 会议 培训 活动 项目 事项清单 案卷 议案 简报
        答复函 意见建议 邮件 方案 制度 规划 资料 档案`),
    },
  ],
  values: [
    {
      table: '申请',
      rows: [['本年新收']],
      topic: true,
      cameIn: true,
      words: words('新收 新收到 新受理 新接收 新收悉'),
    },
    { table: '申请', rows: [['本年新收']], cameIn: true, words: words('新增') },
    {
      table: '申请',
      rows: [['本年新收'], ['本年新收', '上年结转']],
      total: true,
      cameIn: true,
      words: words('收到 收 接收 接到 接收到 受理 收办 收悉 登记受理 接收办理 收到并办理 收件'),
    },
    {
      table: '申请',
      rows: [['本年新收'], ['本年新收', '上年结转'], ['总计']],
      total: true,
      words: words('办理 处理 承办 受理并办结 受理办结 收到并办结 受理并答复 办理答复 受理答复'),
    },
    {
      table: '申请',
      rows: [['本年新收', '上年结转']],
      total: true,
      words: words('应办理 应办结 应答复 需办理 应当办理 应处理'),
    },
    {
      table: '申请',
      rows: [['总计']],
      finished: true,
      words: words('办结 审结 办理完毕 办理完结 处理完毕 完成办理 办毕 结案'),
    },
    {
      table: '申请',
      rows: [['总计'], answers, [...answers, '不予处理'], [...answers, '其他处理']],
      finished: true,
      words: words('答复 回复 办复 作出答复 予以答复 给予答复 完成答复 答复完毕 办结答复 答复办结'),
    },
    {
      table: '申请',
      rows: [['上年结转']],
      lastYear: [['上年结转']],
      topic: true,
      cameIn: true,
      words: [
        ...joined(lastYear, words('结转 转结 转入 遗留 结转至本年度 结转至今年 结转来 结转到本年度 结转过来 未办结')),
        ...joined(words('转入 结转至 结转到 结转 转至 转到'), joined(thisYear, ['', '办理', '继续办理'])),
        ...words('结转上年 结转上年度'),
      ],
    },
    {
      table: '申请',
      rows: [['结转下年']],
      nextYear: [['结转下年']],
      topic: true,
      words: [
        ...joined(
          joined(
            words('结转 结转至 结转到 结转入 转 转入 转至 转到 顺延到 顺延至 延至 延续至 延续到 滚存至 留待 移至'),
            nextYear,
          ),
          ['', '办理', '继续办理', '答复', '处理', '继续处理', '继续答复'],
        ),
        ...words('尚未办结 未办结'),
      ],
    },
    {
      table: '申请',
      rows: [['上年结转'], ['结转下年']],
      lastYear: [['上年结转']],
      nextYear: [['结转下年']],
      words: words('结转 结转至 结转到 转入'),
    },
    { table: '申请', rows: [['予以公开']], words: words('予以公开 全部公开 同意公开 予以全部公开 已公开') },
    { table: '申请', rows: [['部分公开']], topic: true, words: words('部分公开 予以部分公开 区分处理') },
    { table: '申请', rows: [['予以公开'], ['予以公开', '部分公开']], words: words('公开 主动公开') },
    {
      table: '申请',
      rows: [['予以公开', '部分公开']],
      topic: true,
      words: words('全部或部分公开 部分或全部公开 全部或者部分公开 全部及部分公开 全部和部分公开'),
    },
    { table: '申请', rows: [['不予公开']], topic: true, words: words('不予公开 不予以公开 决定不予公开') },
    { table: '申请', rows: [['无法提供']], topic: true, words: words('无法提供 不能提供') },
    { table: '申请', rows: [['不予处理']], topic: true, words: words('不予处理 不予以处理') },
    { table: '申请', rows: [['其他处理']], topic: true, words: words('其他处理 其它处理 作其他处理 作其它处理') },
    { table: '申请', rows: [['属于国家秘密']], words: words('国家秘密 涉及国家秘密') },
    {
      table: '申请',
      rows: [['危及三安全一稳定']],
      words: ['“三安全一稳定”', '危及三安全一稳定', '危及“三安全一稳定”'],
    },
    { table: '申请', rows: [['保护第三方合法权益']], words: words('第三方合法权益 涉及第三方合法权益') },
    {
      table: '申请',
      rows: [['本机关不掌握相关政府信息']],
      words: words('本机关不掌握 本机关不掌握相关信息 不掌握相关政府信息 不掌握相关信息'),
    },
    {
      table: '申请',
      rows: [['没有现成信息需要另行制作']],
      words: words('没有现成信息 没有现成信息、需要另行制作 没有现成信息，需要另行制作 需要另行制作 需另行制作'),
    },
    {
      table: '申请',
      rows: [['补正后申请内容仍不明确']],
      words: words('补正后内容仍不明确 补正后仍不明确 补正后申请内容不明确 补正后内容不明确'),
    },
    {
      table: '申请',
      rows: [['信访举报投诉类申请']],
      words: words('信访举报投诉 信访举报投诉类 信访、举报、投诉类 信访投诉举报类 信访、举报、投诉'),
    },
    { table: '申请', rows: [['重复申请']], words: words('重复提出 重复提交') },
    { table: '申请', rows: [['无正当理由大量反复申请']], words: words('大量反复申请 无正当理由反复申请') },
    { table: '申请', columns: [['自然人']], words: words('自然人 公民 个人') },
    { table: '申请', columns: [['商业企业']], words: words('商业企业') },
    { table: '申请', columns: [['科研机构']], words: words('科研机构') },
    { table: '申请', columns: [['社会公益组织']], words: words('社会公益组织') },
    { table: '申请', columns: [['法律服务机构']], words: words('法律服务机构') },
    {
      table: '申请',
      columns: [organisations],
      words: words(
        '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人与其他组织 法人或其它组织 法人和其它组织',
      ),
    },
    {
      table: '复议诉讼',
      rows: [['行政复议']],
      words: words(
        '行政复议 复议 行政复议申请 复议申请 行政复议案件 被申请行政复议 被申请复议 申请行政复议 提起行政复议 被提起行政复议 被复议',
      ),
    },
    {
      table: '复议诉讼',
      rows: [['未经复议直接起诉', '复议后起诉'], ['未经复议直接起诉'], ['复议后起诉']],
      words: words('行政诉讼 诉讼 行政诉讼案件 被提起行政诉讼 提起行政诉讼 被提起诉讼 提起诉讼 被诉'),
    },
    {
      table: '复议诉讼',
      rows: [['行政复议', '未经复议直接起诉', '复议后起诉']],
      words: words('复议诉讼 行政复议诉讼 复议诉讼案件 行政复议诉讼案件'),
    },
    { table: '复议诉讼', rows: [['未经复议直接起诉']], words: words('未经复议直接起诉 直接起诉 直接提起行政诉讼') },
    { table: '复议诉讼', rows: [['复议后起诉']], words: words('复议后起诉 复议后提起行政诉讼 经复议后起诉') },
    { table: '复议诉讼', columns: [['结果维持']], words: words('结果维持 维持 予以维持 维持原行政行为') },
    { table: '复议诉讼', columns: [['结果纠正']], words: words('结果纠正 纠正 被纠正') },
    { table: '复议诉讼', columns: [['其他结果']], words: words('其他结果 其它结果') },
    { table: '复议诉讼', columns: [['尚未审结']], words: words('尚未审结 未审结') },
    { table: '复议诉讼', columns: [['结果维持', '结果纠正', '其他结果']], words: words('审结 已审结 结案') },
  ],
  defaults: [
    { table: '申请', rows: [['本年新收'], ['本年新收', '上年结转'], ['总计']], columns: [['总计']] },
    { table: '复议诉讼', columns: [['总计']] },
  ],
  topics: [{ table: '申请', parts: ['依申请公开'] }],
  done: [
    {
      against: '申请.结转下年.总计',
      words: words('办结 办理完毕 办理完结 处理完毕 答复完毕 办毕 结案 办结完毕 审结'),
    },
  ],
  reached: words(
    '增至 增加到 增加至 升至 上升到 上升至 提高到 增长到 增长至 减至 减少到 减少至 降至 下降到 下降至 降到 减到',
  ),
  within: ['中'],
  sums: words('共计 合计 总计 一共 总共'),
  mayBeSums: ['共'],
  rates: words('办结率 答复率'),
  governments: words('人民政府 政府 管理委员会 管委会'),
};

const cumulative = ['累计'];
const issued = words('制发 制定 制定出台 出台 印发 制定印发 制定发布');
const published = words('公开 主动公开 发布 公布 对外公开');
const annulled = ['废止'];

/** 表二，2021年格式。 */
export const prose2021: ProseData = {
  ...sharedProse,
  // 累计公开规范性文件17件，是历年的；2025年累计公开的，才是当年的。
  plain: {
    ...sharedProse.plain,
    since: [...sharedProse.plain.since, ...joined(cumulative, [...issued, ...published, ...annulled])],
  },
  values: [
    ...sharedProse.values,
    { table: '主动公开', rows: [['规章']], words: words('规章 政府规章 部门规章') },
    { table: '主动公开', rows: [['行政规范性文件']], words: words('行政规范性文件 规范性文件') },
    { table: '主动公开', rows: [['行政许可']], words: decisions('行政许可') },
    { table: '主动公开', rows: [['行政处罚']], words: decisions('行政处罚') },
    {
      table: '主动公开',
      rows: [['行政强制']],
      words: [...decisions('行政强制'), ...words('行政强制措施 采取行政强制措施 实施行政强制措施 作出行政强制措施')],
    },
    // 只说“行政处罚3件”的，在“其中”里可以是别的事（应诉案件）的一部分。
    ...decided.map((kind) => ({ table: '主动公开', rows: [[kind]], total: true, words: [kind] })),
    {
      table: '主动公开',
      columns: [['本年制发件数']],
      words: [...issued, ...joined(cumulative, issued), ...words('新制定 新出台 新制发 新印发 新增')],
    },
    {
      table: '主动公开',
      columns: [['本年制发件数'], ['现行有效件数']],
      words: [...published, ...joined(cumulative, published)],
    },
    { table: '主动公开', columns: [['本年废止件数']], words: [...annulled, ...joined(cumulative, annulled)] },
    { table: '主动公开', columns: [['现行有效件数']], words: words('现行有效 继续有效 有效 现行有效数') },
  ],
  defaults: [
    ...sharedProse.defaults,
    { table: '主动公开', columns: [['本年制发件数'], ['现行有效件数'], ['本年处理决定数量']] },
  ],
};

/** 表二，2019年格式：废止、现行有效都没有对应的栏。 */
export const prose2019: ProseData = {
  ...sharedProse,
  values: [
    ...sharedProse.values,
    { table: '主动公开', rows: [['规章']], words: words('规章 政府规章 部门规章') },
    { table: '主动公开', rows: [['规范性文件']], words: words('行政规范性文件 规范性文件') },
    {
      table: '主动公开',
      columns: [['本年新制作数量']],
      words: words('制发 制定 制定出台 出台 新制定 新制作 制作 制发出台'),
    },
    { table: '主动公开', columns: [['本年新公开数量']], words: words('新公开') },
    { table: '主动公开', columns: [['对外公开总数量']], words: words('对外公开 累计公开') },
    {
      table: '主动公开',
      columns: [['本年新公开数量'], ['本年新制作数量'], ['对外公开总数量']],
      words: words('公开 主动公开 发布 公布 印发'),
    },
  ],
  defaults: [
    ...sharedProse.defaults,
    { table: '主动公开', columns: [['本年新制作数量'], ['本年新公开数量'], ['对外公开总数量']] },
  ],
};
