import { expect, it } from 'vitest';
import { type Book, compare, isPresent, verdictsOf } from '../../scripts/verdicts.mjs';

/** Both only go down. */
export interface Budget {
  /** Findings that are made and judged right. */
  readonly falseFindings: number;
  /** What was judged wrong and is no longer found. */
  readonly lost: number;
}

/**
 * The tests of one verdict file. Every finding that has to be judged is judged; what was judged wrong stays found; false
 * findings have a budget, which only goes down. `node scripts/verdicts.mjs` prints what nobody has judged.
 */
export function verdictTests(book: Book, { falseFindings, lost }: Budget): void {
  const compared = isPresent(book) ? compare(book) : undefined;
  const of = (verdict: string) => (line: { readonly verdict: string }) => line.verdict === verdict;

  it('every verdict is wrong or right, with the arithmetic', () => {
    const odd = verdictsOf(book).filter(({ verdict, arithmetic }) => !/^(?:wrong|right)$/.test(verdict) || !arithmetic);
    expect(odd).toEqual([]);
  });

  it('every finding is judged', () => {
    expect(compared?.unjudged.map(({ key, message }) => `${key}: ${message}`)).toEqual([]);
  });

  it(`what is wrong stays found, but for ${lost}`, () => {
    const missed = compared?.lost.filter(of('wrong')).map(({ key }) => key) ?? [];
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(lost);
  });

  it(`at most ${falseFindings} findings are false`, () => {
    expect(compared?.made.filter(of('right')).length).toBeLessThanOrEqual(falseFindings);
  });
}
