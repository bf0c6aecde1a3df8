import { type Catalogue, foldName } from '../catalogue/index.ts';
import type { Mention } from '../facts/codes/mention.ts';
import { format, isZero, normalize } from '../figures/decimal.ts';

/** Where a draft uses each code and each name. */
export class Usage {
  private readonly codes = new Map<string, Mention[]>();
  private readonly names = new Map<string, Mention[]>();

  constructor(
    readonly mentions: readonly Mention[],
    readonly catalogue: Catalogue,
  ) {
    for (const mention of mentions) {
      if (mention.code !== '') append(this.codes, mention.code, mention);
      if (mention.name !== '') append(this.names, foldName(mention.name), mention);
    }
  }

  ofCode(code: string): readonly Mention[] {
    return this.codes.get(code) ?? [];
  }

  ofName(name: string): readonly Mention[] {
    return this.names.get(foldName(name)) ?? [];
  }

  /** Codes printed in the draft's tables. */
  tableCodes(): ReadonlySet<string> {
    const codes = new Set<string>();
    for (const [code, mentions] of this.codes) if (mentions.some(({ place }) => place === 'table')) codes.add(code);
    return codes;
  }

  /** How much of the draft speaks for this pair in the place of `mention`: places that repeat it, and its amounts. */
  support(code: string, name: string, mention: Mention): { readonly places: number; readonly amounts: number } {
    const form = foldName(name);
    const own = new Set(amountsOf(mention));
    let places = 0;
    let amounts = 0;
    for (const other of this.ofCode(code)) {
      if (other === mention || (other.name !== '' && foldName(other.name) !== form)) continue;
      places += 1;
      if (amountsOf(other).some((amount) => own.has(amount))) amounts += 1;
    }
    return { places, amounts };
  }
}

/** Amounts of a mention in 元, those that are not zero. */
export function amountsOf(mention: Mention): string[] {
  return mention.amounts.flatMap(({ amount }) => (isZero(amount) ? [] : [format(normalize(amount))]));
}

function append(map: Map<string, Mention[]>, key: string, mention: Mention): void {
  const list = map.get(key);
  if (list) list.push(mention);
  else map.set(key, [mention]);
}
