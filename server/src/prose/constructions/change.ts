import { compare, type Decimal, equals, isZero, subtract } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { BLANKS, CLAUSE_END } from '../../text/characters.ts';
import { squeeze } from '../../text/fold.ts';
import { ADJUSTS, BRACKETED, FROM_NOTHING, OF_LAST_YEAR, OWN_BUDGET } from '../../vocabulary/comparisons.ts';
import { FLAT } from '../../vocabulary/directions.ts';
import { anyOf, endsWithAny, isAnyOf, madeOf, startsWithAny } from '../../vocabulary/words.ts';
import { isDifference, isGrowth, isRatio } from '../arithmetic.ts';
import type { ChangeClaim, Claim, RateClaim } from '../claims.ts';
import type { Construction, ConstructionPage } from '../construction.ts';
import { budgetNamed, isBudgetStage, type Mention } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { type Word, wordsBetween } from '../words.ts';
import { asPercent, asPrinted, inTenThousand, type Style } from '../written.ts';
import { writeFlat } from './flat.ts';

const COMPARISON = endsWithAny(
  '{与|同|比|较|和}<any:12?>{上年|去年|上一年|年初|<year>年|同期|预算|决算|执行数}[度]<any:14?>[相比|比较|对比][各|均|分别|共|总计|相应|净]',
);
/** What may stand between a rate and the change that it belongs to, whichever comes first. */
const BESIDE = madeOf('{元|,|，|、|;|(|（} 万元 即 净 同比 幅度 约');
/** 同比, 共: they leave it to what stands before to say what has changed. */
const NO_SUBJECT = madeOf(
  '各 均 分别 共 总计 相应 净 同比 也 又 再 相应地 预算 决算[数] 支出 收 支 整体 总体 、 和 与 及 <digit>{、|.|)}',
);
/** A name that the clause of a change begins with is at most so far from the amount it names. */
const LIST_LINK = isAnyOf('[万]元_{、|和|及|以及|与}{!{(|)}<part>}* _{、|和|及|以及|与}{!{(|)}<part>}*');

/** …比上年增加 A 万元, with what its rate and the base beside it bear out. */
function changeClaim(scene: Scene, mention: Mention, comparisonBefore: string): ChangeClaim {
  const { item, figure, word } = mention;
  const rate = rateBeside(scene, mention);
  const words = wordsUpTo(item.chunk, word?.text ?? '');
  const { own: named, comparison } = subjectOf(words);
  const own = named || steadySubject(item.before);
  const before = comparison ? undefined : COMPARISON.exec(item.before[0] ?? '');
  const than = thanBudget(scene, mention);
  const said = than || ((comparison ?? before)?.[0] ?? '');
  const budgets = said !== '' || isDifferenceWord(mention) ? budgetsFor(scene, mention, said) : [];
  const compared = said || (budgets[0] ? OWN_BUDGET.exec(budgets[0].item.chunk)?.[0] : undefined) || comparisonBefore;
  const candidates = scene.candidates(mention).filter((other) => !budgets.includes(other));
  const priors = [...priorsOf(scene, mention), ...budgets];
  const byDefault = defaultOf(
    scene,
    mention,
    own,
    candidates,
    comparison !== null || before != null || priors.length > 0,
  );
  // 差值为 A: which way it went the two amounts say.
  const went = byDefault.mention && priors[0] && compare(byDefault.mention.figure.amount, priors[0].figure.amount);
  const direction = mention.sign || (went !== undefined && went < 0 ? -1 : 1);
  const ordered = byDefault.mention
    ? [byDefault.mention, ...candidates.filter((other) => other !== byDefault.mention)]
    : candidates;
  const found = settle(figure, rate?.figure, ordered, priors, direction);
  const currentOf = (of: Mention | undefined) => of && scene.claimOf(of);
  const current = found.settled ? (found.current ?? byDefault.mention) : byDefault.mention;
  const rivals = ordered.filter((other) => other !== current).flatMap((other) => scene.claimOf(other) ?? []);
  return {
    kind: 'change',
    figure,
    direction,
    subject: own,
    context: item.before,
    current: currentOf(current),
    rivals,
    settled: found.settled,
    certain: byDefault.certain && mention.sign !== 0 && !scene.isApart(mention),
    apart: scene.isApart(mention),
    prior: found.prior?.figure ?? priors[0]?.figure,
    fromNothing: direction > 0 && FROM_NOTHING.test(restOf(scene, mention)),
    comparison: compared,
    sentence: mention.sentence,
    start: mention.start,
    end: mention.end,
  };
}

