import { type Catalogue, foldName } from '../catalogue/index.ts';
import { BySource, groupedBy } from '../collections.ts';
import type { Mention } from '../facts/codes/mention.ts';
import { format, isZero, normalize } from '../figures/decimal.ts';

/** Where a draft uses each code and each name. Each index waits for the first question that needs it. */
export class Usage {
  private readonly codes: BySource<readonly Mention[], string, Mention>;
  private readonly names: BySource<readonly Mention[], string, Mention>;

  constructor(
    /** The mentions of each pair of columns and of each passage. */
    private readonly sources: readonly (readonly Mention[])[],
    readonly catalogue: Catalogue,
    previous?: Usage,
  ) {
    this.codes = new BySource(sources, byCode, previous?.codes);
    this.names = new BySource(sources, byName, previous?.names);
  }

  get mentions(): readonly Mention[] {
    return this.sources.flat();
  }

  ofCode(code: string): readonly Mention[] {
    return this.codes.of(code).map(({ place }) => place);
  }

  ofName(name: string): readonly Mention[] {
    return this.names.of(foldName(name)).map(({ place }) => place);
  }

  /** How much of the draft speaks for this pair in the place of `mention`: places that repeat it, and its amounts. */
  support(code: string, name: string, mention: Mention): { readonly places: number; readonly amounts: number } {
    const form = foldName(name);
    const own = new Set(amountsOf(mention));
    let places = 0;
    let amounts = 0;
    for (const other of this.ofCode(code)) {
      if (other === mention || (other.name !== '' && formOf(other) !== form)) continue;
      places += 1;
      if (amountsOf(other).some((amount) => own.has(amount))) amounts += 1;
    }
    return { places, amounts };
  }
}

const byCode = (mentions: readonly Mention[]) =>
  groupedBy(
    mentions.filter(({ code }) => code !== ''),
    ({ code }) => code,
  );
const byName = (mentions: readonly Mention[]) =>
  groupedBy(
    mentions.filter((mention) => formOf(mention) !== ''),
    formOf,
  );

const amountsKept = new WeakMap<Mention, readonly string[]>();
const formsKept = new WeakMap<Mention, string>();

/** Amounts of a mention in 元, those that are not zero. */
export function amountsOf(mention: Mention): readonly string[] {
  let amounts = amountsKept.get(mention);
  if (!amounts) {
    amounts = mention.amounts.flatMap(({ amount }) => (isZero(amount) ? [] : [format(normalize(amount))]));
    amountsKept.set(mention, amounts);
  }
  return amounts;
}

/** The name as it is compared. */
function formOf(mention: Mention): string {
  let form = formsKept.get(mention);
  if (form === undefined) {
    form = foldName(mention.name);
    formsKept.set(mention, form);
  }
  return form;
}
