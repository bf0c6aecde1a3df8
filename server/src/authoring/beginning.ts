import type { Catalogue } from '../catalogue/index.ts';
import type { FactIndex } from '../facts/index.ts';
import type { Locale } from '../report.ts';
import { readLedger } from './ledger.ts';
import { nothingPlaced, placedOf } from './ledgerReport.ts';
import { familyForNew, type NewDraftRequest, newDraft } from './newDraft.ts';
import type { Authored } from './request.ts';
import { saying } from './steps.ts';
import { SAID } from './wording.ts';

/** A draft that was begun, and what there is to say about it. */
export interface BegunDraft extends Omit<Authored, 'edits'> {
  /** Undefined where a ledger was given and none of its lines can be placed. */
  readonly text: string | undefined;
}

/** What a draft is begun with. */
export interface BeginningWorld {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** What last year's file prints. */
  readonly last: FactIndex | undefined;
}

/** Begins a draft, step by step; undefined for a family that is none of its sort. */
export function beginning(world: BeginningWorld, request: NewDraftRequest): Generator<string, BegunDraft> | undefined {
  const family = familyForNew(request);
  return family && begin(world, request, family);
}

function* begin(
  { catalogue, locale, last }: BeginningWorld,
  request: NewDraftRequest,
  family: NonNullable<ReturnType<typeof familyForNew>>,
): Generator<string, BegunDraft> {
  const file = request.ledger;
  const ledger = file && (yield* saying(file.name, readLedger(file, catalogue)));
  if (ledger && ledger.lines.length === 0) return { text: undefined, ...nothingPlaced(ledger, locale) };
  const { text, generation } = yield* newDraft(request, { family, catalogue, ledger, last });
  if (!file || !ledger || !generation) return { text, summary: SAID.begun(locale), notes: [], complete: true };
  return { text, ...placedOf(file.name, ledger, generation, locale) };
}
