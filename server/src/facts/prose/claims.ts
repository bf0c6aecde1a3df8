import type { Passage } from '../../draft/passage.ts';
import type { Figure } from '../../figures/figure.ts';
import { type ProseFigure, proseFigures } from './tokens.ts';

/** A sentence says that something amounts to so much. */
export interface AmountClaim {
  readonly kind: 'amount';
  readonly figure: Figure;
  /** The words that say what: those of the figure's clause and, if they say nothing, of the clauses before. */
  readonly subject: string;
  readonly context: readonly string[];
  /** 年初预算, 调整预算, 预算数: in final accounts not the amount that the tables print. */
  readonly budget: boolean;
  /** 上年…: not an amount that this draft's tables print. */
  readonly lastYear: boolean;
  /** 其中, 包括 or a colon follows: what comes next is a part of this. */
  readonly opens: boolean;
  readonly sentence: number;
}

/** …比上年增加 A 万元. */
export interface ChangeClaim {
  readonly kind: 'change';
  readonly figure: Figure;
  readonly direction: 1 | -1;
  /** What changed, if the clause says so itself; else it is `current`. */
  readonly subject: string;
  readonly current: AmountClaim | undefined;
  /** Last year's amount, where the sentence prints it. */
  readonly prior: Figure | undefined;
}

/** …增长 x%. */
export interface RateClaim {
  readonly kind: 'rate';
  readonly figure: Figure;
  readonly change: ChangeClaim;
}

/** …占 x%. */
export interface ShareClaim {
  readonly kind: 'share';
  readonly figure: Figure;
  readonly part: AmountClaim;
  /** The whole as named after 占, or empty. */
  readonly whole: string;
}

/** …完成年初预算的 x%. */
export interface CompletionClaim {
  readonly kind: 'completion';
  readonly figure: Figure;
  readonly outturn: AmountClaim;
  readonly budget: AmountClaim;
}

export type Claim = AmountClaim | ChangeClaim | RateClaim | ShareClaim | CompletionClaim;

/** Fund names carry the word 预算 without meaning the budgeted amount. */
const FUND_NAMES = /一般公共预算|公共财政预算|政府性基金预算|国有资本经营预算|预算(?:财政)?拨款|预算单位|部门预算/g;

function isBudget(chunk: string): boolean {
  return /预算/.test(chunk.replace(FUND_NAMES, '')) && !/决算/.test(chunk);
}

const CHANGE_WORD = /(增加|减少|增长|下降|提高|降低|上升|压减|压缩|调增|调减|核减|核增)(?:了|额|额为|额是|数为|约)?$/;
const COMPARISON =
  /(?:与|同|比|较|和)(?:.{0,12}?)(?:上年|去年|上一年|年初|\d{4}年|同期|预算|决算|执行数)(?:度)?(?:.{0,10}?)(?:相比|比较|对比)?(?:各|均|分别|共|总计|相应)?$/;
const RATE_WORD =
  /(增长|下降|增加|减少|上升|降低|提高|增幅|降幅|增减率|增长率|下降率|增减幅度|变动率)(?:了|为|约|约为|达|达到|率为|比例为|比率为|幅度为|是)?$/;
/** Not of the adjusted budget when the sentence prints the one at the year's start, or the other way round. */
const COMPLETION = /完成(?:了)?(?:当年|全年|本年|年初)?预算(?:数)?的?$/;
const SHARE_WORD = /占(?!用)(.{0,30}?)(?:的)?(?:比重|比例|比|份额)?(?:为|约|约为|达|达到|是)?$/;
const DOWN = /减|降|缩/;
const SEVERAL = /分别/;
const OPENING = /^\s*(?:[,，;；。、]?\s*(?:其中|包括|主要包括|具体包括|分别为|具体为|明细)|[:：])/;
/** 比2024年年初预算数 A 万元: what the present amount is compared with. */
const PRIOR =
  /(?:^(?:与|同|比|较|和|对比)(?:.{0,14}?)(?:数|预算|决算|上年|去年|同期|合计|总额|金额|的)|(?:与|同|比|较)(?:上年|去年|上一年|年初|(?:19|20)\d\d年)(?:度)?.{0,14})(?:为|是)?$/;
/** The figure is of another year or another document. */
const OTHER_YEAR = /(?:上年|去年|上一年)(?!.*(?:比|较|相比))/;

