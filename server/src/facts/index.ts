import type { Decimal } from '../figures/decimal.ts';
import { equals } from '../figures/decimal.ts';
import { type Coordinates, type Fact, keyOf } from './fact.ts';

/** Facts of all tables, found by coordinates or by the name of their line. */
export class FactIndex {
  private readonly byKey = new Map<string, Fact[]>();
  /** By name, the lines that carry it: a name may stand under many codes (行政运行). */
  private readonly lines = new Map<string, Set<string>>();
  /** Names by their first two characters, longest first, for finding them in prose. */
  private readonly names = new Map<string, string[]>();

  constructor(facts: Iterable<Fact>) {
    for (const fact of facts) this.insert(fact);
    for (const names of this.names.values()) names.sort((a, b) => b.length - a.length);
  }

  private insert(fact: Fact): void {
    const key = keyOf(fact);
    const known = this.byKey.get(key);
    if (known) known.push(fact);
    else this.byKey.set(key, [fact]);
    if (fact.line === 'total' || fact.name.length < 2) return;
    let lines = this.lines.get(fact.name);
    if (!lines) {
      lines = new Set();
      this.lines.set(fact.name, lines);
      const start = fact.name.slice(0, 2);
      const bucket = this.names.get(start);
      if (bucket) bucket.push(fact.name);
      else this.names.set(start, [fact.name]);
    }
    lines.add(fact.line);
  }

  /** All facts at these coordinates; usually one for every table that prints it. */
  at(coordinates: Coordinates): readonly Fact[] {
    return this.byKey.get(keyOf(coordinates)) ?? [];
  }

  /** The lines a name stands for. */
  linesNamed(name: string): ReadonlySet<string> {
    return this.lines.get(name) ?? NONE;
  }

  /** The longest known name that begins at `at` in `text`. */
  nameAt(text: string, at: number): string | undefined {
    const bucket = this.names.get(text.slice(at, at + 2));
    return bucket?.find((name) => text.startsWith(name, at));
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Whether all facts print one value. */
export function agree(facts: readonly Fact[]): Decimal | undefined {
  const first = facts[0]?.figure.amount;
  return first && facts.every((fact) => equals(fact.figure.amount, first)) ? first : undefined;
}
