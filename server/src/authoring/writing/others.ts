import { add, type Decimal, isZero, ZERO } from '../../figures/decimal.ts';
import { asPrinted } from '../../prose/written.ts';
import { fold } from '../../text/fold.ts';
import { gapFor } from '../../vocabulary/templates.ts';
import { PURCHASES, type Purchase } from '../line.ts';
import { writeItems } from './items.ts';
import type { Page } from './page.ts';
import { writeWholes } from './wholes.ts';

const PUBLIC_EXPENSES = ['因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'];
const FUNDED = ['基本支出', '项目支出'];
const BASIC = ['人员经费', '公用经费'];

/** Parts that lists of the writers are made of, folded. */
export const LISTED_PARTS: ReadonlySet<string> = new Set([...PUBLIC_EXPENSES, ...FUNDED, ...BASIC].map(fold));

/** A fund that a department may have nothing of, as the family calls it. */
export function writeFund(page: Page, kind: 'government-fund' | 'state-capital'): readonly string[] {
  const fund = kind === 'government-fund' ? '政府性基金预算' : '国有资本经营预算';
  if (page.isEmpty(kind)) {
    const used = page.accounts ? `${fund}财政拨款支出` : `使用${fund}拨款安排的支出`;
    return [`本部门${page.year}没有${used}。`];
  }
  const opening = writeWholes(page, { kind, wholes: [`${fund}支出`], parts: FUNDED });
  return opening.length > 0 ? [...opening, ...writeItems(page, kind)] : [];
}

/** 人员经费 and 公用经费, and what each is made of. */
export function writeBasic(page: Page): readonly string[] {
  const opening = writeWholes(page, {
    kind: 'basic',
    wholes: ['一般公共预算基本支出'],
    parts: BASIC,
  });
  const named = (starts: readonly string[]) => {
    const facts = page.facts('basic').filter(({ line, figure }) => {
      return line.length === 6 && !figure.blank && starts.some((start) => line.startsWith(start));
    });
    return [...new Set(facts.map(({ name }) => name))].join('、');
  };
  const [personnel, running] = [named(['E301', 'E303']), named(['E302', 'E307', 'E309', 'E310', 'E399'])];
  const lists = [
    ...(personnel ? [`人员经费主要包括：${personnel}`] : []),
    ...(running ? [`公用经费主要包括：${running}`] : []),
  ];
  return lists.length > 0 && opening.length > 0 ? [...opening, `${lists.join('；')}。`] : opening;
}

/** “三公”经费: the whole, and each part with its change or that there is none. */
export function writePublicExpenses(page: Page): readonly string[] {
  const pen = page.pen(page.year);
  const whole = `“三公”经费支出${page.stage}`;
  if (page.isEmpty('public-expenses')) return [`本部门${page.year}没有安排“三公”经费支出。`];
  const amounts = page.amounts('public-expenses');
  if (!pen.amount(whole, amounts)) return [`${pen.words(`${whole}${gapFor('“三公”经费及各项')}万元`).text}。`];
  pen.change('增减原因');
  const none: string[] = [];
  let lead = '。其中：';
  for (const part of PUBLIC_EXPENSES) {
    if (!pen.amount(`${lead}${part}`, amounts)) none.push(part);
    else {
      pen.change('增减原因');
      lead = '；';
    }
  }
  return [`${pen.text}。${none.length > 0 ? `${page.year}没有安排${none.join('、')}。` : ''}`];
}

/** 机关运行经费: what the offices cost to run, which is 公用经费 of the general budget unless a table of its own says so. */
export function writeRunningCosts(page: Page): readonly string[] {
  const named = page.pen(page.year);
  const own = page.amounts('running-cost');
  if (named.amount(`机关运行经费${page.accounts ? '支出' : '财政拨款预算'}`, own))
    return [`${named.change('增减原因').text}。`];
  const pen = page.pen(`机关运行经费为一般公共预算基本支出中的公用经费。${page.year}`);
  pen.amountOrGap('一般公共预算公用经费', page.amounts('basic'), '机关运行经费');
  return [`${pen.change('增减原因').text}。`];
}

/** 政府采购: the whole and its kinds. */
export function writeProcurement(page: Page): readonly string[] {
  const pen = page.pen(page.year);
  const [whole, suffix] = page.accounts ? ['政府采购支出总额', '支出'] : ['政府采购预算总额', '预算'];
  const amounts = page.amounts('procurement');
  const { purchases } = page;
  if (amounts.length === 0 && purchases) return [given(page, whole, suffix, purchases)];
  pen.amountOrGap(whole, amounts, '政府采购总额');
  for (const [at, kind] of ['货物', '工程', '服务'].entries())
    pen.amountOrGap(`${at === 0 ? '，其中：' : '、'}政府采购${kind}${suffix}`, amounts, `${kind}类金额`);
  return [`${pen.text}。`];
}

/** What the ledger says is bought, sort by sort; the whole is what these come to as they are printed. */
function given(page: Page, whole: string, suffix: string, purchases: Readonly<Record<Purchase, Decimal>>): string {
  const printed = PURCHASES.map((sort) => ({ sort, amount: asPrinted(purchases[sort]) }));
  const sum = printed.reduce((before, { amount }) => add(before, amount), ZERO);
  if (isZero(sum)) return `本部门${page.year}没有政府采购${suffix}。`;
  const pen = page.pen(page.year).given(whole, sum);
  for (const [at, { sort, amount }] of printed.entries())
    pen.given(`${at === 0 ? '，其中：' : '、'}政府采购${sort}${suffix}`, amount);
  return `${pen.text}。`;
}

/** 国有资产占用: what no table of the budget says. */
export function writeAssets(page: Page): readonly string[] {
  const year = Number.parseInt(page.year, 10);
  const until = Number.isNaN(year) ? '上年末' : page.accounts ? `${year}年12月31日` : `${year - 1}年12月31日`;
  return [
    `截至${until}，本部门共有车辆${gapFor('车辆数')}辆，其中：${gapFor('各类车辆数')}；单价100万元以上的设备${gapFor('设备数')}台（套）。`,
  ];
}

/** 预算绩效: what is managed by performance. */
export function writePerformance(page: Page): readonly string[] {
  const begins = page.accounts
    ? `本部门对${page.year}预算项目开展了绩效自评`
    : `${page.year}本部门对项目支出实行绩效目标管理`;
  return [`${begins}，涉及项目${gapFor('项目个数')}个、资金${gapFor('项目金额')}万元。${gapFor('绩效管理工作情况')}。`];
}
