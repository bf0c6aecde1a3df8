import type { CodeRuleName } from '../codes/diagnosis.ts';
import type { RulePage } from './pages.ts';

/** Evidence decides how loudly the rules about names speak; said once for all of them. */
const EVIDENCE = {
  'zh-cn':
    '内置科目数据注明依据：两家以上单位公开使用的（已核实）按本规则的级别提示；只有一家使用的最多为“信息”；暂无公开依据的只作“提示”。自有科目表以自有为准。',
  en: 'The built-in catalogue knows how well it knows a name: printed by two publishers or more, this rule’s severity; by one, information at most; without published evidence, a hint. Your own catalogue wins.',
} as const;

export const CODE_PAGES: Readonly<Record<CodeRuleName, RulePage>> = {
  'code-name': {
    what: {
      'zh-cn': `科目编码与科目名称对应同一科目。名称写法上的小差异（空格、括号、“的”、末尾的“支出”）不算不符。${EVIDENCE['zh-cn']}`,
      en: `Code and name belong to the same line of the classification. Small differences of wording (spaces, brackets, 的, a trailing 支出) do not count. ${EVIDENCE.en}`,
    },
    advice: {
      'zh-cn':
        '先看本稿别处：同一编码或同一名称配着同一金额出现的地方，说明哪一个是对的。两种改法都列出，更可能的在前。',
      en: 'Look at the rest of the draft: where the code or the name stands with the same amount, it tells which of the two is right. Both repairs are offered, the likelier first.',
    },
    example: `表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 610.00 |
| 21011 | 行政事业单位医疗 | 610.00 |
| 2101101 | 行政单位医疗 | 60.00 |
| 2101103 | 公务员医疗补助 | 550.00 |
| | 合计 | 610.00 |

## 二、支出情况

行政事业单位医疗（2101101）60.00万元。
`,
    found: '行政事业单位医疗',
    expected: '行政单位医疗',
  },
  'code-parent': {
    what: {
      'zh-cn': `下级科目写在它所属的上级之下：类、款、项的名称前后属于同一支；表中按级次排列时，项紧随本款。${EVIDENCE['zh-cn']}`,
      en: `A line stands under the one it belongs to: the names of 类, 款 and 项 in a row are of one branch, and in a table by levels an item follows its own group. ${EVIDENCE.en}`,
    },
    advice: {
      'zh-cn': '下级科目若与表格一致，改上级的名称。',
      en: 'If the lower line agrees with the table, change the name of the upper one.',
    },
    example: `## 二、支出情况

社会保障和就业支出（类）行政事业单位医疗（款）31.60万元。
`,
    found: '社会保障和就业支出',
    expected: '卫生健康支出',
  },
  'code-level': {
    what: {
      'zh-cn': `名称旁的“类”“款”“项”与科目级次一致：三位编码是类，五位是款，七位是项。${EVIDENCE['zh-cn']}`,
      en: `The word 类, 款 or 项 beside a name fits its level: three digits are a 类, five a 款, seven a 项. ${EVIDENCE.en}`,
    },
    advice: {
      'zh-cn': '检查是否漏写了中间一级。',
      en: 'See whether a level between was left out.',
    },
    example: `## 二、支出情况

卫生健康支出（类）行政事业单位医疗（项）31.60万元。
`,
    found: '项',
    expected: '款',
  },
  'former-name': {
    what: {
      'zh-cn': '科目用预算年度的名称。更名年份有公开文本为据的才提示；更名以前的年度用旧名称是对的。',
      en: 'A line has the name of its budget year. Only changes that published documents date are reported; in the years before, the older name is right.',
    },
    advice: {
      'zh-cn': '多半沿用了往年文本。',
      en: 'The text was probably carried over from an earlier year.',
    },
    example: `---
disclosure: budget
year: 2025
---

表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 208 | 社会保障和就业支出 | 42.58 |
| 20805 | 行政事业单位离退休 | 42.58 |
| 2080505 | 机关事业单位基本养老保险缴费支出 | 42.58 |
`,
    found: '行政事业单位离退休',
    expected: '行政事业单位养老支出',
  },
  'code-twice': {
    what: {
      'zh-cn': '科目表未收录的科目，同一上级之下同一名称在全文用同一编码。',
      en: 'A line that the catalogue does not know has one code throughout, as far as it stands under one parent with one name.',
    },
    advice: {
      'zh-cn': '以出现次数较多的编码为参照，查自有科目表。',
      en: 'The code that occurs more often is the likelier one; see your own catalogue.',
    },
    example: `表三 部门支出总体情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 301 | 工资福利支出 | 120.00 |
| 30101 | 基本工资 | 80.00 |
| 30102 | 津贴补贴 | 40.00 |
| 3010201 | 艰苦边远地区津贴 | 40.00 |

表六 一般公共预算基本支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 301 | 工资福利支出 | 110.00 |
| 30101 | 基本工资 | 75.00 |
| 30102 | 津贴补贴 | 35.00 |
| 3010203 | 艰苦边远地区津贴 | 35.00 |
`,
    found: '3010203',
    expected: '3010201',
  },
  'name-twice': {
    what: {
      'zh-cn': '科目表未收录的编码，在全文用同一名称。',
      en: 'A code that the catalogue does not know has one name throughout.',
    },
    advice: {
      'zh-cn': '以出现次数较多的名称为参照，查自有科目表。',
      en: 'The name that occurs more often is the likelier one; see your own catalogue.',
    },
    example: `表三 部门支出总体情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 301 | 工资福利支出 | 120.00 |
| 30101 | 基本工资 | 80.00 |
| 30102 | 津贴补贴 | 40.00 |
| 3010201 | 艰苦边远地区津贴 | 40.00 |

表六 一般公共预算基本支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 301 | 工资福利支出 | 110.00 |
| 30101 | 基本工资 | 75.00 |
| 30102 | 津贴补贴 | 35.00 |
| 3010201 | 改革性补贴 | 35.00 |
`,
    found: '改革性补贴',
    expected: '艰苦边远地区津贴',
  },
  'code-absent': {
    what: {
      'zh-cn': '正文写出编码和金额的科目，在表中有这一行。表中同级科目不足三个时不作判断。',
      en: 'A code that the text gives an amount to has its row in a table. Nothing is said where the tables list fewer than three codes of that level.',
    },
    advice: {
      'zh-cn': '看正文编码是否写错，或表中漏了一行。',
      en: 'The code in the text may be wrong, or a row may be missing from the table.',
    },
    example: `表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 610.00 |
| 21011 | 行政事业单位医疗 | 610.00 |
| 2101101 | 行政单位医疗 | 50.00 |
| 2101102 | 事业单位医疗 | 10.00 |
| 2101103 | 公务员医疗补助 | 550.00 |
| | 合计 | 610.00 |

## 二、支出情况

其他行政事业单位医疗支出（2101199）5.00万元。
`,
    found: '2101199',
  },
  'item-omitted': {
    what: {
      'zh-cn':
        '正文逐项说明一张表的科目时，有金额的项都列到。所列金额须与该表大体相符，才认为是在说明该表；遗漏多于四分之一时视为只列主要项目。',
      en: 'Where the text goes through the items of a table it tells every item with money. It counts as that table’s list if its amounts are the table’s; a list that leaves out more than a quarter tells the main items only.',
    },
    advice: {
      'zh-cn': '在正文补上这一项，或核对表中这一行。',
      en: 'Add the item to the text, or check the row.',
    },
    example: `表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 100.00 |
| 21011 | 行政事业单位医疗 | 30.00 |
| 2101101 | 行政单位医疗 | 20.00 |
| 2101103 | 公务员医疗补助 | 10.00 |
| 21015 | 医疗保障管理事务 | 70.00 |
| 2101501 | 行政运行 | 40.00 |
| 2101502 | 一般行政管理事务 | 25.00 |
| 2101506 | 医疗保障经办事务 | 5.00 |

## 二、支出情况

（1）行政单位医疗（2101101）20.00万元。

（2）公务员医疗补助（2101103）10.00万元。

（3）行政运行（2101501）40.00万元。

（4）一般行政管理事务（2101502）25.00万元。
`,
    found: '医疗保障经办事务',
  },
  'code-unknown': {
    what: {
      'zh-cn': '编码在科目表中。未收录不等于错误：内置数据并非财政部全本，单位自设的明细科目请写入自有科目表。',
      en: 'The code is in the catalogue. One that is not need not be wrong: the built-in data is not the ministry’s book. Local sub-codes belong in your own catalogue.',
    },
    advice: {
      'zh-cn': '核对当年的政府收支分类科目。',
      en: 'See the classification of the budget year.',
    },
    example: `表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 70.00 |
| 21015 | 医疗保障管理事务 | 70.00 |
| 2101501 | 行政运行 | 40.00 |
| 2101566 | 医疗保障经办事务 | 30.00 |
`,
    found: '2101566',
    expected: '2101506',
  },
  'name-slip': {
    what: {
      'zh-cn': `科目名称不错字、不漏字、不多字。写错后恰好成为另一科目名称的，按“编码与名称”提示。${EVIDENCE['zh-cn']}`,
      en: `A name has no character wrong, missing or too many. If the slip makes it the name of another code, it is reported by that rule. ${EVIDENCE.en}`,
    },
    advice: {
      'zh-cn': '多一个或少一个“和”“与”“的”只作提示。',
      en: 'A missing 和 or 与 is a hint at most.',
    },
    example: `表一 部门收支总体情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 70.00 |
| 221 | 住房保障支出 | 30.00 |
| 222 | 粮油物资管理支出 | 10.00 |
| | 合计 | 110.00 |
`,
    found: '粮油物资管理支出',
    expected: '粮油物资储备支出',
  },
};
