/** One thing that sentences of a disclosure do, and how it is read. `docs/constructions.md` is made of these. */
export interface Construction {
  readonly name: { readonly 'zh-cn': string; readonly en: string };
  /** The numbered title the sentences stand under. */
  readonly title: string;
  /**
   * Sentences with a mistake, marked as in test/unit/support/draft.ts: `占⟦3.00%⟧{share → 3.10%}`. Each is tried alone
   * under the title, after the tables of `GROUND`.
   */
  readonly wrong: readonly string[];
  /** The same said rightly, in other words too: nothing may be found in it. */
  readonly right: readonly string[];
}

export interface ConstructionGroup {
  readonly name: { readonly 'zh-cn': string; readonly en: string };
  readonly constructions: readonly Construction[];
}
