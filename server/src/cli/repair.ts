import type { Finding, Fix } from '../report.ts';

export interface Repaired {
  readonly text: string;
  readonly applied: number;
}

/**
 * Applies the safe fixes to the text. A fix is applied whole or not at all: one that touches what an earlier fix has
 * changed is left for the next look at the text.
 */
export function repair(text: string, findings: readonly Finding[]): Repaired {
  const chosen: Fix[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => taken.some((other) => edit.start < other.end && other.start < edit.end))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  const edits = chosen.flatMap((fix) => fix.edits).sort((a, b) => b.start - a.start);
  let repaired = text;
  for (const { start, end, newText } of edits) repaired = repaired.slice(0, start) + newText + repaired.slice(end);
  return { text: repaired, applied: chosen.length };
}
