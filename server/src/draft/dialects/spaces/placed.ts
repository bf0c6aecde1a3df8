import type { Band } from './bands.ts';
import type { Line, Token } from './lines.ts';

/** A header so far from every column stands over one that is empty in all rows. */
const LET_GO = 9;
const NEVER = 1e6;

/** Each token with its column, in order and each in one of its own, so that all together are as near as may be. */
export function placed({ tokens, numbers }: Line, bands: readonly Band[]): [Token, number][] {
  const letGo = numbers > 0 ? NEVER : LET_GO;
  // `best[t][b]`: the least distance of the tokens from t on, in the columns from b on.
  const best = Array.from({ length: tokens.length + 1 }, () => Array.from({ length: bands.length + 1 }, () => 0));
  const cost = (t: number, b: number) => {
    const apart = numbers > 0 && bands[b]!.numbers !== tokens[t]!.number ? NEVER : distance(tokens[t]!, bands[b]!);
    return apart + best[t + 1]![b + 1]!;
  };
  for (let t = tokens.length - 1; t >= 0; t--) {
    best[t]![bands.length] = letGo + best[t + 1]![bands.length]!;
    for (let b = bands.length - 1; b >= 0; b--) {
      best[t]![b] = Math.min(cost(t, b), best[t]![b + 1]!, letGo + best[t + 1]![b]!);
    }
  }
  const found: [Token, number][] = [];
  for (let t = 0, b = 0; t < tokens.length && b < bands.length; ) {
    if (best[t]![b] === best[t]![b + 1]) b += 1;
    else if (best[t]![b] === letGo + best[t + 1]![b]!) t += 1;
    else found.push([tokens[t++]!, b++]);
  }
  return found;
}

function distance(token: Token, band: Band): number {
  if (token.number) return Math.abs(token.to - band.to);
  const overlap = Math.min(token.to, band.to) - Math.max(token.from, band.from);
  return overlap > 0 ? Math.abs(token.from + token.to - band.from - band.to) / 40 : 1 - overlap;
}
