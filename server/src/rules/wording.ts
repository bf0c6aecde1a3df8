import { CompletionRelation } from '../equations/completionRelation.ts';
import { NearMissRelation } from '../equations/nearMiss.ts';
import { isSlippedFrom } from '../equations/precision.ts';
import { ProductRelation } from '../equations/products.ts';
import {
  AtMostRelation,
  GrowthRelation,
  ListedShareRelation,
  type Relation,
  RiseRelation,
  ShareRelation,
  SplitLineRelation,
  SumRelation,
  UndecidedRelation,
} from '../equations/relation.ts';
import { SignedSumRelation, type Term } from '../equations/signedSum.ts';
import { isTenfold, significantDigits } from '../figures/alike.ts';
import {
  add,
  type Decimal,
  equals,
  format,
  isZero,
  negate,
  normalize,
  round,
  shift,
  subtract,
  ZERO,
} from '../figures/decimal.ts';
import { type Figure, ratioDecimals } from '../figures/figure.ts';
import { exactly } from '../figures/interval.ts';
import type { Locale } from '../report.ts';
import { ruleNamed } from './table.ts';
import { unitMeant, unitSlipMessage } from './unitSlip.ts';

/** A value printed the way `figure` is: its unit, its decimals, its grouping, its percent sign. */
export function printLike(value: Decimal, figure: Figure, decimals?: number): string {
  if (figure.kind === 'percent') {
    // In a table the sign may stand in the header.
    const suffix = figure.text.replace(/^[-+\d.,，．０-９]+/, '') || (figure.place === 'cell' ? '' : '%');
    return format(round(value, decimals ?? ratioDecimals(value, figure))) + suffix;
  }
  const plain = normalize(shift(value, -figure.exponent));
  // 1.50 for 15.0: the one decimal shows where the point went.
  const tenth = figure.decimals === 1 && isTenfold(figure.value, plain);
  // 511.63 for 258 among amounts with decimals: whole numbers lose their zeros there.
  const printed = tenth
    ? 2
    : plain.scale > figure.decimals && !isSlippedFrom(figure, value)
      ? figure.finest
      : figure.decimals;
  const shown = printed > plain.scale || isSaidRounded(plain, figure) ? round(plain, printed) : plain;
  return format(shown, figure.grouped);
}

/** An amount that is printed with fewer digits does not show how finely its sentence speaks. */
const TELLING_DIGITS = 3;

/** A sentence says in its own decimals what a table prints more finely: 9626.78 of 9,626.777589. */
function isSaidRounded(value: Decimal, figure: Figure): boolean {
  const { place, decimals } = figure;
  if (place !== 'prose' || isZero(round(value, decimals))) return false;
  return decimals > 1 || significantDigits(figure.value) >= TELLING_DIGITS;
}

function shown(figure: Figure): string {
  return figure.blank ? '0' : figure.text;
}

const MOST_PARTS = 8;

function sum(figures: readonly Figure[], locale: Locale): string {
  const telling = figures.filter((figure) => figure.amount.coefficient !== 0n);
  if (telling.length === 0) return '0';
  const listed = telling.slice(0, MOST_PARTS).map(shown).join(' + ');
  if (telling.length <= MOST_PARTS) return listed;
  return locale === 'en' ? `${listed} + … (${telling.length} parts)` : `${listed} + …（共 ${telling.length} 项）`;
}

/** `181.20 + 166.69 − 134`, its zeros left out. */
function signedSum(terms: readonly Term[], locale: Locale): string {
  const telling = terms.filter(({ figure }) => figure.amount.coefficient !== 0n);
  if (telling.length === 0) return '0';
  const listed = telling
    .slice(0, MOST_PARTS)
    .map(({ figure, sign }, index) => (index === 0 ? (sign < 0 ? '−' : '') : sign < 0 ? ' − ' : ' + ') + shown(figure))
    .join('');
  if (telling.length <= MOST_PARTS) return listed;
  return locale === 'en' ? `${listed} … (${telling.length} terms)` : `${listed} …（共 ${telling.length} 项）`;
}

