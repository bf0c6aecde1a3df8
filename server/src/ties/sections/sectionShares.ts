import { addTo } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { remembered } from '../../equations/interned.ts';
import { isOneSlipOff } from '../../equations/precision.ts';
import { ExchangedShareRelation, ListedShareRelation, type Relation, ShareRelation } from '../../equations/relation.ts';
import { roundingCause } from '../../equations/roundingCause.ts';
import { significantDigits } from '../../figures/alike.ts';
import { HUNDRED, isZero, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { exactly, type Interval, maySumTo } from '../../figures/interval.ts';
import type { ShareClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { TELLING_RATE, TELLING_SHARES } from '../../thresholds.ts';
import { wholeNamed } from '../../vocabulary/shares.ts';
import type { BoundPassage } from '../prose/binding.ts';
import { wholeLists } from '../prose/shares.ts';

/** What the shares of a section are of, beyond what each passage shows of its own. */
export function sectionShares(of: readonly BoundPassage[]): Relation[] {
  const shares = settled(of);
  return [
    ...shares,
    ...of.flatMap((bound) => wholeLists(sharesIn(bound, shares))),
    ...listedShares(
      of,
      shares.filter(({ agrees }) => agrees),
    ),
  ];
}

/** The shares of a passage: those that it settles itself, and those of which its section shows the whole. */
function sharesIn({ relations, tentative }: BoundPassage, settled: readonly ShareRelation[]): ShareRelation[] {
  const open = new Set(tentative.flatMap((candidates) => candidates.slice(0, 1).map(({ subject }) => subject)));
  return [...relations.filter(isShare), ...settled.filter(({ subject }) => open.has(subject))];
}

function isShare(relation: Relation): relation is ShareRelation {
  return relation instanceof ShareRelation && relation.rule === 'share';
}

function sharesOf({ passage }: BoundPassage): ShareClaim[] {
  return claimsOf(passage).filter((claim): claim is ShareClaim => claim.kind === 'share');
}

/**
 * Shares whose whole no word names: that of most shares of the section. One that fits another whole, which is that of
 * no other share, fits it by chance; and one that names its whole is of what others of that name are of.
 */
function settled(passages: readonly BoundPassage[]): ShareRelation[] {
  if (passages.every((passage) => passage.tentative.length === 0)) return [];
  const names = new Map(passages.flatMap(sharesOf).map(({ figure, whole }) => [figure, wholeNamed(whole)]));
  const shares = new Map<string, Figure[]>();
  const add = (relation: Relation) => {
    // Nothing is 0 % of every whole.
    if (isShare(relation) && relation.agrees && !isZero(relation.subject.value))
      addTo(shares, valueKey(relation.whole.amount), relation.subject);
  };
  for (const { relations, tentative } of passages) {
    for (const relation of relations) add(relation);
    for (const candidates of tentative) for (const relation of candidates) add(relation);
  }
  const support = ({ whole, subject }: ShareRelation) => {
    const name = names.get(subject);
    const found = new Set(shares.get(valueKey(whole.amount)));
    found.delete(subject);
    return [...found].filter((other) => !name || !names.get(other) || names.get(other) === name).length;
  };
  return passages.flatMap(({ tentative }) =>
    tentative.flatMap((candidates) => {
      const most = Math.max(...candidates.map(support));
      const likely = candidates.find((relation) => support(relation) === most)!;
      const agreeing = candidates.filter(({ agrees }) => agrees).sort((a, b) => support(b) - support(a));
      const [fitting] = agreeing;
      if (fitting && (support(fitting) > 0 || most < TELLING_SHARES)) return [fitting];
      return most > 0 ? [likely] : [];
    }),
  );
}

/** Shares of one list whose whole is printed nowhere: it is all that the list holds, where that explains them. */
function listedShares(passages: readonly BoundPassage[], settled: readonly ShareRelation[]): ListedShareRelation[] {
  const known = new Set<Figure>(settled.map(({ subject }) => subject));
  for (const { relations } of passages)
    for (const relation of relations) if (isShare(relation) && relation.agrees) known.add(relation.subject);
  const lists = new Map<string | Passage, ShareClaim[]>();
  for (const bound of passages) {
    const claims = sharesOf(bound);
    // 占 x%；…，占“三公”经费的 y%: one of a list names the whole of all.
    const [name, ...others] = new Set(claims.map(({ whole }) => wholeNamed(whole)).filter((words) => words !== ''));
    const unnamed = name !== undefined && others.length === 0 ? name : bound.passage;
    for (const claim of claims) addTo(lists, wholeNamed(claim.whole) || unnamed, claim);
  }
  return [...lists].flatMap(([name, list]) => {
    if (list.some(({ figure }) => known.has(figure))) return [];
    const all = ofAllListed(list, typeof name === 'string');
    return all.length > 0 ? all : closedRuns(list).flatMap((run) => ofAllListed(run, false));
  });
}

function ofAllListed(list: readonly ShareClaim[], named: boolean): readonly ListedShareRelation[] {
  const parts = list.map(({ part }) => part.figure);
  const telling = parts.filter(({ amount }) => !isZero(amount));
  if (telling.length < 2 || new Set(parts).size < parts.length) return [];
  const relations = list.map(({ figure }, at) =>
    remembered(new ListedShareRelation(figure, parts[at]!, without(parts, at), 'warning')),
  );
  const failing = relations.filter(({ agrees }) => !agrees);
  const holding = relations.filter(({ agrees, subject }) => agrees && significantDigits(subject.value) >= TELLING_RATE);
  const closed = isAllOfIt(list);
  const [only] = failing;
  if (!only) return holding.length > 0 || closed ? relations : [];
  const alone = failing.length === 1 && holding.length > 0 && (named || isOneSlipOff(only));
  const rounded = holding.length > 0 && failing.every((relation) => roundingCause(relation) !== undefined);
  if (alone || (closed && rounded)) return relations;
  if (!closed || !areExchanged(failing)) return [];
  return failing.map(({ subject, part, others, atMost }) =>
    remembered(new ExchangedShareRelation(subject, part, others, atMost)),
  );
}

/** Of shares under one name the runs that come to 100 % between them: 占总支出的 is said by kinds and again by classes. */
function closedRuns(list: readonly ShareClaim[]): readonly (readonly ShareClaim[])[] {
  const runs: (readonly ShareClaim[])[] = [];
  for (let from = 0; from < list.length; from++) {
    for (let to = from + 2; to <= list.length; to++) {
      const run = list.slice(from, to);
      if (!isAllOfIt(run)) continue;
      runs.push(run);
      from = to - 1;
      break;
    }
  }
  return runs;
}

function isAllOfIt(list: readonly ShareClaim[]): boolean {
  return maySumTo(
    ALL_OF_IT,
    list.map(({ figure }) => figure.interval),
  );
}

const ALL_OF_IT = exactly(HUNDRED);

function without<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, index) => index !== at);
}

/** Whether two shares fit each in the place of the other. */
function areExchanged(failing: readonly ListedShareRelation[]): boolean {
  const [one, other, ...more] = failing;
  if (!one || !other || more.length > 0) return false;
  const swapped: ReadonlyMap<Figure, Interval> = new Map([
    [one.subject, other.subject.interval],
    [other.subject, one.subject.interval],
  ]);
  return failing.every((relation) => relation.holds((figure) => swapped.get(figure) ?? figure.interval));
}
