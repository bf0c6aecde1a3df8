/** Words that say what an amount is compared with. */
export const LAST_YEAR = [
  '上年同期',
  '上年度',
  '上年',
  '去年同期',
  '去年',
  '上一年度',
  '上一年',
  '往年',
  '上半年',
] as const;
/** Patterns: 比例, 比重 and 较大 compare nothing. */
export const VERSUS = '相比|对比|比较|同比|环比|比(?!例|重|率|选|赛)|较(?!为|大|小|多|少|高|低|好|强|上级)';
/** 增长—（基数为0，不可比）: there was nothing last year, so that all there is now is new. */
export const FROM_NOTHING = /基数(?:为|是)?[0零](?![\d.])|(?:上年|去年)(?:度)?(?:预算|安排)?(?:数|基数)为零/;
/** Money left over from last year is money of this year. */
export const CARRIED_OVER = '(?:上年|去年|上一年|年初|以前年度)(?:度)?(?:财政拨款|财政|资金|专项)?(?:结转|结余)';

/** The stages of a year's money, by the words that name them. */
export const ORIGINAL_BUDGET = ['年初预算', '年初批复', '年初安排', '年初部门预算', '当年年初'] as const;
export const FINAL_BUDGET = ['全年预算', '调整后预算', '调整预算', '变动预算', '追加后预算', '全年调整'] as const;
export const OUTTURN = [
  '预算执行数',
  '执行数',
  '支出决算',
  '收入决算',
  '决算数',
  '决算',
  '完成数',
  '实际支出',
  '实际完成',
  '实际执行',
] as const;
export const PLAN = ['预算安排', '预算数', '安排'] as const;
/** Fund names carry the word 预算 and name no stage. */
export const FUND_BUDGETS =
  '一般公共预算|公共财政预算|政府性基金预算|国有资本经营预算|预算(?:财政)?拨款|预算单位|部门预算(?!数)';
