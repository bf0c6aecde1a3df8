import type { Figure } from '../../figures/figure.ts';
import type { Strand } from './strands.ts';

/** What another column prints for a line of `a`, under its code or, where one of the tables prints none, its name. */
export function counterpart(line: string, a: Strand, b: Strand): Figure | undefined {
  return b.lines.get(line) ?? b.lines.get(b.named.get(line) ?? a.named.get(line) ?? nameOf(a, line));
}

/** Totals are compared to choose the columns; with carry-over in one of them they may differ rightly. */
export function isTotal(line: string): boolean {
  return line === 'total' || line.startsWith('N:本年');
}

/** The name under which a category of `strand` would stand in a table without codes. */
function nameOf(strand: Strand, line: string): string {
  for (const [name, coded] of strand.named) if (coded === line) return name;
  return line;
}
