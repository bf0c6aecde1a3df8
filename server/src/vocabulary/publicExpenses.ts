import { anyOf, everyOf } from './words.ts';

/** How prose counts what the three public expenses are spent on. All patterns read folded text without spaces. */

const NUMBER = '«<number>»';
const TO_NUMBER = '<phrase-words:14?>';

const AMOUNT = anyOf(`{费|经费|支出|决算|预算}[数|额]${TO_NUMBER}${NUMBER}{[万|亿]元|万}`);

export interface CountedExpense {
  readonly name: string;
  /** Where it begins to be spoken of, and where another expense does. */
  readonly from: RegExp;
  readonly until: RegExp;
  /** Its amount, named right before it; a change of it is not. */
  readonly amount: RegExp;
  readonly counts: readonly RegExp[];
  /** Things of it may be there at no cost: a car that another office pays for. */
  readonly free?: true;
}

export const COUNTED_EXPENSES: readonly CountedExpense[] = [
  {
    name: '因公出国（境）费',
    from: everyOf('因公出国[(境)|境]{费|经费|支出}'),
    until: anyOf('公务用车 公务接待'),
    amount: AMOUNT,
    counts: [
      anyOf(`{团组|组团|批次}[数][共|计|为|有]${NUMBER}个`),
      anyOf(`{组织|安排|参加}<clause-words:20>${NUMBER}{个|批}`),
      anyOf(`${NUMBER}人次`),
    ],
  },
  {
    name: '公务用车购置费',
    from: everyOf('公务用车[更新]购置{费|经费|支出}!{及|和|与}'),
    until: anyOf('公务用车运行 公务接待 因公出国 保有'),
    amount: AMOUNT,
    counts: [anyOf(`{购置|更新|购买|新购}<clause-words:14>${NUMBER}{辆|台}`)],
  },
  {
    name: '公务接待费',
    from: everyOf('公务接待{费|经费|支出}'),
    until: anyOf('公务用车 因公出国'),
    amount: AMOUNT,
    counts: [anyOf(`${NUMBER}批次`)],
  },
  {
    name: '公务用车运行维护费',
    from: everyOf('公务用车运行[维护]{费|经费|支出}'),
    until: anyOf('公务接待 因公出国 购置'),
    amount: AMOUNT,
    counts: [anyOf(`保有量<clause-words:8>${NUMBER}{辆|台}`)],
    free: true,
  },
];

/** Groups received and the people in them: 12批次、96人次. */
export const BATCHES = everyOf(
  '<!{<digit>|.}«<digit:1-6>»[个]批[次][,|，|、|;|；|和|及]<phrase-words:8?>«<digit:1-7>»人[次]',
);

/** Both expenses for cars in one amount. */
export const CARS_TOGETHER = anyOf(
  `«公务用车购置{及|和|与}运行[维护]{费|经费|支出}[支出]»<statement-words:12?>${NUMBER}[万|亿]元`,
);
/** One of them by itself, with its amount or said to be none. */
export const CARS_APART = anyOf(
  `[更新]购置{费|经费|支出|公务}<statement-words:14?>${NUMBER}{[万|亿]元|辆} <!{购置{及|和|与}}运行[维护]{费|经费|支出}<clause-words:14?>${NUMBER}[万|亿]元 {没有|无|未}<clause-words:8>购置`,
);

/** 公务用车保有量 4 辆: the cars that the public expenses are spent on. */
export const CARS_KEPT = anyOf('公务用车[的][年末|期末]保有量[为|共|共计|共有|是]«<digit:1-4>»辆');
/** 共有车辆 6 辆: all that the department owns. */
export const CARS_OWNED = anyOf('{共有|拥有|实有|现有}[公务]{车辆|用车|汽车}[总数][为|共|共计]«<digit:1-4>»辆');
/** 特种专业技术用车 2 辆: cars that are owned and are no 公务用车 of the public expenses. */
export const CARS_OF_OTHER_USE = everyOf(
  '{执法|执勤|特种|专业|技术|离退休|业务|工程|救护|非财政|自有}<phrase-words:12>«<digit:1-4>»辆',
);
