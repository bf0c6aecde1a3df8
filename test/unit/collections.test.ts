import { describe, expect, it } from 'vitest';
import { following, gathering } from '../../server/src/collections.ts';

/** The words of a line, and the lines whose words were looked at. */
function words() {
  const looked: string[] = [];
  const wordsOf = gathering((line: string) => {
    looked.push(line);
    return line.split(' ').filter((word) => word !== '');
  });
  return { looked, wordsOf };
}

describe('what is gathered from a list', () => {
  it('is gathered once', () => {
    const { looked, wordsOf } = words();
    const lines = ['a b', 'c'];
    expect(wordsOf(lines)).toEqual(['a', 'b', 'c']);
    expect(wordsOf(lines)).toBe(wordsOf(lines));
    expect(looked).toEqual(['a b', 'c']);
  });

  it('is made anew only for the items that the list before had not', () => {
    const { looked, wordsOf } = words();
    const before = ['a b', '', 'c', 'd e'];
    wordsOf(before);
    looked.length = 0;
    const after = following(['a b', 'x', 'y z', 'c', 'd e'], before);
    expect(wordsOf(after)).toEqual(['a', 'b', 'x', 'y', 'z', 'c', 'd', 'e']);
    expect(looked).toEqual(['x', 'y z']);
    const shorter = following(['a b', 'd e'], after);
    expect(wordsOf(shorter)).toEqual(['a', 'b', 'd', 'e']);
    expect(wordsOf(following(['a b', 'd e', 'f'], shorter))).toEqual(['a', 'b', 'd', 'e', 'f']);
  });

  it('is the same object if what has come says the same as what has gone', () => {
    const { wordsOf } = words();
    const before = ['a b', 'c'];
    const after = following(['a b ', 'c'], before);
    const all = wordsOf(before);
    expect(after).not.toBe(before);
    expect(wordsOf(after)).toBe(all);
    // Where it comes from has not been lost.
    expect(wordsOf(following(['a b ', '', 'd'], after))).toEqual(['a', 'b', 'd']);
  });

  it('is gathered from a list that follows one nothing was gathered from', () => {
    const { wordsOf } = words();
    expect(wordsOf(following(['b'], ['a']))).toEqual(['b']);
  });

  it('is that of the list before where a list holds the same', () => {
    const before = ['a'];
    expect(following(['a'], before)).toBe(before);
    expect(following(['a'], undefined)).toEqual(['a']);
  });
});
