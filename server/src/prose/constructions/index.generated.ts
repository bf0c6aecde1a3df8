// Written by `npm run generate` from the files beside it; do not edit it.
import type { Construction } from '../construction.ts';
import { construction as amount } from './amount.ts';
import { construction as change } from './change.ts';
import { construction as completion } from './completion.ts';
import { construction as debt } from './debt.ts';
import { construction as flat } from './flat.ts';
import { construction as rate } from './rate.ts';
import { construction as respectively } from './respectively.ts';
import { construction as share } from './share.ts';

/** Every construction, a file each. */
export const CONSTRUCTIONS: readonly Construction[] = [
  amount,
  change,
  completion,
  debt,
  flat,
  rate,
  respectively,
  share,
];
