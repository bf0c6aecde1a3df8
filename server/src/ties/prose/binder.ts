import type { Passage } from '../../draft/passage.ts';
import { SumRelation } from '../../equations/relation.ts';
import type { FactIndex } from '../../facts/index.ts';
import { claimsOf } from '../../prose/reader.ts';
import { listedChanges } from '../sections/sectionChanges.ts';
import { bindAmount } from './amounts.ts';
import { balanceSheets } from './balanceSheet.ts';
import type { Binding, Surroundings } from './binding.ts';
import { bindChange, bindFlat } from './changes.ts';
import { OpenBinding } from './openBinding.ts';
import { accountsTold, partsAboveWhole, passagePartitions } from './parts.ts';
import { bindCompletion, bindRate } from './rates.ts';
import { bindListedShares } from './shareOffers.ts';
import { smallFirms } from './smallFirms.ts';
import { twoSided } from './twoSides.ts';

/** Binds the claims of one passage to the figures they speak of. */
export function bindPassage(passage: Passage, index: FactIndex, around: Surroundings): Binding {
  const on = new OpenBinding(index, around);
  const claims = claimsOf(passage);
  const rates = new Map(
    claims.flatMap((claim) => (claim.kind === 'rate' && claim.change ? [[claim.change, claim]] : [])),
  );
  const claimed = claims.filter((claim) => claim.kind === 'change');
  const outer = on.lead;
  const lastAmount = claims.findLast((claim) => claim.kind === 'amount')?.figure;
  for (const claim of claims) {
    if (claim.kind === 'amount') bindAmount(on, claim, passage);
    else if (claim.kind === 'change') bindChange(on, claim, rates.get(claim));
    else if (claim.kind === 'rate') bindRate(on, claim);
    else if (claim.kind === 'completion') bindCompletion(on, claim, claimed);
    else if (claim.kind === 'flat') bindFlat(on, claim, claims);
    else if (claim.kind === 'again')
      on.relations.push(new SumRelation('repeated', claim.claim.figure, [claim.head.figure]));
  }
  bindListedShares(on, claims, passage);
  on.relations.push(...smallFirms(claims), ...accountsTold(claims), ...balanceSheets(claims));
  const partitions = passagePartitions(passage, claims);
  on.relations.push(
    ...partitions.map(({ relation }) => relation),
    ...listedChanges(passage),
    ...twoSided(passage, claims),
  );
  if (partitions.length === 0) on.relations.push(...partsAboveWhole(passage, claims));
  const { relations, tentative, first, changes, changeOf, priors, priorColumns, facts, nearMisses, unsure, limits } =
    on;
  // A list that ends with its passage opens nothing for the next one; `…万元，其中：` at the end does.
  const lead = on.lead?.figure === lastAmount ? on.lead : outer;
  return {
    relations,
    tentative,
    lead,
    first,
    spoken: on.spoken.map((claim) => on.sharp(claim)),
    keys: on.lookup.keys,
    looksBack: on.looksBack,
    partitions,
    changes,
    changeOf,
    priors,
    priorColumns,
    facts,
    nearMisses,
    unsure,
    limits,
  };
}
