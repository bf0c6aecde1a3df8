import type { Locale } from '../report.ts';
import type { Claim } from './claims.ts';
import type { Mention } from './mentions.ts';
import type { Scene } from './scene.ts';

/**
 * One way in which sentences speak of figures. A file of `constructions` is one: how it is read, the sentences that are its
 * page and its tests, and how it is written.
 */
export interface Construction {
  /** It deals out several figures at once, before they are read one by one. */
  readonly dealsOut?: true;
  /** What a mention claims by it, and nothing where others have spoken for it; undefined where it is no such mention. */
  readonly read?: (scene: Scene, mention: Mention) => readonly Claim[] | undefined;
  /** What words without a number of their own claim. */
  readonly readWords?: (scene: Scene) => readonly Claim[];
}

/** How a construction is shown in docs/constructions.md; every sentence of it is a test. */
export interface ConstructionPage {
  readonly examples: readonly ConstructionExample[];
}

export interface ConstructionExample {
  readonly name: Readonly<Record<Locale, string>>;
  /** The numbered title that the sentences stand under. */
  readonly title: string;
  /** Sentences with a mistake, what has to be found in marks: `占⟦3.00%⟧{share → 3.10%}`. */
  readonly wrong: readonly string[];
  /** The same said rightly, in other words too: nothing may be found in it. */
  readonly right: readonly string[];
}
