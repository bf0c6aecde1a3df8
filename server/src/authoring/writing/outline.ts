import { chineseNumber } from '../../vocabulary/numbering.ts';
import { gapFor } from '../../vocabulary/templates.ts';
import type { Family } from '../layout.ts';

/** A section of the explanations, and what stands below it. */
interface Chapter {
  readonly title: string;
  readonly below?: readonly string[];
  /** The kind of table that it explains, which not every family has. */
  readonly of?: string;
}

const OTHERS = ['机关运行经费情况', '政府采购情况', '国有资产占用情况', '预算绩效情况'];
const GENERAL = ['总体情况', '结构情况', '具体情况'];

const BUDGET: readonly Chapter[] = [
  { title: '收支预算总体情况' },
  { title: '收入预算情况' },
  { title: '支出预算情况' },
  { title: '财政拨款收支预算总体情况' },
  { title: '一般公共预算支出情况', below: GENERAL },
  { title: '一般公共预算基本支出情况' },
  { title: '“三公”经费预算情况' },
  { title: '政府性基金预算支出情况', of: 'government-fund' },
  { title: '国有资本经营预算支出情况', of: 'state-capital' },
  { title: '其他重要事项情况', below: OTHERS },
];

const ACCOUNTS: readonly Chapter[] = [
  { title: '收入支出决算总体情况' },
  { title: '收入决算情况' },
  { title: '支出决算情况' },
  { title: '财政拨款收入支出决算总体情况' },
  { title: '一般公共预算财政拨款支出决算情况', below: GENERAL },
  { title: '一般公共预算财政拨款基本支出决算情况' },
  { title: '财政拨款“三公”经费支出决算情况' },
  { title: '政府性基金预算财政拨款收入支出决算情况', of: 'government-fund' },
  { title: '国有资本经营预算财政拨款支出决算情况', of: 'state-capital' },
  { title: '其他重要事项情况', below: OTHERS },
];

/** The parts of a disclosure: what the department is, its tables, their explanations, its terms. */
function partsOf(accounts: boolean, when: string) {
  const stage = accounts ? '决算' : '预算';
  return {
    about: '第一部分 部门概况',
    tables: `第二部分 ${when}部门${stage}公开表`,
    explanations: `第三部分 ${when}部门${stage}情况说明`,
    terms: '第四部分 名词解释',
  };
}

/** A disclosure as headings, with gaps where no data gives a word; tables, explanations and terms are yet to come. */
export function outlineOf(family: Family, when: string): readonly string[] {
  const parts = partsOf(family.accounts, when);
  const chapters = (family.accounts ? ACCOUNTS : BUDGET).filter(
    ({ of }) => of === undefined || family.kinds.some(({ id }) => id === of),
  );
  return [
    `## ${parts.about}`,
    '### 一、主要职能',
    `${gapFor('部门主要职能')}。`,
    '### 二、机构设置及人员情况',
    `${gapFor('内设机构、所属单位')}。编制${gapFor('编制数')}人，实有在职人员${gapFor('在职人数')}人，退休人员${gapFor('退休人数')}人。`,
    `## ${parts.tables}`,
    `## ${parts.explanations}`,
    ...chapters.flatMap(({ title, below = [] }, at) => [
      `### ${chineseNumber(at + 1)}、${title}`,
      ...below.map((other, index) => `#### （${chineseNumber(index + 1)}）${other}`),
    ]),
    `## ${parts.terms}`,
  ];
}