/** What follows in its sentence. */
function restOf(scene: Scene, mention: Mention): string {
  const after = scene.passage.folded.slice(mention.end);
  const end = after.search(CLAUSE_END);
  return squeeze(end < 0 ? after : after.slice(0, end));
}

const STEADY = anyOf(FLAT);
const NAMES_BUDGET = endsWithAny('[年初|全年|调整后|调整]预算[数]');

/** 接待费比预算无增减变化，比上年增加 A 万元: what the clauses right before say of it goes on. */
function steadySubject(before: readonly string[]): string {
  for (const clause of before) {
    const flat = STEADY.exec(clause);
    if (!flat) return '';
    const { own } = subjectOf(clause.slice(0, flat.index));
    if (own !== '') return own;
  }
  return '';
}

/** What the words before a direction word say has changed, and what it is compared with. */
function subjectOf(words: string): { readonly own: string; readonly comparison: RegExpExecArray | null } {
  const comparison = COMPARISON.exec(words);
  const subject = comparison ? words.slice(0, comparison.index) : words;
  return { own: NO_SUBJECT.test(subject) ? '' : subject, comparison };
}

function wordsUpTo(chunk: string, word: string): string {
  const at = word === '' ? -1 : chunk.lastIndexOf(word);
  return at < 0 ? chunk : chunk.slice(0, at);
}

/** The rate printed with a change: right after it, or right before. */
export function rateBeside(scene: Scene, change: Mention): Mention | undefined {
  const at = scene.placeOf(change);
  const fits = (rate: Mention | undefined): rate is Mention =>
    rate?.role === 'rate' &&
    rate.sentence === change.sentence &&
    (rate.sign === 0 || change.sign === 0 || rate.sign === change.sign);
  // What stands in a bracket of its own between them belongs to neither.
  let next = at + 1;
  while (
    scene.list[next] &&
    !scene.isVisible(scene.list[next]!, change) &&
    !(next === at + 1 && scene.list[next]!.role === 'rate')
  )
    next += 1;
  const after = scene.list[next];
  if (fits(after) && !CLAUSE_END.test(scene.between(change, after)) && !isOfAnother(after)) return after;
  const before = scene.list[at - 1];
  if (!fits(before) || scene.list[at - 2]?.role === 'change' || !change.word) return undefined;
  return BESIDE.test(scene.passage.folded.slice(before.end, change.word.start).replace(BLANKS, ''))
    ? before
    : undefined;
}

const OPENS_BRACKET = startsWithAny('<open>');

/** 减少 A 万元，主要是基金收入较上年下降 x%: the clause of the rate says itself what has fallen. */
function isOfAnother({ item, word }: Mention): boolean {
  // A rate in a bracket has its word before it: 增加 A 万元（x%）.
  return (
    word !== undefined &&
    item.chunk.includes(word.text) &&
    subjectOf(wordsUpTo(item.chunk, word.text).replace(OPENS_BRACKET, '')).own !== ''
  );
}

/** 大于年初预算 C 万元: the budget that a direction word itself names; empty where it names none. */
function thanBudget(scene: Scene, { word, start }: Mention): string {
  return word ? (NAMES_BUDGET.exec(wordsBetween(scene.passage, word.end, start))?.[0] ?? '') : '';
}

function isDifferenceWord({ sign, word }: Mention): boolean {
  return word?.kind === 'neutral' && sign === 0;
}

