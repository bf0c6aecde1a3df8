import type { RemarkRuleName } from '../remarks/remark.ts';
import type { RulePage } from './pages.ts';
import { TABLE_REMARK_PAGES } from './tableRemarkPages.ts';

export const REMARK_PAGES: Readonly<Record<RemarkRuleName, RulePage>> = {
  ...TABLE_REMARK_PAGES,
  direction: {
    what: {
      'zh-cn':
        '增减字样与同一句里的数字一致：本年数小于上年数就写“减少、下降”；“增加…万元，下降…%”自相矛盾；“减少为 C”是说变成了 C，增减了 C 要写“减少 C”；增长率是增减额 ÷ 上年数，不是两年之比；有增减就不写“持平”。只在数字彼此吻合、仅字样不符时提示。',
      en: 'A direction word agrees with the numbers of its sentence: 减少 or 下降 if this year’s amount is the smaller one; not 增加…万元，下降…%; 减少为 C says that C is left, 减少 C that it is less by C; a rate is change ÷ last year’s amount and not the ratio of the two years; 持平 is not said of what changed. Reported only where the numbers agree among themselves, so that just the word can be wrong.',
    },
    advice: {
      'zh-cn': '多半是沿用了上年的句子，只换了数字。同句若还有原因说明，一并核对。',
      en: 'Usually last year’s sentence with this year’s numbers. Look at the reason given in it too.',
    },
    example: `## 三、支出预算情况

印刷费预算18.50万元，比上年预算数21.30万元增加2.80万元。
`,
    found: '增加',
    expected: '减少',
  },
  reason: {
    what: {
      'zh-cn':
        '说明的原因与增减方向一致：增加的原因不会只是人员减少、项目资金减少、压减支出，减少的原因不会只是项目增加；有增减，原因就不是“与上年无变化”。原因有增有减、说的是上年基数，或者变动的是结转结余、人均数、比率时不提示。',
      en: 'The reason given fits the direction: an increase is not due to fewer people or less project money alone, nor a decrease to more projects, and what changed is not explained by 无变化. Nothing is said where the reason names both directions or last year’s base, or where a balance, an average or a ratio changed.',
    },
    advice: {
      'zh-cn': '先确定增减方向对不对，再改原因；原因常常是从上一年照抄下来的。',
      en: 'See first whether the direction is right, then correct the reason; it is often left over from last year.',
    },
    example: `## 三、支出预算情况

项目支出比上年增加46.20万元，主要原因是信息化项目资金减少。
`,
    found: '减少',
  },
  'number-form': {
    what: {
      'zh-cn':
        '数字写得像数字：单位不重复（万元元、%%），小数点和千分位逗号在应在的位置，首位不是 0（011.13），并列的数都带单位——旁边的增长率都有 %，这一个也应有。',
      en: 'Numbers are written as numbers: no unit twice (万元元, %%), points and commas where they belong, no zero in front (011.13), and a unit wherever the neighbours have one.',
    },
    advice: {
      'zh-cn': '缺少的单位按相邻的数补上，但请看清是万元还是元。',
      en: 'The missing unit is that of the neighbours; see whether 万元 or 元 is meant.',
    },
    example: `## 三、支出预算情况

公用经费比上年增加5.20万元，增长12.5，其中培训费增长8.3%。
`,
    found: '12.5',
    expected: '12.5%',
  },
  'zero-base': {
    what: {
      'zh-cn': '上年数为零时没有增长率。习惯上写“增长100%”，严格说没有可比基数。',
      en: 'Where last year’s amount is zero there is no rate. 增长100% is a habit; strictly there is no base.',
    },
    advice: {
      'zh-cn': '可写“上年无此项安排，不可比”。本地模板要求写 100% 的，可以关闭本规则。',
      en: 'Say that there was nothing last year. Where the local template wants 100%, switch the rule off.',
    },
    example: `## 三、支出预算情况

档案数字化预算120.00万元，比上年增加120.00万元，增长100%。
`,
    found: '100%',
  },
  'zero-quantity': {
    what: {
      'zh-cn':
        '数量为零，就没有价值，也没有费用：房屋 0 平方米没有账面价值，车辆 0 辆没有运行费。当年购置车辆的不提示。',
      en: 'What is not there is worth nothing and costs nothing: no book value of 0 square metres, no running costs of 0 vehicles. Nothing is said where vehicles are bought this year.',
    },
    advice: {
      'zh-cn': '多半是数量漏填。租用车辆的，在正文中写明。',
      en: 'Usually the quantity was not filled in. If vehicles are hired, say so.',
    },
    example: `## 九、国有资产占用情况

房屋0平方米，价值36.50万元。
`,
    found: '0平方米',
  },
  year: {
    what: {
      'zh-cn':
        '年度前后一致：标题的年度与全文相同；年度公开不与“上半年”相比，结转结余是上年的；规划年度接在预算年度之后；要求填年份的格里是四位年份。与上年的比较、文号、规划、绩效评价中的年份不提示。',
      en: 'The year is the same throughout: titles have the document’s year; a yearly disclosure does not compare with 上半年, and what is carried over is last year’s; a plan begins after the budget year; a cell that asks for a year holds one. Comparisons with last year, document numbers, plans and evaluations are left alone.',
    },
    advice: {
      'zh-cn': '多半是沿用了上一年的文稿。',
      en: 'Usually left over from last year’s draft.',
    },
    example: `## 三、支出预算情况

会议费3.20万元，与上半年持平。
`,
    found: '上半年',
    expected: '上年',
  },
  organisation: {
    what: {
      'zh-cn': '标题里本部门的名称写法一致。只看标题；差一两个字且不是“第一、第二”“市、县”之类的另一单位时提示。',
      en: 'The department’s name is the same in all titles. Only titles are looked at, and only a slip of one or two characters that does not make it another organisation.',
    },
    advice: { 'zh-cn': '以其他标题的写法为准。', en: 'Write it as the other titles do.' },
    example: `# 某县档案服务中心2025年部门预算公开

## 一、关于某县档案服务中心2025年收支预算情况的说明

无。

## 二、关于某县挡案服务中心2025年收入预算情况的说明

无。
`,
    found: '某县挡案服务中心',
    expected: '某县档案服务中心',
  },
  'spelt-twice': {
    what: {
      'zh-cn': '同一单位、同一文号、同一文件名在各处写法相同。',
      en: 'One unit, one document number, one title is spelt the same everywhere.',
    },
    advice: { 'zh-cn': '以正式文件为准，改掉写错的一处。', en: 'See the document itself and correct the other place.' },
    example: `## 七、项目情况

依据《某县档案数字化工作实施方案》（某政办发〔2023〕18号）设立。

资金管理按《某县挡案数字化工作实施方案》（某政办发〔2023〕18号）执行。
`,
    found: '某县挡案数字化工作实施方案',
    expected: '某县档案数字化工作实施方案',
  },
  'list-count': {
    what: {
      'zh-cn':
        '“下设 n 个…”“共有 n 个，包括：”与后面列出的个数相同，不论列在句中、下面的表里还是编号的各行。句末有“等”的不提示。',
      en: '下设 n 个… or 共有 n 个，包括： is as many as are listed after it, in the sentence, in the table below or in numbered lines. Nothing is said of a list that ends in 等.',
    },
    advice: {
      'zh-cn': '看是个数没有更新，还是多列、漏列；本级（机关）算不算在内要写清楚。',
      en: 'Either the count was not brought up to date or the list is; say whether the department itself is counted.',
    },
    example: `## 一、部门概况

本部门内设4个科室，分别是：办公室、档案管理科、信息化科。
`,
    found: '4',
    expected: '3',
  },
  'said-twice': {
    what: {
      'zh-cn': '绩效目标表里逐字重复的一句话，其中的数量也相同。各处写法多数一致时，以多数为准。',
      en: 'A statement that the performance tables repeat word for word has the same count every time. What most places say is taken to be right.',
    },
    advice: {
      'zh-cn': '不同年度的目标本来不同，应写明年度。',
      en: 'If targets of different years differ, name the year.',
    },
    example: `绩效目标表

| 指标 | 指标说明 | 指标值 |
| --- | --- | --- |
| 数量指标 | 为36万参保居民提供门诊报销 | 100 |
| 质量指标 | 为37万参保居民提供门诊报销 | 100 |
| 效益指标 | 确保37万参保居民及时得到补偿 | 100 |
`,
    found: '36',
    expected: '37',
  },
  target: {
    what: {
      'zh-cn':
        '绩效目标表中，单位成本 × 人数 = 项目资金。指标未必涵盖项目的全部内容，所以只在某个人数差十倍、改正后恰好相等时提示。',
      en: 'In a performance table, unit cost × people = the project’s money. Targets need not cover all of a project, so only a count that is off by a factor of ten is reported, where correcting it makes the three agree.',
    },
    advice: { 'zh-cn': '看人数是否漏写或多写一个零。', en: 'See whether the count has a zero too many or too few.' },
    example: `项目支出绩效目标表

| 项目资金（万元） | 年度预算总额 | 61.20 | 其中：财政拨款 | 61.20 |
| --- | --- | --- | --- | --- |
| 产出指标 | 数量指标 | 参保人数 | ≥2040人 | 计划标准 |
| 成本指标 | 经济成本指标 | 人均补助成本 | ≤30.00元/人 | 计划标准 |
`,
    found: '2040',
    expected: '20400',
  },
  residue: {
    what: {
      'zh-cn':
        '填写模板后，没有用到的字样应删去，空着的地方应填上：写了“增加”就不再留“（减少）”，句子里不再有 XX、××、待填、____。名词解释、填报说明和表注中的“增加（减少）”是口径用语，不提示。',
      en: 'Once a template is filled in, words that were not chosen are taken out and gaps are filled: no （减少）beside 增加, no XX, ××, 待填 or ____ in a sentence. In glossaries, instructions and notes 增加（减少） is a term and nothing is said.',
    },
    advice: {
      'zh-cn': '先看数字，确定用哪个字样，再删去另一个。',
      en: 'See from the numbers which word is meant, then delete the other.',
    },
    example: `## 三、收入预算情况

收入预算2515.22万元，比上年增加（减少）162.28万元。
`,
    found: '（减少）',
  },
};
