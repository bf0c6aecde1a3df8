import type { CheckedDraft } from '../check.ts';
import type { PassagePlace } from '../draft/draft.ts';
import { restates } from '../equations/precision.ts';
import { readSubject } from '../facts/prose/subject.ts';
import type { Figure } from '../figures/figure.ts';
import type { Claim } from '../prose/claims.ts';
import { claimsOf } from '../prose/reader.ts';
import { type ProseFigure, proseFigures } from '../prose/tokens.ts';
import type { Locale } from '../report.ts';
import { isClaim, type UncheckedReason, uncheckedWords } from '../rules/uncheckedWording.ts';
import { Lookup } from '../ties/prose/lookup.ts';
import { defaultsOf } from '../ties/sections/defaults.ts';
import { DEALS_OUT } from '../vocabulary/lists.ts';
import { YEAR_NAMED } from '../vocabulary/periods.ts';

/** A figure of the prose with the passage it stands in and what it was read to claim. */
interface Said {
  readonly place: PassagePlace;
  readonly item: ProseFigure;
  readonly claim: Claim | undefined;
}

/** What every reason is read from, collected once a draft. */
interface Context {
  readonly said: ReadonlyMap<Figure, Said>;
  /** Amounts that take part in the sums of their tables. */
  readonly inPanels: ReadonlySet<Figure | undefined>;
}

const kept = new WeakMap<CheckedDraft, Context>();

/** Why nothing was held against a figure, in the reader's language. */
export function uncheckedReason(checked: CheckedDraft, figure: Figure, locale: Locale): string {
  const { reason, values } = reasonFor(checked, figure);
  return uncheckedWords(reason, [...new Set(values)], figure.kind, locale);
}

interface Found {
  readonly reason: UncheckedReason;
  /** Figures it has to do with, as printed. */
  readonly values: readonly string[];
}

const because = (reason: UncheckedReason, figures: readonly Figure[] = []): Found => ({
  reason,
  values: figures.map(({ text }) => text),
});

function reasonFor(checked: CheckedDraft, figure: Figure): Found {
  if (!isClaim(figure.kind)) return because('no-claim');
  // A relation that holds and yet ties nothing, such as that a part is no more than its whole, is no counterpart.
  const broken = checked.relationsOf(figure).filter((relation) => !relation.agrees);
  if (broken.length > 0) {
    const wrong = broken.flatMap((relation) => relation.figures);
    return because(
      'broken-by-others',
      wrong.filter((other) => !other.blank && checked.status(other) === 'conflicting'),
    );
  }
  if (figure.place === 'cell') return because(cellReason(checked, figure));
  const said = contextOf(checked).said.get(figure);
  if (figure.kind === 'count') return because('count');
  if (figure.kind === 'percent') return because(percentReason(said));
  return amountReason(checked, figure, said);
}

function cellReason(checked: CheckedDraft, figure: Figure): UncheckedReason {
  if (figure.kind !== 'amount') return figure.kind === 'percent' ? 'cell-percent' : 'cell-count';
  return contextOf(checked).inPanels.has(figure) ? 'cell-alone' : 'cell-text';
}

function percentReason(said: Said | undefined): UncheckedReason {
  if (said?.claim?.kind === 'share') return 'no-whole';
  if (said?.claim?.kind === 'rate') return 'no-current';
  return 'percent-of-what';
}

function amountReason(checked: CheckedDraft, figure: Figure, said: Said | undefined): Found {
  if (!said) return because('no-subject');
  const { claim, item, place } = said;
  if (claim === undefined) return because(DEALS_OUT.test(item.chunk) ? 'respectively' : 'compared-with');
  if (claim.kind === 'change') return because('change-alone');
  if (claim.kind !== 'amount') return because('no-subject');
  const { year, accounts, organisations } = checked.draft;
  const years = [...claim.subject.matchAll(YEAR_NAMED)].map((match) => Number(match[1]));
  if (claim.lastYear || (year !== undefined && years.length > 0 && !years.includes(year))) return because('other-year');
  if (claim.budget && accounts) return because('budget');
  for (const phrase of [claim.subject, ...claim.context]) {
    const subject = phrase === '' ? undefined : readSubject(phrase, checked.index, organisations);
    if (!subject) continue;
    const facts = new Lookup(checked.index, defaultsOf(place.section)).factsOf(subject);
    const candidates = facts.map((fact) => fact.figure).filter((other) => !other.blank);
    if (candidates.length === 0) return because('no-fact');
    if (facts.some((fact) => restates(figure, fact.figure))) break;
    return because(new Set(candidates.map(({ text }) => text)).size > 1 ? 'ambiguous' : 'uncertain', candidates);
  }
  return because('no-subject');
}

function contextOf(checked: CheckedDraft): Context {
  let context = kept.get(checked);
  if (!context) {
    const inPanels = new Set(checked.readings.flatMap(({ panels }) => panels.flatMap(({ figures }) => figures.flat())));
    context = { said: new Map(saidIn(checked)), inPanels };
    kept.set(checked, context);
  }
  return context;
}

function* saidIn(checked: CheckedDraft): Generator<[Figure, Said]> {
  for (const place of checked.draft.passages) {
    const claims = new Map(
      claimsOf(place.passage).flatMap((claim) =>
        claim.kind === 'again' || claim.kind === 'flat' ? [] : [[claim.figure, claim] as const],
      ),
    );
    for (const item of proseFigures(place.passage)) {
      yield [item.figure, { place, item, claim: claims.get(item.figure) }];
    }
  }
}
