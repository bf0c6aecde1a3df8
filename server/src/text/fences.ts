import { lineEnd } from './lines.ts';

/** The lines of dashes that front matter stands between. */

/** Whether a line opens front matter, with a byte-order mark or without. */
export function opensFrontMatter(line: string): boolean {
  return (line.startsWith('\uFEFF') ? line.slice(1) : line).trimEnd() === '---';
}

/** Whether a line closes front matter. */
export function closesFrontMatter(line: string): boolean {
  const dashes = line.trimEnd();
  return dashes === '---' || dashes === '...';
}

/** Where the keys of a front matter begin and end in it: between its first line and its last. */
export function insideFences(block: string): readonly [start: number, end: number] {
  const first = lineEnd(block, 0);
  const start = opensFrontMatter(block.slice(0, first)) ? first : 0;
  const filled = block.trimEnd();
  const last = filled.lastIndexOf('\n') + 1;
  return [start, last >= start && closesFrontMatter(filled.slice(last)) ? last : block.length];
}