/** The one budget of its sentence that a change is measured from, where words or nothing else say so. */
function budgetsFor(scene: Scene, mention: Mention, compared: string): readonly Mention[] {
  if (compared !== '' && (!OWN_BUDGET.test(compared) || OF_LAST_YEAR.test(compared))) return [];
  const named = budgetNamed(compared);
  const budgets = scene
    .before(mention)
    .filter(
      (other) =>
        other.figure.kind === 'amount' &&
        other.role === 'level' &&
        other.sentence === mention.sentence &&
        isBudgetStage(other.stage) &&
        (!named || other.stage === named),
    );
  return budgets.length === 1 ? budgets : [];
}

/** What a change may have been measured from, as far as its sentence prints it. */
export function priorsOf(scene: Scene, mention: Mention): readonly Mention[] {
  const at = scene.placeOf(mention);
  const isPrior = (other: Mention) =>
    other.figure.kind === 'amount' &&
    other.sentence === mention.sentence &&
    (other.role === 'base' || (other.role === 'level' && scene.claimOf(other)?.lastYear === true));
  const before = scene.before(mention).filter(isPrior);
  const next = scene.list[at + 1];
  // 增加 A 万元（去年预算数为 0 万元）
  const inBracket =
    next && next.bracket !== mention.bracket && isPrior(next) && BRACKETED.test(scene.between(mention, next));
  return inBracket ? [next, ...before] : before;
}

interface Settled {
  readonly settled: boolean;
  readonly current?: Mention | undefined;
  readonly prior?: Mention | undefined;
}

/** The present amount and the base that the figures of a change themselves bear out. */
function settle(
  change: Figure,
  rate: Figure | undefined,
  currents: readonly Mention[],
  priors: readonly Mention[],
  sign: 1 | -1,
): Settled {
  // Nothing fits anything: 增加0万元，增长0%.
  if (change.value.coefficient === 0n || rate?.value.coefficient === 0n) return { settled: false };
  for (const prior of priors) {
    const current = currents.find((mention) => isDifference(change, mention.figure, prior.figure, sign));
    if (rate && isRatio(rate, change.interval, prior.figure.interval)) return { settled: true, current, prior };
    if (current && !rate) return { settled: true, current, prior };
  }
  if (!rate) return { settled: false };
  const current = currents.find((mention) => isGrowth(rate, change, mention.figure, sign));
  if (current)
    return {
      settled: true,
      current,
      prior: priors.find((prior) => isDifference(change, current.figure, prior.figure, sign)),
    };
  return { settled: false };
}

interface Default {
  readonly mention: Mention | undefined;
  /** Whether no other amount could be meant. */
  readonly certain: boolean;
}

/** What has changed by words and place alone. */
function defaultOf(
  scene: Scene,
  mention: Mention,
  subject: string,
  candidates: readonly Mention[],
  compared: boolean,
): Default {
  if (subject !== '') return { mention: undefined, certain: false };
  const own = candidates.filter(
    (other) =>
      other.sentence === mention.sentence &&
      other.start < mention.start &&
      scene.isVisible(other, mention) &&
      !scene.claimOf(other)?.lastYear,
  );
  const nearest = own[0];
  if (nearest) {
    const whole = own.find((other) => other !== nearest && scene.opensBefore(other, nearest));
    const closes = whole && own[1] && LIST_LINK.test(scene.passage.folded.slice(own[1].end, nearest.start));
    // 收入总计 A 万元，支出总计 A 万元，各增加: whichever is meant.
    const certain = own.every(({ figure }) => equals(figure.amount, nearest.figure.amount));
    return { mention: closes ? whole : nearest, certain };
  }
  if (!compared) return { mention: undefined, certain: false };
  const head = scene.headOf(mention);
  if (!head) return { mention: undefined, certain: false };
  const others = candidates.filter(
    (other) =>
      other !== head &&
      other.entry === mention.entry &&
      other.start < mention.start &&
      other.sentence !== mention.sentence &&
      !scene.claimOf(other)?.lastYear,
  );
  return { mention: head, certain: others.length === 0 };
}

