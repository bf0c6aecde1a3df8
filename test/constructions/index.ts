import { BINDING } from './binding.ts';
import type { ConstructionGroup } from './construction.ts';
import { WORDS } from './words.ts';

export { GROUND } from './ground.ts';

/** All that is read in prose, in the order of the document. */
export const GROUPS: readonly ConstructionGroup[] = [BINDING, WORDS];