/** The relation with numbers put in, solved for `figure`: `38.41 ÷ 1240.58 = 3.10%`. */
export function formula(relation: Relation, figure: Figure, value: Decimal | undefined, locale: Locale): string {
  const result = value ? printLike(value, figure, Math.max(2, figure.decimals)) : shown(figure);
  if (relation instanceof ShareRelation) {
    if (figure === relation.subject) return `${shown(relation.part)} ÷ ${shown(relation.whole)} = ${result}`;
    if (figure === relation.part) return `${shown(relation.whole)} × ${shown(relation.subject)} ≈ ${result}`;
    return `${shown(relation.part)} ÷ ${shown(relation.subject)} ≈ ${result}`;
  }
  if (relation instanceof GrowthRelation) {
    const base = `(${shown(relation.current)} ${relation.direction > 0 ? '−' : '+'} ${shown(relation.change)})`;
    if (figure === relation.subject) return `${shown(relation.change)} ÷ ${base} = ${result}`;
    return asksFor(relation.subject, result, locale);
  }
  if (relation instanceof CompletionRelation) {
    const { subject, outturn, change, direction } = relation;
    const budget = `(${shown(outturn)} ${direction > 0 ? '−' : '+'} ${shown(change)})`;
    return figure === subject ? `${shown(outturn)} ÷ ${budget} = ${result}` : asksFor(subject, result, locale);
  }
  if (relation instanceof ListedShareRelation) {
    const { subject, part, others } = relation;
    if (figure === subject) return `${shown(part)} ÷ (${sum([part, ...others], locale)}) = ${result}`;
    return asksFor(subject, result, locale);
  }
  if (relation instanceof AtMostRelation) return `${shown(relation.part)} ≤ ${shown(relation.whole)}`;
  if (relation instanceof RiseRelation) {
    if (figure === relation.subject) return `${shown(relation.current)} ÷ ${shown(relation.prior)} − 1 = ${result}`;
    return asksFor(relation.subject, result, locale);
  }
  if (relation instanceof SignedSumRelation) return `${signedSum(relation.besides(figure), locale)} = ${result}`;
  if (relation instanceof ProductRelation) return product(relation, figure, result);
  if (relation instanceof NearMissRelation && figure === relation.subject) {
    const cell = shown(relation.parts[0]!);
    if (relation.isSlip)
      return locale === 'en' ? `the table prints ${cell}, a slip of the finger away` : `表中为 ${cell}，仅一处笔误之差`;
    return locale === 'en'
      ? `the table prints ${cell}, as the list or the rate beside it asks for`
      : `表中为 ${cell}，与正文所列各项或增减率相符`;
  }
  if (relation instanceof SumRelation) {
    const telling = relation.parts.filter((part) => part.amount.coefficient !== 0n);
    if (relation.parts.length > 1 && telling.length === 1 && figure === relation.subject) {
      return locale === 'en' ? `the parts add up to ${shown(telling[0]!)}` : `各项之和为 ${shown(telling[0]!)}`;
    }
    if (relation.parts.length === 1) {
      const other = figure === relation.subject ? relation.parts[0]! : relation.subject;
      return locale === 'en' ? `its counterpart is ${shown(other)}` : `对应数为 ${shown(other)}`;
    }
    if (figure === relation.subject) return `${sum(relation.parts, locale)} = ${result}`;
    const rest = relation.parts.filter((part) => part !== figure && part.amount.coefficient !== 0n).map(shown);
    return rest.length > MOST_PARTS
      ? `${shown(relation.subject)} − … = ${result}`
      : `${[shown(relation.subject), ...rest].join(' − ')} = ${result}`;
  }
  return result;
}

/** What a rate or a share asks another of its figures to be. */
function asksFor(ratio: Figure, result: string, locale: Locale): string {
  return locale === 'en' ? `${shown(ratio)} asks for ${result}` : `按 ${shown(ratio)} 推算应为 ${result}`;
}

/** `50万元 ÷ 51人 = 0.98`, `30元/人/年 × 204000人 = 612`. */
function product({ amount, factors }: ProductRelation, figure: Figure, result: string): string {
  const factor = (figures: readonly Figure[]) => {
    const sum = figures.map(withUnit).join(' + ');
    return figures.length > 1 ? `(${sum})` : sum;
  };
  if (figure === amount) return `${factors.map(factor).join(' × ')} = ${result}${figure.unit}`;
  const others = factors.flatMap((figures) => {
    const rest = figures.filter((other) => other !== figure);
    return rest.length > 0 && rest.length === figures.length ? [` ÷ ${factor(rest)}`] : [];
  });
  return `${withUnit(amount)}${others.join('')} = ${result}${figure.unit}`;
}

