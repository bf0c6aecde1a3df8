import { anyOf, endsWithAny } from './words.ts';

/** An amount that others make up wherever they are told of: by its name and by theirs. */
export interface Account {
  readonly whole: RegExp;
  /** Every one of these. */
  readonly parts: readonly RegExp[];
  /** And these, where they are told of. */
  readonly besides: readonly RegExp[];
}

const TAIL = '[预算|决算][数][总额|总数][为|是|共|约|共计|合计|达]';
const CARS = '公务用车购置{及|和|与|}运行';
/** What is said of one expense, and of no part of it. */
const EXPENSE = `[维护][费用|经费|支出|费][支出]${TAIL}`;

const ABROAD = endsWithAny(`因公出国[(境)]${EXPENSE}`);
const RECEIVED = endsWithAny(`公务接待${EXPENSE}`);
const PUBLIC_EXPENSES = endsWithAny(`三公[”|"|'|’]经费[财政拨款][支出|开支]${TAIL}[支出]${TAIL}`);

/** How the amounts that every disclosure tells of make one another up. */
export const ACCOUNTS: readonly Account[] = [
  { whole: PUBLIC_EXPENSES, parts: [ABROAD, endsWithAny(`${CARS}${EXPENSE}`), RECEIVED], besides: [] },
  {
    whole: PUBLIC_EXPENSES,
    parts: [
      ABROAD,
      endsWithAny(`公务用车[更新]购置${EXPENSE}`),
      endsWithAny(`<!{购置{及|和|与|}}运行${EXPENSE}`),
      RECEIVED,
    ],
    besides: [],
  },
  {
    whole: endsWithAny('收入总计[为]'),
    parts: [endsWithAny('收入合计[为]'), endsWithAny('{年初|上年}<any:6?>{结转|结余}[资金][为]')],
    besides: [anyOf('使用非财政拨款结余 使用非财政拨款结转 用事业基金弥补 使用专用结余')],
  },
  {
    whole: endsWithAny('支出总计[为]'),
    parts: [endsWithAny('支出合计[为]'), endsWithAny('{年末|结转下年|年终}<any:8?>[结转|结余][为]')],
    besides: [anyOf('结余分配')],
  },
];
