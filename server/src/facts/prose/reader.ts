import type { Passage } from '../../draft/passage.ts';
import type { Figure } from '../../figures/figure.ts';
import type { AmountClaim, ChangeClaim, Claim, CompletionClaim } from './claims.ts';
import { type Several, severalAt } from './several.ts';
import { type ProseFigure, proseFigures } from './tokens.ts';

/** Fund names carry the word 预算 without meaning the budgeted amount. */
const FUND_NAMES = /一般公共预算|公共财政预算|政府性基金预算|国有资本经营预算|预算(?:财政)?拨款|预算单位|部门预算/g;

function isBudget(chunk: string): boolean {
  return /预算/.test(chunk.replace(FUND_NAMES, '')) && !/决算/.test(chunk);
}

const CHANGE_WORD = /(增加|减少|增长|下降|提高|降低|上升|压减|压缩|调增|调减|核减|核增)(?:了|额|额为|额是|数为|约)?$/;
const COMPARISON =
  /(?:与|同|比|较|和)(?:.{0,12}?)(?:上年|去年|上一年|年初|\d{4}年|同期|预算|决算|执行数)(?:度)?(?:.{0,10}?)(?:相比|比较|对比)?(?:各|均|分别|共|总计|相应)?$/;
const RATE_WORD =
  /(增长|下降|增加|减少|上升|降低|提高|压减|增幅|降幅|增减率|增长率|下降率|增减幅度|变动率)(?:了|为|约|约为|达|达到|率为|比例为|比率为|幅度为|是)?$/;
/** Not of the adjusted budget when the sentence prints the one at the year's start, or the other way round. */
const COMPLETION =
  /(?:完成(?:了)?(?:当年|全年|本年|年初)?(?:年初)?预算(?:数)?的?|(?:预算)?(?:执行率|完成率|完成比例|支出进度|执行进度)(?:为|达|达到|是)?)$/;
