import { type IRunOptions, TextRun } from 'docx';
import { printable } from '../escaped.ts';
import type { Run } from '../published.ts';

/** Runs as Word has them; a line end inside a cell is a break. */
export function textRuns(runs: readonly Run[], look: Pick<IRunOptions, 'size' | 'font'> = {}): TextRun[] {
  return runs.flatMap(({ text, bold, mark }) =>
    text.split('\n').map(
      (line, index) =>
        new TextRun({
          ...look,
          text: printable(line),
          ...(index > 0 ? { break: 1 } : {}),
          ...(bold ? { bold } : {}),
          ...(mark === 'sup' ? { superScript: true } : {}),
          ...(mark === 'sub' ? { subScript: true } : {}),
          ...(mark === 'del' ? { strike: true } : {}),
        }),
    ),
  );
}