function withUnit(figure: Figure): string {
  return figure.text.endsWith(figure.unit) ? shown(figure) : `${shown(figure)}${figure.unit}`;
}

/** What two sides of a relation are called. */
function sides(relation: Relation, locale: Locale): string {
  const rule = ruleNamed(relation.rule)!;
  return 'sides' in rule ? rule.sides[locale] : rule.title[locale];
}

/** What is there, what should be, and why: by the first of the relations broken whose own numbers come to that. */
export function findingMessage(
  figure: Figure,
  values: readonly Decimal[],
  [witness, ...others]: readonly [Relation, ...Relation[]],
  locale: Locale,
): string {
  const [value] = values;
  if (!value) return unsettledMessage(figure, witness, locale);
  const expected = values.map((one) => printLike(one, figure));
  const why = [witness, ...others].map((relation) => reckoning(relation, figure, value, locale)).find(Boolean) ?? '';
  const meant = unitMeant(figure, value);
  const slip = meant ? unitSlipMessage(figure, meant, locale) : signSlipMessage(figure, value, locale);
  if (figure.blank) return blankMessage(expected, why, witness, locale);
  if (locale === 'en') {
    const should = `; should be ${expected.join(' or ')}${why && ` (${why})`}`;
    return `${figure.text} does not agree${should}: ${sides(witness, locale)} differ.${slip}`;
  }
  const should = `，应为 ${expected.join(' 或 ')}${why && `（${why}）`}`;
  return `${sides(witness, locale)}不一致：此处 ${figure.text}${should}。${slip}`;
}

/** The formula of a relation where the numbers that it shows come to the value, or come so near that rounding allows it. */
function reckoning(relation: Relation, figure: Figure, value: Decimal, locale: Locale): string {
  const asked = relation.solve(figure, (other) => other.amount);
  if (!asked) return '';
  const shownAs = (one: Decimal) => printLike(round(one, Math.max(0, value.scale)), figure);
  if (
    figure.kind === 'percent'
      ? shownAs(asked) === shownAs(value)
      : printLike(asked, figure) === printLike(value, figure)
  )
    return formula(relation, figure, figure.kind === 'percent' ? asked : value, locale);
  if (!relation.holds((other) => (other === figure ? exactly(value) : other.interval))) return '';
  const rounding = locale === 'en' ? ', as far as rounding goes' : '，在舍入范围内';
  return formula(relation, figure, asked, locale) + rounding;
}

/** A sign that is one too many: what adds up is off by twice the amount. */
function signSlipMessage(figure: Figure, value: Decimal, locale: Locale): string {
  if (isZero(value) || !equals(negate(figure.amount), value)) return '';
  return locale === 'en'
    ? ' Its sign is wrong: the sum is off by twice the amount.'
    : '正负号有误：差额正好是该数的两倍。';
}

/** A cell that was left empty and should hold a value. */
function blankMessage(expected: readonly string[], why: string, witness: Relation, locale: Locale): string {
  return locale === 'en'
    ? `Nothing is printed here; this cell should hold ${expected.join(' or ')}${why && ` (${why})`}: ${sides(witness, locale)} differ.`
    : `此格空白，应有数值 ${expected.join(' 或 ')}${why && `（${why}）`}：${sides(witness, locale)}不一致。`;
}

const CAUSES: Readonly<Record<'truncated' | 'last-digit', Readonly<Record<Locale, string>>>> = {
  truncated: {
    'zh-cn': '尾数被直接舍去，没有四舍五入。',
    en: ' The last digits were cut off instead of rounded.',
  },
  'last-digit': {
    'zh-cn': '末位差一，多半是按已舍入的数再算了一次。',
    en: ' Its last digit is off by one, as when a rounded value is rounded again.',
  },
};