const SHARE_WORD = /占(?!用)(.{0,30}?)(?:的)?(?:比重|比例|比|份额)?(?:为|约|约为|达|达到|是)?$/;
const DOWN = /减|降|缩/;
const OPENING = /^\s*(?:[,，;；。、(]?\s*(?:其中|包括|主要包括|具体包括|分别为|具体为|明细)|[:：])/;
/** 比2024年年初预算数 A 万元: what the present amount is compared with. */
const PRIOR =
  /(?:^(?:与|同|比|较|和|对比)(?:.{0,14}?)(?:数|预算|决算|上年|去年|同期|合计|总额|金额|的)|(?:与|同|比|较)(?:上年|去年|上一年|年初|(?:19|20)\d\d年)(?:度)?.{0,14})(?:为|是)?$/;
const YEAR_ALONE = /^((?:19|20)\d\d)年(?:度)?(?:预算|决算|执行)?(?:数)?(?:为|是)?$/;
/** The figure is of another year or another document. */
const OTHER_YEAR = /(?:上年|去年|上一年)(?!(?:度)?(?:财政拨款)?(?:结转|结余))(?!.*(?:比|较|相比))/;
/** 与上年持平, 比上年无变化: nothing changed. */
const STEADY =
  /^[\s,，(]*(?:与|同|和|较|比)(?:上年|去年|上一年|(?:19|20)\d\d年)[^,，。;；0-9]{0,12}?(?:持平|一致|相同|不变|无变化|没有变化|无增减)/;

type Direction = 1 | -1;

/** Reads the claims of one passage, number by number, from the words that stand before each. */
export class ClaimReader {
  private readonly claims: Claim[] = [];
  private readonly figures: readonly ProseFigure[];
  private value: AmountClaim | undefined;
  /** The amounts that were spoken of where brackets opened. */
  private readonly outside: (AmountClaim | undefined)[] = [];
  /** The amounts that 分别为 dealt out last; a 分别 after them speaks of each. */
  private group: readonly AmountClaim[] = [];
  private changes: readonly ChangeClaim[] = [];
  private prior: Figure | undefined;
  /** The budgets that the sentence prints so far, the last one first. */
  private budgets: readonly AmountClaim[] = [];
  private change: ChangeClaim | undefined;
  /** The amount that a percentage right after it is of. */
  private base: { claim: AmountClaim; completes: boolean } | undefined;
  private pendingRate: { figure: Figure; direction: Direction } | undefined;
  /** What the sentence compares with; said once, it holds for the changes after it. */
  private comparison = '';
  private sentence = 0;

  constructor(private readonly passage: Passage) {
    this.figures = proseFigures(passage);
  }

  read(): readonly Claim[] {
    const text = this.passage.folded;
    for (let at = 0; at < this.figures.length; at++) {
      const item = this.figures[at]!;
      if (item.sentence !== this.sentence) this.startSentence(item.sentence);
      this.passBrackets(text.slice(this.figures[at - 1]?.number.unitEnd ?? 0, item.number.start));
      const several = isClaim(item) ? severalAt(this.figures, at, text) : undefined;
      if (several) {
        this.readSeveral(several);
        at += several.items.length - 1;
      } else if (item.figure.kind === 'amount') this.readAmount(item);
      else if (item.figure.kind === 'percent' && item.figure.unit === '%') this.readPercent(item);
    }
    return this.claims;
  }

  /** After `1000万元（含上年结转100万元）` the sentence goes on about the first of the two. */
  private passBrackets(between: string): void {
    for (const character of between) {
      if (character === '(') this.outside.push(this.value);
      else if (character === ')' && this.outside.length > 0) this.value = this.outside.pop();
    }
  }

  private startSentence(sentence: number): void {
    this.sentence = sentence;
    this.change = undefined;
    this.prior = undefined;
    this.budgets = [];
    this.pendingRate = undefined;
    this.changes = [];
  }

  private readAmount(item: ProseFigure): void {
    const change = CHANGE_WORD.exec(item.chunk);
    if (change) {
      this.readChange(item, change);
      return;
    }
    if (PRIOR.test(item.chunk) || this.isOfYearBefore(item)) {
      this.prior = item.figure;
      return;
    }
    const claim = this.amountClaim(item, item.chunk);
    this.claims.push(claim);
    if (this.readBase(claim, item)) return;
    if (claim.budget) this.budgets = [claim, ...this.budgets];
    this.value = claim.lastYear ? undefined : claim;
    this.group = [];
    this.prior = undefined;
    this.change = undefined;
    this.pendingRate = undefined;
  }

  /** `2023年 A 万元，2022年 B 万元，减少…`: a year alone, and an earlier one than that of the amount before. */
  private isOfYearBefore({ chunk, sentence }: ProseFigure): boolean {
    const { value } = this;
    const year = YEAR_ALONE.exec(chunk)?.[1];
    if (!year || !value || value.sentence !== sentence) return false;
    const before = /((?:19|20)\d\d)年/.exec([value.subject, ...value.context].join(','))?.[1];
    return before !== undefined && Number(year) < Number(before);
  }

  /** 完成年初预算 A 万元的, 占支出总额 A 万元的: what the percentage after it is of; the sentence speaks of what stood before. */
  private readBase(claim: AmountClaim, item: ProseFigure): boolean {
    if (!/^\s*的\s*\d/.test(this.passage.folded.slice(item.number.unitEnd, item.number.unitEnd + 6))) return false;
    const completes = /完成(?:了)?(?:年初|全年|调整|当年|本年)?预算(?:数)?$/.test(item.chunk);
    if (!completes && !SHARE_WORD.test(item.chunk)) return false;
    this.base = { claim, completes };
    return true;
  }

  private amountClaim(item: ProseFigure, subject: string): AmountClaim {
    const rest = this.passage.folded.slice(item.number.unitEnd, item.number.unitEnd + 40);
    return {
      kind: 'amount',
      figure: item.figure,
      subject,
      context: item.before,
      budget: isBudget(subject),
      lastYear: OTHER_YEAR.test(subject),
      opens: OPENING.test(rest.slice(0, 12)),
      steady: STEADY.test(rest),
      sentence: item.sentence,
      start: item.number.start,
      end: item.number.unitEnd,
    };
  }

  private readChange(item: ProseFigure, change: RegExpExecArray): void {
    const direction = DOWN.test(change[1]!) ? -1 : 1;
    const words = item.chunk.slice(0, change.index);
    const comparison = COMPARISON.exec(words);
    const subject = comparison ? words.slice(0, comparison.index) : words;
    const before = comparison ? undefined : COMPARISON.exec(item.before[0] ?? '');
    const compared = comparison !== null || this.prior !== undefined || before != null;
    const own = this.value?.sentence === item.sentence;
    const spoken = subject === '' && this.value && (compared || own) ? this.value : undefined;
    // `支出 A 万元，其中：… B 万元。比上年增加`: a new sentence goes on about the whole.
    const whole = spoken && this.wholeBefore(spoken);
    const current = whole && (!own || this.closesList(spoken)) ? whole : spoken;
    const claim: ChangeClaim = {
      kind: 'change',
      figure: item.figure,
      direction,
      subject,
      context: item.before,
      current,
      instead: current === whole ? spoken : whole,
      prior: this.prior,
      comparison: (comparison ?? before)?.[0] ?? this.comparison,
      sentence: item.sentence,
      start: item.number.start,
      end: item.number.unitEnd,
    };
    this.claims.push(claim);
    this.change = claim;
    this.comparison = claim.comparison;
    if (this.pendingRate?.direction === direction) this.addRate(this.pendingRate.figure, direction, claim);
    this.pendingRate = undefined;
  }

  /** `支出 A 万元，其中基本支出 B 万元、项目支出 C 万元，较上年增加`: nothing was said of B alone, nor is it of C. */
  private closesList(part: AmountClaim): boolean {
    const before = this.claims.at(-2);
    if (this.claims.at(-1) !== part || before?.kind !== 'amount' || before.sentence !== part.sentence) return false;
    const between = this.passage.folded.slice(before.end, part.start);
    return !before.opens && /^\s*(?:、|和|及|以及|与)/.test(between) && !/[,，;；。:：()]/.test(between);
  }

  /** What the last amount of a sentence is a listed part of. */
  private wholeBefore(part: AmountClaim): AmountClaim | undefined {
    if (part.opens) return undefined;
    for (let at = this.claims.indexOf(part) - 1; at >= 0; at--) {
      const claim = this.claims[at]!;
      if (claim.kind !== 'amount') continue;
      if (claim.opens) return claim;
      const text = this.passage.folded.slice(claim.end, part.start);
      if (/。/.test(text)) return undefined;
    }
    return undefined;
  }

  private addRate(figure: Figure, direction: Direction, change: ChangeClaim): void {
    this.claims.push({ kind: 'rate', figure, direction, change, current: change.current, prior: change.prior });
  }

  private readPercent(item: ProseFigure): void {
    const { base, value } = this;
    this.base = undefined;
    if (base && item.chunk === '的' && value) {
      const { figure } = item;
      const stage = /年初/.test(base.claim.subject) ? 'budget' : undefined;
      if (base.completes) this.claims.push({ kind: 'completion', figure, outturn: value, budget: base.claim, stage });
      else this.claims.push({ kind: 'share', figure, part: value, whole: '', printed: base.claim.figure });
      return;
    }
    const share = SHARE_WORD.exec(item.chunk);
    if (share) {
      if (this.value && this.value.sentence === item.sentence) {
        this.claims.push({
          kind: 'share',
          figure: item.figure,
          part: this.value,
          whole: share[1]!,
          printed: undefined,
        });
      }
      return;
    }
    if (COMPLETION.test(item.chunk)) {
      const { value, budgets } = this;
      if (value && !budgets.includes(value) && value.sentence === item.sentence) {
        const stage = stageOf(item.chunk);
        // `年初预算 A 万元，调整预算 B 万元，支出决算 C 万元，完成年初预算的 x%`
        const budget = budgets.find(({ subject }) => stage && stageOf(subject) === stage) ?? budgets[0];
        this.claims.push({ kind: 'completion', figure: item.figure, outturn: value, budget, stage });
      }
      return;
    }
    const rate = RATE_WORD.exec(item.chunk);
    if (!rate) return;
    const direction = DOWN.test(rate[1]!) ? -1 : 1;
    const neutral = /率|幅/.test(rate[1]!) && !/降|减/.test(rate[1]!);
    if (this.change && (this.change.direction === direction || neutral)) {
      this.addRate(item.figure, this.change.direction, this.change);
      this.change = undefined;
    } else if (!this.change) {
      this.pendingRate = { figure: item.figure, direction };
    }
  }

  /** 分别为 A 和 B: each figure with its own name, or with the amount of the same place before it. */
  private readSeveral({ items, names, words }: Several): void {
    const first = items[0]!;
    if (first.figure.kind === 'percent') this.readSeveralPercents(items, words);
    else if (CHANGE_WORD.test(words)) this.readSeveralChanges(items, names, words);
    else if (
      names.length === items.length &&
      /^(?:预算|决算|支出|收入|安排|完成|达到?|为|是|共|约|总额|合计)*$/.test(words)
    ) {
      // The year stands once, before the first name.
      const claims = items.map((item, index) => this.amountClaim(item, `${names[index]!}${words}`));
      this.claims.push(...claims);
      this.group = claims;
      this.value = undefined;
      this.change = undefined;
    }
  }

  private readSeveralChanges(items: readonly ProseFigure[], names: readonly string[], words: string): void {
    const direction = DOWN.test(CHANGE_WORD.exec(words)![1]!) ? -1 : 1;
    const comparison = COMPARISON.exec(names.join('、')) ?? COMPARISON.exec(items[0]!.before[0] ?? '');
    const own = names.length === items.length && !COMPARISON.test(names.join('、'));
    const group = this.lastAmounts(items.length);
    if (!own && !group) return;
    const changes = items.map(
      (item, index): ChangeClaim => ({
        kind: 'change',
        figure: item.figure,
        direction,
        subject: own ? names[index]! : '',
        context: item.before,
        current: own ? undefined : group![index]!,
        instead: undefined,
        prior: undefined,
        comparison: comparison?.[0] ?? '',
        sentence: item.sentence,
        start: item.number.start,
        end: item.number.unitEnd,
      }),
    );
    this.claims.push(...changes);
    this.changes = changes;
    this.change = undefined;
  }

  private readSeveralPercents(items: readonly ProseFigure[], words: string): void {
    const share = SHARE_WORD.exec(words);
    if (share) {
      this.lastAmounts(items.length)?.forEach((part, index) => {
        this.claims.push({ kind: 'share', figure: items[index]!.figure, part, whole: share[1]!, printed: undefined });
      });
      return;
    }
    const rate = RATE_WORD.exec(words);
    if (!rate || this.changes.length !== items.length) return;
    const direction = DOWN.test(rate[1]!) ? -1 : 1;
    this.changes.forEach((change, index) => {
      if (change.direction === direction) this.addRate(items[index]!.figure, direction, change);
    });
  }

  /** The last `count` amounts, if they stand in this sentence with nothing else between them. */
  private lastAmounts(count: number): readonly AmountClaim[] | undefined {
    if (this.group.length === count) return this.group;
    const amounts: AmountClaim[] = [];
    for (let at = this.claims.length - 1; at >= 0 && amounts.length < count; at--) {
      const claim = this.claims[at]!;
      if (claim.kind !== 'amount' || claim.sentence !== this.sentence) break;
      amounts.unshift(claim);
    }
    return amounts.length === count ? amounts : undefined;
  }
}

/** Which budget the words name. */
function stageOf(words: string): CompletionClaim['stage'] {
  if (/全年|调整/.test(words)) return 'final-budget';
  return /年初/.test(words) ? 'budget' : undefined;
}

function isClaim({ figure }: ProseFigure): boolean {
  return figure.kind === 'amount' || (figure.kind === 'percent' && figure.unit === '%');
}
