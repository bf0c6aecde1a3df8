import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../server/src/cli/progress.ts';

function told(isTerminal: boolean, ...steps: [at: number, step: string | undefined][]): string[] {
  const written: string[] = [];
  let clock = 5000;
  const progress = progressOn(
    (text) => written.push(text),
    isTerminal,
    () => clock,
  );
  for (const [at, step] of steps) {
    clock = 5000 + at;
    if (step === undefined) progress.clear();
    else progress.show(step);
  }
  return written;
}

describe('progress', () => {
  it('is told after a second, and taken away before anything else is written', () => {
    expect(
      told(true, [0, 'a'], [999, 'b'], [999, undefined], [1000, 'c'], [1200, undefined], [1300, undefined]),
    ).toEqual(['\r\u001b[Kc', '\r\u001b[K']);
  });

  it('is never told to a file', () => {
    expect(told(false, [5000, 'a'], [6000, undefined])).toEqual([]);
  });
});