const kept = new WeakMap<Passage, readonly Claim[]>();

/** What a passage claims, by the words alone; nothing is looked up yet. */
export function claimsOf(passage: Passage): readonly Claim[] {
  let claims = kept.get(passage);
  if (!claims) {
    claims = new ClaimReader(passage).read();
    kept.set(passage, claims);
  }
  return claims;
}

class ClaimReader {
  private readonly claims: Claim[] = [];
  private value: AmountClaim | undefined;
  private prior: Figure | undefined;
  private budget: AmountClaim | undefined;
  private change: ChangeClaim | undefined;
  private pendingRate: { figure: Figure; direction: 1 | -1 } | undefined;
  private sentence = 0;

  constructor(private readonly passage: Passage) {}

  read(): readonly Claim[] {
    for (const item of proseFigures(this.passage)) {
      if (item.sentence !== this.sentence) {
        this.sentence = item.sentence;
        this.change = undefined;
        this.prior = undefined;
        this.budget = undefined;
        this.pendingRate = undefined;
      }
      if (item.figure.kind === 'amount') this.readAmount(item);
      else if (item.figure.kind === 'percent' && item.figure.unit === '%') this.readPercent(item);
    }
    return this.claims;
  }

  private readAmount(item: ProseFigure): void {
    // 分别为 A 和 B: which is which stands too far away.
    if (SEVERAL.test(item.chunk)) return;
    const change = CHANGE_WORD.exec(item.chunk);
    if (change) {
      this.readChange(item, change);
      return;
    }
    if (PRIOR.test(item.chunk)) {
      this.prior = item.figure;
      return;
    }
    const text = this.passage.folded;
    const claim: AmountClaim = {
      kind: 'amount',
      figure: item.figure,
      subject: item.chunk,
      context: item.before,
      budget: isBudget(item.chunk),
      lastYear: OTHER_YEAR.test(item.chunk),
      opens: OPENING.test(text.slice(item.number.unitEnd, item.number.unitEnd + 12)),
      sentence: item.sentence,
    };
    this.claims.push(claim);
    if (claim.budget) this.budget = claim;
    this.value = claim.lastYear ? undefined : claim;
    this.prior = undefined;
    this.change = undefined;
    this.pendingRate = undefined;
  }

  private readChange(item: ProseFigure, change: RegExpExecArray): void {
    const direction = DOWN.test(change[1]!) ? -1 : 1;
    const words = item.chunk.slice(0, change.index);
    const comparison = COMPARISON.exec(words);
    const subject = comparison ? words.slice(0, comparison.index) : words;
    const compared = comparison !== null || this.prior !== undefined || COMPARISON.test(item.before[0] ?? '');
    const current =
      subject === '' && this.value && (compared || this.value.sentence === item.sentence) ? this.value : undefined;
    const claim: ChangeClaim = { kind: 'change', figure: item.figure, direction, subject, current, prior: this.prior };
    this.claims.push(claim);
    this.change = claim;
    if (this.pendingRate?.direction === direction) {
      this.claims.push({ kind: 'rate', figure: this.pendingRate.figure, change: claim });
    }
    this.pendingRate = undefined;
  }

  private readPercent(item: ProseFigure): void {
    const share = SHARE_WORD.exec(item.chunk);
    if (SEVERAL.test(item.chunk)) return;
    if (share) {
      if (this.value && this.value.sentence === item.sentence) {
        this.claims.push({ kind: 'share', figure: item.figure, part: this.value, whole: share[1]! });
      }
      return;
    }
    if (COMPLETION.test(item.chunk)) {
      const { value, budget } = this;
      if (value && budget && value !== budget && value.sentence === item.sentence) {
        this.claims.push({ kind: 'completion', figure: item.figure, outturn: value, budget });
      }
      return;
    }
    const rate = RATE_WORD.exec(item.chunk);
    if (!rate) return;
    const direction = DOWN.test(rate[1]!) ? -1 : 1;
    const neutral = /率|幅/.test(rate[1]!) && !/降|减/.test(rate[1]!);
    if (this.change && (this.change.direction === direction || neutral)) {
      this.claims.push({ kind: 'rate', figure: item.figure, change: this.change });
      this.change = undefined;
    } else if (!this.change) {
      this.pendingRate = { figure: item.figure, direction };
    }
  }
}
