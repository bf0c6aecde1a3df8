import { checkText } from '../../check.ts';
import { headingsOf } from './headings.ts';

/** Parts and their sections are listed; what stands deeper is not. */
const DEEPEST = 3;

/** A draft with a list of its headings before the first part. */
export function withContents(text: string): string {
  const listed = headingsOf(checkText(text)).filter(({ depth }) => depth > 1 && depth <= DEEPEST);
  const first = listed[0];
  if (!first) return text;
  const lines = listed.map(({ label }) => label);
  return `${text.slice(0, first.start)}## 目录\n\n${lines.join('\n\n')}\n\n${text.slice(first.start)}`;
}
