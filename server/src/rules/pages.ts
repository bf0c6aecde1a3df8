import type { RuleName as RelationRuleName } from '../relations/relation.ts';
import type { Locale } from '../report.ts';
import { CODE_PAGES } from './codePages.ts';
import { IGNORE_PAGES } from './ignorePages.ts';
import { REMARK_PAGES } from './remarkPages.ts';
import type { RuleName } from './table.ts';

/** The documentation of a rule; `npm run generate` writes the pages, and a test runs every example. */
export interface RulePage {
  /** What must agree, and by whose rule. */
  readonly what: Readonly<Record<Locale, string>>;
  /** What to look at when it is reported. */
  readonly advice: Readonly<Record<Locale, string>>;
  /** A draft with one mistake of this kind. */
  readonly example: string;
  /** The token that is wrong in the example and what it should be, where that can be told. */
  readonly found: string;
  readonly expected?: string;
}

const RELATION_PAGES: Readonly<Record<RelationRuleName, RulePage>> = {
  'row-total': {
    what: {
      'zh-cn':
        '一行之内，合计列等于它所辖各列之和：合计 = 基本支出 + 项目支出，总计 = 各资金来源之和。所辖各列由表头的层级决定；带“小计”的分组只按小计计一次。',
      en: 'Within a row, a total column equals the sum of the columns under it: 合计 = 基本支出 + 项目支出, 总计 = its funds. The levels of the header say which columns those are; a group with a subtotal of its own counts once, by that subtotal.',
    },
    advice: {
      'zh-cn': '先看同一列的上下级汇总是否也不平：若是，错在本格；若否，多半错在合计。',
      en: 'Look whether the sums in the same column break too: if they do, this cell is wrong; if not, it is probably the total.',
    },
    example: `表三

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 208 | 社会保障和就业支出 | 42.58 | 42.58 | |
| 210 | 卫生健康支出 | 1009.12 | 374.01 | 635.20 |
| 221 | 住房保障支出 | 30.99 | 30.99 | |
`,
    found: '1009.12',
    expected: '1009.21',
  },
  'category-sum': {
    what: {
      'zh-cn':
        '类 = Σ款，款 = Σ项；按序号分级的表，“一、”等于其下各“1、”之和。科目层级按《政府收支分类科目》的编码位数（3、5、7 位）确定。“其中”只列部分，不参加加总。',
      en: '类 (category) = Σ 款 (groups), 款 = Σ 项 (items); in a numbered table 一、 equals the sum of the 1、 under it. Levels follow the length of the code (3, 5, 7 digits) in the classification of government revenue and expenditure. Lines under 其中 are some of the parts and are not added up.',
    },
    advice: {
      'zh-cn': '若下级各项又分别与其他表一致，应改上级；若只有一项与其他表不符，应改该项。',
      en: 'If the lower lines agree with other tables, change the upper one; if only one of them disagrees, change that.',
    },
    example: `表五

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 612.00 |
| 21012 | 财政对基本医疗保险基金的补助 | 612.00 |
| 21015 | 医疗保障管理事务 | 397.21 |
| | 合计 | 1009.21 |
`,
    found: '612.00',
    expected: '1009.21',
  },
  'total-row': {
    what: {
      'zh-cn':
        '合计行等于各类（或各一级项目）之和。两级合计依次累计：本年收入合计 + 上年结转 = 收入总计。合计在首行或在末行都一样。',
      en: 'The total row equals the sum of the categories (or top lines). Two totals add up in turn: 本年收入合计 + 上年结转 = 收入总计. It does not matter whether the total stands first or last.',
    },
    advice: {
      'zh-cn': '检查是否漏了一行、重复了一行，或合计沿用了旧数。',
      en: 'Look for a line left out, a line counted twice, or a total left over from an older version.',
    },
    example: `表一

单位：万元

| 收入项目 | 预算数 |
| --- | --- |
| 一、财政拨款收入 | 812.40 |
| 二、事业收入 | 35.10 |
| 三、其他收入 | 2.50 |
| 本年收入合计 | 805.00 |
| 上年结转 | 20.00 |
| 收入总计 | 870.00 |
`,
    found: '805.00',
    expected: '850.00',
  },
  balance: {
    what: {
      'zh-cn': '收支两列并排的总表，收入总计等于支出总计；支出按几种分类并列时，同名合计彼此相等。',
      en: 'In a table that sets income beside expenditure their grand totals are equal; where expenditure is shown by several classifications, totals of the same name are equal.',
    },
    advice: {
      'zh-cn': '本年收入合计与本年支出合计可以不等（有结转）；总计必须相等。',
      en: 'This year’s income and expenditure may differ (carry-over); the grand totals may not.',
    },
    example: `部门收支总体情况表

单位：万元

| 收入 | 预算数 | 支出 | 预算数 |
| --- | --- | --- | --- |
| 财政拨款 | 500.30 | 基本支出 | 480.30 |
| 其他资金 | 20.00 | 项目支出 | 40.00 |
| 收入总计 | 520.30 | 支出总计 | 530.20 |
`,
    found: '530.20',
    expected: '520.30',
  },
  'same-fact': {
    what: {
      'zh-cn':
        '同一口径的数在各表中一致：同一科目、同一资金、同一列义。两列的合计相等、且所列科目大多一致时才逐行核对；一种资金包含于另一种、合计又相等时，各行必然相等。',
      en: 'A fact is the same in every table: same code, same fund, same measure. Two columns are compared line by line if their totals are equal and most of their lines agree; where money of one fund is part of another’s and the totals are equal, every line must be.',
    },
    advice: {
      'zh-cn': '看本表的类款项是否平衡：不平的那张表错。',
      en: 'See whether the sums in this table hold: the table in which they break is the wrong one.',
    },
    example: `部门支出总体情况表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 201 | 一般公共服务支出 | 480.30 | 300.30 | 180.00 |
| 208 | 社会保障和就业支出 | 25.15 | 25.15 | |
| 221 | 住房保障支出 | 40.00 | 40.00 | |
| | 合计 | 545.45 | 365.45 | 180.00 |

一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 201 | 一般公共服务支出 | 480.30 |
| 208 | 社会保障和就业支出 | 25.15 |
| 20805 | 行政事业单位养老支出 | 25.15 |
| 221 | 住房保障支出 | 40.00 |
| 22102 | 住房改革支出 | 40.00 |
| 2210201 | 住房公积金 | 28.00 |
| 2210202 | 提租补贴 | 12.00 |
| | 合计 | 545.45 |

财政拨款支出情况表

单位：万元

| 科目编码 | 科目名称 | 合计 |
| --- | --- | --- |
| 201 | 一般公共服务支出 | 480.30 |
| 208 | 社会保障和就业支出 | 25.15 |
| 221 | 住房保障支出 | 40.00 |
| 2210201 | 住房公积金 | 26.00 |
| 2210202 | 提租补贴 | 12.00 |
| | 合计 | 545.45 |
`,
    found: '26.00',
    expected: '28.00',
  },
  'part-of-whole': {
    what: {
      'zh-cn': '“其中”列出的是部分，不能大于所属的总体：其中行不大于上一行，其中列不大于所属列。',
      en: 'What follows 其中 is a part and cannot be more than its whole: a row under its row, a column beside its column.',
    },
    advice: {
      'zh-cn': '先核对“其中”数的小数点和单位，再看总体是否漏计。',
      en: 'Check decimal point and unit of the part first, then whether the whole leaves something out.',
    },
    example: `部门收支总体情况表

单位：万元

| 收入 | 预算数 | 支出 | 预算数 |
| --- | --- | --- | --- |
| 一、事业收入 | 21.50 | 一、教育支出 | 150.00 |
| 其中：教育收费 | 215.00 | 二、科学技术支出 | 71.50 |
| 二、经营收入 | 120.00 | | |
| 其中：租金收入 | 20.00 | | |
| 三、其他收入 | 80.00 | | |
| 其中：利息收入 | 8.00 | | |
| 收入总计 | 221.50 | 支出总计 | 221.50 |
`,
    found: '215.00',
  },
  'public-expense': {
    what: {
      'zh-cn':
        '“三公”经费各项包含基本支出中对应的经济分类科目：30212 因公出国（境）费用、30217 公务接待费、30231 公务用车运行维护费、31013 公务用车购置。经济分类科目的数不应大于“三公”经费表的对应数；项目支出也可列“三公”经费，因此可以小于。',
      en: 'Each public expense takes in the economic line of its name in basic expenditure: 30212, 30217, 30231, 31013. The line cannot be more than the public expense; it may be less, since projects may hold public expenses as well.',
    },
    advice: {
      'zh-cn': '核对两张表的口径（财政拨款、一般公共预算），口径一致时应更正其中一处。',
      en: 'Compare the funds of the two tables; if they are the same, one of the two figures is wrong.',
    },
    example: `一般公共预算基本支出情况表

单位：万元

| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| --- | --- | --- | --- | --- |
| 301 | 工资福利支出 | 210.00 | 210.00 | |
| 30101 | 基本工资 | 210.00 | 210.00 | |
| 302 | 商品和服务支出 | 14.60 | | 14.60 |
| 30201 | 办公费 | 11.00 | | 11.00 |
| 30217 | 公务接待费 | 3.60 | | 3.60 |
| | 合计 | 224.60 | 210.00 | 14.60 |

一般公共预算“三公”经费支出情况表

单位：万元

| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 |
| --- | --- | --- | --- |
| 0.60 | 0 | 0 | 0.60 |
`,
    found: '3.60',
  },
  'project-amount': {
    what: {
      'zh-cn':
        '绩效目标表中，年度资金总额 = 财政拨款 + 其他资金；同一项目在绩效目标表和项目支出表中的金额一致。印有合计的指标权重应加总一致。',
      en: 'In a table of performance targets the money of the year = appropriation + other money; a project has one amount in the performance table and in the table of projects. Weights add up to the total printed for them.',
    },
    advice: {
      'zh-cn': '以项目支出表为准核对绩效目标表；同一项目分列多个科目时按各科目之和核对。',
      en: 'Hold the performance table against the table of projects; a project under several codes counts by their sum.',
    },
    example: `项目支出绩效目标表

| 项目名称 | 河道清淤工程 | | | | |
| --- | --- | --- | --- | --- | --- |
| 项目资金（万元） | 年度资金总额 | 86.00 | 其中：财政拨款 | 68.00 | 其他资金 | 0.00 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | | |
| 产出指标 | 数量指标 | 清淤长度 | ≥12公里 | | |
`,
    found: '86.00',
    expected: '68.00',
  },
  'code-lines': {
    what: {
      'zh-cn':
        '项目支出表在每个项目上方列出类、款、项。如果各项目之和等于合计，而某个类或款只列了一次、数额又小于其下各项目之和，说明有项目没有计入该科目行，或漏列了科目行。',
      en: 'A table of projects sets category, group and item above a project. Where the projects make up the total but a category or group, printed once, is less than the projects under it, a project was left out of that line or lines are missing.',
    },
    advice: {
      'zh-cn': '把该类、款改为所属各项目之和，或为漏列的项目补上类、款行。',
      en: 'Give the line the sum of the projects under it, or add the lines that are missing.',
    },
    example: `一般公共预算项目支出情况表

单位：万元

| 科目编码 | 科目名称 | 项目名称 | 项目支出合计 |
| --- | --- | --- | --- |
| 213 | 农林水支出 | 防汛物资储备 | 30.00 |
| 2130314 | 防汛 | 防汛物资储备 | 30.00 |
| 2130314 | 防汛 | 河道清淤工程 | 68.00 |
| | 合计 | | 98.00 |
`,
    found: '30.00',
  },
  amount: {
    what: {
      'zh-cn':
        '正文复述的金额与表格中同一口径的单元格一致。口径由章节、资金、科目路径和年度决定，不由数值决定；找不到唯一对应时不报错，计入“未核对”。',
      en: 'An amount in the text equals the cell it restates. Section, fund, code path and year decide which cell that is, never the value; where there is no single one the figure is left unchecked and counted so.',
    },
    advice: {
      'zh-cn': '看悬停提示里的表格行号，确认表对还是文对。',
      en: 'The hover names the line of the table; decide whether the table or the text is right.',
    },
    example: `部门支出总体情况表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 201 | 一般公共服务支出 | 480.30 | 300.30 | 180.00 |
| 221 | 住房保障支出 | 40.00 | 40.00 | |
| | 合计 | 520.30 | 340.30 | 180.00 |

## 三、关于2025年支出预算情况说明

本年支出预算520.30万元，其中：基本支出343.30万元，项目支出180.00万元。
`,
    found: '343.30',
    expected: '340.30',
  },
  growth: {
    what: {
      'zh-cn':
        '增减率 = 增减额 ÷ 上年数，上年数 = 本年数 ∓ 增减额。分母是上年数，不是本年数。上年数为零时不存在增减率，不作检查。',
      en: 'Rate = change ÷ last year’s amount, and last year’s amount = this year’s ∓ the change. The base is last year, not this year. From zero there is no rate and nothing is checked.',
    },
    advice: {
      'zh-cn': '常见原因：用本年数作分母，或沿用了上一稿的比率。',
      en: 'Usual causes: this year’s amount as the base, or a rate left over from the last version.',
    },
    example: `## 六、机关运行经费

2025年运行经费安排24.48万元，较上年多安排，增加6.27万元，增长25.61%。
`,
    found: '25.61%',
    expected: '34.43%',
  },
  share: {
    what: {
      'zh-cn': '占比 = 部分 ÷ 总体。总体取“占…的”所指，否则取上文“其中”之前的金额，或本节口径的合计。',
      en: 'Share = part ÷ whole. The whole is what 占…的 names, else the amount before 其中, else the total of the section.',
    },
    advice: {
      'zh-cn': '占比按所印位数判断：3.00% 与 3.10% 不同，40% 与 39.6% 相同。',
      en: 'A share is judged by the digits printed: 3.00% is not 3.10%, but 40% is 39.6%.',
    },
    example: `## 二、支出预算情况

支出预算1240.58万元，其中：基本支出548.71万元，占44.23%；项目支出691.87万元，占57.55%。
`,
    found: '57.55%',
    expected: '55.77%',
  },
  change: {
    what: {
      'zh-cn': '同一句写出本年数、上年数和增减额时，本年数 = 上年数 ± 增减额。',
      en: 'Where a sentence prints this year’s amount, last year’s and the change, this year = last year ± the change.',
    },
    advice: {
      'zh-cn': '本年数若与表格一致，多半是增减额或上年数没有更新。',
      en: 'If this year’s amount agrees with the table, the change or last year’s amount was not brought up to date.',
    },
    example: `## 二、收入预算情况

收入预算2515.22万元，比上年年初预算数2352.94万元增加126.28万元。
`,
    found: '126.28',
    expected: '162.28',
  },
  completion: {
    what: {
      'zh-cn': '决算说明中，完成率 = 支出决算 ÷ 预算数。分母是同一句写出的那个预算数（年初预算或全年预算）。',
      en: 'In final accounts, completion = outturn ÷ budget. The base is the budget that the same sentence prints.',
    },
    advice: {
      'zh-cn': '看分母用的是年初预算还是调整后的全年预算。',
      en: 'See whether the budget at the start of the year or the adjusted one was used as the base.',
    },
    example: `## 五、支出决算情况

行政运行（项）：年初预算为398.50万元，支出决算为412.36万元，完成年初预算的104.38%。
`,
    found: '104.38%',
    expected: '103.48%',
  },
  product: {
    what: {
      'zh-cn':
        '同一句里写出单价、数量和金额时，金额 = 单价 × 数量，单位换算后相等（元/人/年 × 人 = 万元）；人均数 = 金额 ÷ 人数，按所印位数判断。句中有分担比例、按月按次计价、“约”“其中”等字样，或有几个金额、几个数量时，只核对吻合的，不提示不吻合的。',
      en: 'Where a sentence prints price, quantity and amount, amount = price × quantity once the units are converted (元/人/年 × 人 = 万元), and 人均 = amount ÷ people within the digits printed. Where costs are shared, prices are by the month or by the visit, or there are several amounts or quantities, a product that fits is tied and one that does not is left alone.',
    },
    advice: {
      'zh-cn': '看是单价、人数还是金额没有更新；人均数多半是最后才算、最容易忘改的。',
      en: 'See which of the three was not brought up to date; an average is worked out last and forgotten first.',
    },
    example: `## 七、项目情况

按照30元/人/年的标准补助20400人，共计61.50万元。
`,
    found: '61.50',
    expected: '61.20',
  },
  count: {
    what: {
      'zh-cn':
        '编制 = 行政 + 事业等，实有 = 在职 + 离休 + 退休，车辆总数 = 各类车辆之和（列有“其他”的）。名目不能说明已列全的，不提示。',
      en: 'Posts = administrative + institutional, people = in post + retired, vehicles = their sorts (where 其他 is among them). Where the names do not show that nothing is left out, nothing is said.',
    },
    advice: { 'zh-cn': '看哪一类的人数没有更新。', en: 'See which of the counts was not brought up to date.' },
    example: `## 四、人员情况

本部门人员编制46人，其中行政编制6人、事业编制41人。
`,
    found: '46',
    expected: '47',
  },
  parts: {
    what: {
      'zh-cn':
        '正文把一个数分项列出时，各项之和等于总数：政府采购 = 货物 + 工程 + 服务，“三公”经费 = 各分项，项目的资金分配之和 = 预算安排规模，增减总额 = 各项增减额的代数和。只有能确定列全了的才报错；“主要包括”之类未列全的不报。',
      en: 'Where the text splits an amount, the parts add up to it: procurement = goods + works + services, 三公 = its parts, the allocations of a project = its budget, a total change = the signed sum of the changes. It is reported only where the list is known to be whole; 主要包括 lists some of the parts.',
    },
    advice: {
      'zh-cn': '先看总数是否与表格一致：若一致，错在某一分项，或漏列了一项。',
      en: 'See whether the whole agrees with the tables: if so, one part is wrong or left out.',
    },
    example: `## 十、政府采购情况

2025年政府采购预算230.37万元，其中：政府采购货物预算206.41万元，政府采购工程预算0万元，政府采购服务预算29.36万元。
`,
    found: '29.36',
    expected: '23.96',
  },
  repeated: {
    what: {
      'zh-cn':
        '同一事项的同一个数（对象、资金、口径、年度都相同）在正文中两次出现，两处应当相同；表格里没有这个数时，只能前后对照。',
      en: 'The same fact (subject, fund, measure and year) said twice in the text is said with the same figure. Where no table prints it, the two places can only be held against each other.',
    },
    advice: {
      'zh-cn': '多半是一处改了、另一处没有改。悬停可见另一处所在的行。',
      en: 'Usually one place was changed and the other was not. The hover names the line of the other.',
    },
    example: `## 三、2025年一般公共预算当年拨款情况

公务员医疗补助（2101103）2025年预算数为59.26万元，比上年预算增加3.21万元，增长5.73%。

## 四、一般公共预算增减变化的主要原因

公务员医疗补助（2101103）比上年预算增加3.12万元，主要是缴费基数调整。
`,
    found: '3.12',
    expected: '3.21',
  },
};

export const PAGES: Readonly<Record<RuleName, RulePage>> = {
  ...RELATION_PAGES,
  ...CODE_PAGES,
  ...REMARK_PAGES,
  ...IGNORE_PAGES,
};
