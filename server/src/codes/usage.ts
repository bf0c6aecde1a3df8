import { type Catalogue, foldName } from '../catalogue/index.ts';
import type { Mention } from '../facts/codes/mention.ts';
import { format, isZero, normalize } from '../figures/decimal.ts';

/** Where a draft uses each code and each name. Each index waits for the first question that needs it. */
export class Usage {
  private codes: Map<string, Mention[]> | undefined;
  private names: Map<string, Mention[]> | undefined;

  constructor(
    readonly mentions: readonly Mention[],
    readonly catalogue: Catalogue,
  ) {}

  ofCode(code: string): readonly Mention[] {
    this.codes ??= this.group((mention) => mention.code);
    return this.codes.get(code) ?? NONE;
  }

  ofName(name: string): readonly Mention[] {
    this.names ??= this.group(formOf);
    return this.names.get(foldName(name)) ?? NONE;
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

  private group(keyOf: (mention: Mention) => string): Map<string, Mention[]> {
    const groups = new Map<string, Mention[]>();
    for (const mention of this.mentions) {
      const key = keyOf(mention);
      if (key === '') continue;
      const list = groups.get(key);
      if (list) list.push(mention);
      else groups.set(key, [mention]);
    }
    return groups;
  }
}

const NONE: readonly never[] = [];
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