/** The change and the rate beside it, which has then been spoken for. */
function read(scene: Scene, mention: Mention): readonly Claim[] | undefined {
  if (mention.role !== 'change') return undefined;
  const change = changeClaim(scene, mention, scene.comparison);
  scene.comparison = change.comparison;
  const rate = rateBeside(scene, mention);
  if (!rate || scene.spokenFor.has(rate)) return [change];
  scene.spokenFor.add(rate);
  return [change, rateOf(change, rate, mention)];
}

function rateOf(change: ChangeClaim, rate: Mention, { word }: Mention): RateClaim {
  const { current, prior, settled } = change;
  // 调增 A 万元，增长 x%: a budget has been adjusted by A, and grown by x% from what last year came to.
  const certain = change.certain && isAdjusted(word) === isAdjusted(rate.word);
  return { kind: 'rate', figure: rate.figure, direction: change.direction, change, current, prior, settled, certain };
}

function isAdjusted(word: Word | undefined): boolean {
  return word !== undefined && ADJUSTS.test(word.text);
}

export const construction: Construction = { read };

/** `比上年增加2.00万元，增长7.14%`; without a rate from nothing, 持平 where nothing has changed. Amounts in 元. */
export function writeChange(current: Decimal, prior: Decimal, comparison = '上年', style?: Style): string {
  const change = subtract(asPrinted(current), asPrinted(prior));
  if (isZero(change)) return writeFlat(comparison);
  const rises = change.coefficient > 0n;
  const rate = asPercent(change, prior, style);
  const of = `比${comparison}${rises ? '增加' : '减少'}${inTenThousand(change, style)}`;
  return rate ? `${of}，${rises ? '增长' : '下降'}${rate}` : of;
}

export const page: ConstructionPage = {
  examples: [
    {
      name: { 'zh-cn': '增减额与增减率', en: 'A change and its rate' },
      title: '## 三、支出预算情况',
      wrong: [
        '项目支出240.00万元，比上年减少60.00万元，下降⟦25.00%⟧{growth → 20.00%}。',
        '支出预算680.00万元，其中：基本支出440.00万元，项目支出240.00万元。比上年增加80.00万元，增长⟦13.03%⟧{growth → 13.33%}。',
      ],
      right: [
        '支出预算680.00万元，其中：基本支出440.00万元，项目支出240.00万元。比上年增加80.00万元，增长13.33%。',
        '公务接待费2.00万元（其中外宾接待0.50万元），比上年减少0.50万元，下降20.00%。',
      ],
    },
    {
      name: { 'zh-cn': '本年数、上年数与增减额', en: 'This year, last year and the change' },
      title: '## 三、支出预算情况',
      wrong: ['项目支出240.00万元，比2024年预算数300.00万元减少⟦50.00⟧{change → 60.00}万元。'],
      right: ['项目支出240.00万元，比2024年预算数300.00万元减少60.00万元。'],
    },
    {
      name: { 'zh-cn': '决算数与预算数之差', en: 'What the outturn differs from its budget by' },
      title: '## 三、支出情况',
      wrong: [
        '培训专项年初预算为50.00万元，支出决算为62.40万元，完成年初预算的124.8%，决算数大于预算数⟦13.40⟧{change → 12.40}万元。',
        '培训专项支出2.05万元，年初预算为⟦2.95⟧{change → 2.75}万元，差值为0.70万元。',
      ],
      right: ['培训专项年初预算为512.00万元，支出决算为483.20万元，决算数小于年初预算数28.80万元，主要是厉行节约。'],
    },
    {
      name: { 'zh-cn': '前后两次说同一个增减额', en: 'The same change said twice' },
      title: '## 三、一般公共预算支出情况',
      wrong: [
        '住房公积金（2210201）30.00万元，比上年预算增加2.00万元，增长7.14%。住房公积金（2210201）比上年预算增加⟦2.10⟧{repeated → 2.00}万元，主要是基数调整。',
      ],
      right: [
        '住房公积金（2210201）30.00万元，比上年预算增加2.00万元，增长7.14%。住房公积金（2210201）比上年执行数增加2.10万元。',
      ],
    },
  ],
};
