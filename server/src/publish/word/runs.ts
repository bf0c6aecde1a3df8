import { type IRunOptions, TextRun } from 'docx';
import type { Run } from '../published.ts';

/** Runs as Word has them; a line end inside a cell is a break. */
export function textRuns(runs: readonly Run[], look: Pick<IRunOptions, 'size' | 'font'> = {}): TextRun[] {
  return runs.flatMap(({ text, bold, mark }) =>
    text.split('\n').map(
      (line, index) =>
        new TextRun({
          ...look,
          text: line.replace(UNPRINTABLE, ''),
          ...(index > 0 ? { break: 1 } : {}),
          ...(bold ? { bold } : {}),
          ...(mark === 'sup' ? { superScript: true } : {}),
          ...(mark === 'sub' ? { subScript: true } : {}),
          ...(mark === 'del' ? { strike: true } : {}),
        }),
    ),
  );
}

/** What XML cannot hold. */
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;
