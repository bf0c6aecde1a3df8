// Written by `npm run generate` from server/src/prose/constructions; do not edit it.
import type { ConstructionPage } from '../../server/src/prose/construction.ts';
import { page as amount } from '../../server/src/prose/constructions/amount.ts';
import { page as change } from '../../server/src/prose/constructions/change.ts';
import { page as completion } from '../../server/src/prose/constructions/completion.ts';
import { page as debt } from '../../server/src/prose/constructions/debt.ts';
import { page as flat } from '../../server/src/prose/constructions/flat.ts';
import { page as parts } from '../../server/src/prose/constructions/parts.ts';
import { page as rate } from '../../server/src/prose/constructions/rate.ts';
import { page as respectively } from '../../server/src/prose/constructions/respectively.ts';
import { page as share } from '../../server/src/prose/constructions/share.ts';

/** The pages of all constructions. */
export const PAGES: readonly ConstructionPage[] = [
  amount,
  change,
  completion,
  debt,
  flat,
  parts,
  rate,
  respectively,
  share,
];
