import { addTo } from '../../collections.ts';
import { signedSum } from '../../equations/interned.ts';
import type { Relation } from '../../equations/relation.ts';
import type { Term } from '../../equations/signedSum.ts';
import { type Coordinates, type Fact, isCategoryLine, isGroupLine, keyOf } from '../../facts/fact.ts';
import type { FactIndex } from '../../facts/index.ts';
import { add, compare, type Decimal, valueKey, ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { maySumTo } from '../../figures/interval.ts';
import type { Base } from '../../prose/bases.ts';
import type { Flow, Fund } from '../../vocabulary/funds.ts';
import type { ChangeStatement } from '../prose/statements.ts';
import { sameChange } from './saidChanges.ts';

/** By how much the whole budget of a fund changed, said at once or by parts that are all there are. */
export interface TotalChange {
  readonly flow: Flow;
  readonly fund: Fund;
  readonly terms: readonly Term[];
  /** What it comes to this year, at once or in parts. */
  readonly currents: readonly Figure[];
  readonly base: Base;
  /** How the base is named. */
  readonly named: string;
  /**
   * Nothing can be left out of it. A list of sources or items leaves out those that there were only last year: it may
   * bear out another, but is not itself accused.
   */
  readonly complete: boolean;
  /** Every line of the budget, one by one. */
  readonly lines?: readonly ChangeStatement[] | undefined;
}

/** The ways in which one section says by how much a total changed; `statements` have one base. */
export function totalChanges(statements: readonly ChangeStatement[]): TotalChange[] {
  const found: TotalChange[] = [];
  const groups = new Map<Fund, ChangeStatement[]>();
  for (const statement of statements) addTo(groups, statement.fund, statement);
  for (const [fund, group] of groups) {
    const totals = group.filter(({ at }) => at?.measure === 'total' && at.line === 'total');
    for (const total of totals) found.push(...totalOf(total.at!.flow, fund, [total]));
    const basic = partOf(group, 'basic');
    const project = partOf(group, 'project');
    if (basic && project) found.push(...totalOf('expenditure', fund, [basic, project]));
    const categories = group.filter(({ at }) => at?.measure === 'total' && isCategoryLine(at.line));
    for (const run of [...runsOf(categories), ...runsOf(group.filter(({ item }) => item))]) {
      const lines = run[0]!.item ? run : undefined;
      found.push(...totalOf('expenditure', fund, run).map((total) => ({ ...total, lines, complete: false })));
    }
  }
  return found;
}

/** A list of lines begins anew where one comes up again; one line alone is no list. */
function runsOf(statements: readonly ChangeStatement[]): ChangeStatement[][] {
  const runs: ChangeStatement[][] = [];
  let seen = new Set<string>();
  for (const statement of statements) {
    const run = runs.at(-1);
    if (run && !seen.has(statement.key)) run.push(statement);
    else {
      runs.push([statement]);
      seen = new Set();
    }
    seen.add(statement.key);
  }
  return runs.filter((run) => run.length > 1);
}

function partOf(group: readonly ChangeStatement[], measure: Coordinates['measure']): ChangeStatement | undefined {
  const found = group.filter(({ at }) => at?.measure === measure && at.line === 'total');
  return found.length === 1 ? found[0] : undefined;
}

function totalOf(flow: Flow, fund: Fund, terms: readonly ChangeStatement[]): TotalChange[] {
  const currents = terms.map(({ current }) => current);
  if (!currents.every((figure): figure is Figure => figure !== undefined)) return [];
  const { base, named } = terms[0]!;
  return [{ flow, fund, terms, currents, base, named, complete: true }];
}

/**
 * The total that the amounts come to; the table's where they do so within rounding. Changes of equal totals are changes
 * of the same money.
 */
export function moneyOf(total: TotalChange, index: FactIndex): string {
  const known = moneyKept.get(total);
  if (known && index.keeps(known.keys, known.index)) {
    known.index = index;
    return known.money;
  }
  const key = keyOf({ flow: total.flow, fund: total.fund, measure: 'total', line: 'total' });
  const money = amountOf(total, index.atKey(key));
  moneyKept.set(total, { index, keys: new Set([key]), money });
  return money;
}

/** What a total came to, and the last index in which the facts that it looked for are the same. */
const moneyKept = new WeakMap<
  TotalChange,
  { index: FactIndex; readonly keys: ReadonlySet<string>; readonly money: string }
>();

function amountOf({ currents }: TotalChange, facts: readonly Fact[]): string {
  const intervals = currents.map((figure) => figure.interval);
  const printed = facts.find(({ figure }) => maySumTo(figure.interval, intervals));
  const sum = printed?.figure.amount ?? currents.reduce<Decimal>((total, figure) => add(total, figure.amount), ZERO);
  return valueKey(sum);
}

/** Holds the ways in which a document says by how much its money changed against each other. */
export function totalChangeRelations(
  totals: readonly TotalChange[],
  /** What each of them comes to. */
  money: readonly string[],
  statements: readonly ChangeStatement[],
): Relation[] {
  const groups = new Map<string, TotalChange[]>();
  totals.forEach((total, at) => {
    addTo(groups, `${money[at]}|${total.base}`, total);
  });
  return [...groups.values()].flatMap((group) => [
    ...agreeing(group),
    ...outliers(group, statements),
    ...group.flatMap(({ lines }) => (lines && supported(group, lines) ? underLines(lines, statements) : [])),
  ]);
}

function agreeing(group: readonly TotalChange[]): Relation[] {
  return group.flatMap((total, at) => {
    const fitting = group.slice(0, at).find((other) => bearOut(other, total));
    return fitting ? [sameTotal(total, fitting)] : [];
  });
}

/**
 * One that disagrees with another of the same fund is in conflict only if a third bears the other out: last year
 * there may have been money that this year's list leaves out.
 */
function outliers(group: readonly TotalChange[], statements: readonly ChangeStatement[]): Relation[] {
  return group.flatMap((total) => {
    if (!total.complete || group.some((other) => bearOut(other, total))) return [];
    const rival = group.find(
      (other) =>
        other.fund === total.fund &&
        other.named === total.named &&
        disjoint(other, total) &&
        group.some((third) => bearOut(third, other)),
    );
    if (!rival) return [];
    return [sameTotal(total, rival), ...total.terms.flatMap((term) => elsewhere(term as ChangeStatement, statements))];
  });
}

/** The same line's change in another fund that holds all its money. */
function elsewhere(statement: ChangeStatement, statements: readonly ChangeStatement[]): Relation[] {
  const { at, current, base, named } = statement;
  if (!at || !current) return [];
  const other = statements.find(
    (candidate) =>
      candidate !== statement &&
      candidate.at?.line === at.line &&
      candidate.at.measure === at.measure &&
      candidate.at.flow === at.flow &&
      candidate.at.fund !== at.fund &&
      candidate.base === base &&
      candidate.named === named &&
      candidate.current !== undefined &&
      compare(candidate.current.amount, current.amount) === 0,
  );
  return other ? [sameChange(statement, other)] : [];
}

function supported(group: readonly TotalChange[], lines: readonly ChangeStatement[]): boolean {
  const own = group.find((total) => total.lines === lines)!;
  return group.some((other) => bearOut(other, own));
}

/** A category's or group's change is that of the lines under it, once these are known to be all there are. */
function underLines(lines: readonly ChangeStatement[], statements: readonly ChangeStatement[]): Relation[] {
  const { base, named } = lines[0]!;
  return statements.flatMap((statement) => {
    const line = statement.at?.line ?? '';
    if (
      (!isCategoryLine(line) && !isGroupLine(line)) ||
      statement.at!.flow !== 'expenditure' ||
      statement.at!.measure !== 'total'
    )
      return [];
    if (statement.base !== base || (statement.named !== named && statement.named !== '')) return [];
    const under = lines.filter((other) => other.at?.line.startsWith(line));
    return under.length > 0 && isOneMoney(statement, under) ? [signedSum('repeated', [statement], under)] : [];
  });
}

/** Where they come to different amounts this year, a category of all funds stands over the lines of one of them. */
function isOneMoney({ current }: ChangeStatement, under: readonly ChangeStatement[]): boolean {
  const intervals = under.flatMap((line) => line.current?.interval ?? []);
  return current === undefined || intervals.length < under.length || maySumTo(current.interval, intervals);
}

function sameTotal(a: TotalChange, b: TotalChange): Relation {
  if (a.terms.length === 1 && b.terms.length === 1) return sameChange(a.terms[0]!, b.terms[0]!);
  return signedSum('repeated', a.terms, b.terms);
}

function bearOut(a: TotalChange, b: TotalChange): boolean {
  return a !== b && disjoint(a, b) && sameTotal(a, b).agrees;
}

function disjoint(a: TotalChange, b: TotalChange): boolean {
  return a.terms.every((term) => b.terms.every((other) => other.figure !== term.figure));
}
