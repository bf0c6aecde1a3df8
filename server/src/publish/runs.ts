import type { Inline } from '../text/inline.ts';
import type { Mark } from '../text/marks.ts';
import type { Run } from './published.ts';

/**
 * A text of the reader as it is set: raised marks of notes and what is struck out stand in it again, and what the source
 * sets in bold is bold. The reader drops the signs for that, so they are what stands between two characters it kept.
 *
 * @param from where the text's own source begins
 */
export function runsOf(content: Inline, source: string, from: number): Run[] {
  const runs: Run[] = [];
  let bold = false;
  const write = (text: string, mark?: Mark) => {
    const last = runs.at(-1);
    if (last && (last.bold ?? false) === bold && last.mark === mark) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
    } else runs.push({ text, ...(bold ? { bold } : {}), ...(mark ? { mark } : {}) });
  };
  const asides = [...content.asides];
  let end = from;
  for (let index = 0; index < content.text.length; index++) {
    while (asides[0] && asides[0].at <= index) {
      const { text, mark } = asides.shift()!;
      write(text, mark);
    }
    const at = content.at(index);
    if (content.map || index === 0) bold = bold !== turnsBold(source, end, at);
    write(content.text[index]!);
    end = at + 1;
  }
  for (const { text, mark } of asides) write(text, mark);
  return runs;
}

/** Whether an odd number of bold marks stands between two places. */
function turnsBold(source: string, from: number, to: number): boolean {
  let turns = false;
  for (let at = from; at + 1 < to; at++) {
    if ((source[at] === '*' && source[at + 1] === '*') || (source[at] === '_' && source[at + 1] === '_')) {
      turns = !turns;
      at += 1;
    }
  }
  return turns;
}