/** How a ratio that is only a little off came to be so. */
export function causeMessage(cause: 'truncated' | 'last-digit', locale: Locale): string {
  return CAUSES[cause][locale];
}

/** Why a residue is reported although rounding allows it; `exact` sums of the draft have none. */
export function residueMessage(exact: number, locale: Locale): string {
  return locale === 'en'
    ? ` Rounding would allow the residue, but ${exact} other sums of the draft come out to the last digit.`
    : `此尾差在四舍五入的范围内，但全稿另有 ${exact} 处合计分毫不差，多半是笔误。`;
}

/** Something is wrong among these figures and it cannot be told which: both sides are named. */
function unsettledMessage(figure: Figure, witness: Relation, locale: Locale): string {
  if (witness instanceof AtMostRelation) return boundMessage(witness, locale);
  if (witness instanceof SplitLineRelation) return splitMessage(witness, locale);
  const undecided = witness instanceof UndecidedRelation;
  const computed = undecided ? againstAmount(witness, figure) : witness.solve(figure, (other) => other.amount);
  const other = computed ? printLike(computed, figure) : '';
  const why = formula(witness, figure, computed, locale);
  const line = missingLine(figure, witness, computed, locale);
  if (figure.blank) {
    return locale === 'en'
      ? `Nothing is printed here, against ${other} (${why}): ${sides(witness, locale)} differ; this or another of these cells is wrong.`
      : `${sides(witness, locale)}不一致：此格空白，推算为 ${other}（${why}），此格或其中另一格有误。`;
  }
  return locale === 'en'
    ? `${shown(figure)} against ${other} (${why}): ${sides(witness, locale)} differ; one of these figures is wrong${line}.`
    : `${sides(witness, locale)}不一致：此处 ${shown(figure)}，推算为 ${other}（${why}），其中有一个数有误${line}。`;
}

/** What the other side of a difference that nothing decides prints. */
function againstAmount({ subject, parts }: UndecidedRelation, figure: Figure): Decimal {
  return figure === subject ? parts.reduce((sum, part) => add(sum, part.amount), ZERO) : subject.amount;
}

/** What the lines of a table may miss where their total is more than they are. */
function missingLine(figure: Figure, witness: Relation, computed: Decimal | undefined, locale: Locale): string {
  if (!computed || (witness.rule !== 'category-sum' && witness.rule !== 'total-row')) return '';
  const rest = subtract(figure.amount, computed);
  if (figure !== witness.subject || rest.coefficient <= 0n) return '';
  const amount = printLike(rest, figure);
  return locale === 'en' ? `, or a line of ${amount} is missing` : `，或漏列 ${amount} 一行`;
}

function boundMessage({ rule, part, whole }: AtMostRelation, locale: Locale): string {
  if (rule === 'public-expense') {
    return locale === 'en'
      ? `${shown(part)} on this economic line is more than the public expense it is part of, ${shown(whole)}.`
      : `本经济分类科目 ${shown(part)} 大于“三公”经费表中的对应数 ${shown(whole)}，部分不应大于总体。`;
  }
  return locale === 'en'
    ? `${shown(part)} is more than the whole it is part of, ${shown(whole)}.`
    : `部分大于总体：此处 ${shown(part)}，所属总体为 ${shown(whole)}。`;
}

function splitMessage({ subject, parts, apart }: SplitLineRelation, locale: Locale): string {
  const others = sum(apart, locale);
  return locale === 'en'
    ? `${shown(subject)} here, ${shown(parts[0]!)} in the other table, which prints ${others} on a line of its own: together they make ${shown(subject)}. One of the tables puts them on the wrong line.`
    : `两张表口径不一致：此处 ${shown(subject)}，另一张表为 ${shown(parts[0]!)}，另列 ${others}，合起来正是 ${shown(subject)}。应统一列示。`;
}

type Role =
  | 'total'
  | 'part'
  | 'counterpart'
  | 'share'
  | 'whole'
  | 'outturn'
  | 'budget'
  | 'rate'
  | 'change'
  | 'current'
  | 'base'
  | 'factor'
  | 'product';

const ROLES: Readonly<Record<Role, Readonly<Record<Locale, string>>>> = {
  total: { 'zh-cn': '合计', en: 'the total' },
  part: { 'zh-cn': '其中一项', en: 'one of the parts' },
  counterpart: { 'zh-cn': '对应数', en: 'its counterpart' },
  share: { 'zh-cn': '占比', en: 'the share' },
  whole: { 'zh-cn': '总体', en: 'the whole' },
  outturn: { 'zh-cn': '决算数', en: 'the outturn' },
  budget: { 'zh-cn': '预算数', en: 'the budget' },
  rate: { 'zh-cn': '增减率', en: 'the rate' },
  change: { 'zh-cn': '增减额', en: 'the change' },
  factor: { 'zh-cn': '单价或数量', en: 'price or quantity' },
  product: { 'zh-cn': '金额', en: 'the amount' },
  base: { 'zh-cn': '上年数', en: 'last year’s amount' },
  current: { 'zh-cn': '本年数', en: 'this year’s amount' },
};

function roleOf(relation: Relation, figure: Figure): Role {
  if (relation instanceof GrowthRelation) {
    if (figure === relation.subject) return 'rate';
    return figure === relation.change ? 'change' : 'current';
  }
  if (relation instanceof AtMostRelation) return figure === relation.part ? 'part' : 'whole';
  if (relation instanceof CompletionRelation) {
    if (figure === relation.subject) return 'rate';
    return figure === relation.change ? 'change' : 'outturn';
  }
  if (relation instanceof RiseRelation) {
    if (figure === relation.subject) return 'rate';
    return figure === relation.current ? 'current' : 'base';
  }
  if (relation instanceof ShareRelation) {
    const completion = relation.rule === 'completion';
    if (figure === relation.subject) return completion ? 'rate' : 'share';
    if (figure === relation.part) return completion ? 'outturn' : 'part';
    return completion ? 'budget' : 'whole';
  }
  if (relation instanceof ListedShareRelation) return figure === relation.subject ? 'share' : 'part';
  if (relation instanceof ProductRelation) return figure === relation.amount ? 'product' : 'factor';
  if (relation.figures.length === 2) return 'counterpart';
  return figure === relation.subject ? 'total' : 'part';
}

/** What a related place says: the figure and the part it plays. */
export function relatedMessage(relation: Relation, figure: Figure, locale: Locale): string {
  const role = ROLES[roleOf(relation, figure)][locale];
  return locale === 'en'
    ? `${shown(figure)} is ${role} (${sides(relation, locale)})`
    : `${shown(figure)} 是${role}（${sides(relation, locale)}）`;
}

/** Titles of repairs; `copies` is the number of other places that change with this one. */
export function fixTitle(figure: Figure, replacement: string, copies: number, locale: Locale): string {
  if (locale === 'en') {
    const also =
      copies === 0 ? '' : copies === 1 ? ' here and in 1 other place' : ` here and in ${copies} other places`;
    return figure.blank ? `Fill in ${replacement}${also}` : `Replace ${figure.text} with ${replacement}${also}`;
  }
  const also = copies === 0 ? '' : `（连同另外 ${copies} 处）`;
  return figure.blank ? `填入 ${replacement}${also}` : `将 ${figure.text} 改为 ${replacement}${also}`;
}

/** Title of a repair that lets the number stand and mends its unit. */
export function unitFixTitle({ text, unit }: Figure, meant: string, locale: Locale): string {
  return locale === 'en'
    ? `Write ${text}${meant} for ${text}${unit}`
    : `将单位“${unit}”改为“${meant}”，即 ${text}${meant}`;
}

/** The other figure that would explain a finding as well. */
export function insteadMessage({ figure, value }: { figure: Figure; value: Decimal }, locale: Locale): string {
  const should = printLike(value, figure);
  return locale === 'en'
    ? ` Or it is ${figure.text} that is wrong and should be ${should}.`
    : `也可能是 ${figure.text} 有误，应为 ${should}。`;
}

/** Title of a repair at another figure that explains a finding as well as the one it stands at. */
export function insteadTitle(figure: Figure, replacement: string, locale: Locale): string {
  const fix = fixTitle(figure, replacement, 0, locale);
  return locale === 'en' ? `Or, elsewhere: ${fix.charAt(0).toLowerCase()}${fix.slice(1)}` : `或另一处有误：${fix}`;
}
