import { type Decimal, equals } from '../figures/decimal.ts';
import type { Fact } from './fact.ts';

/** The facts of one table; the same array as long as the table reads the same. */
export type TableFacts = readonly Fact[];

const NONE: readonly never[] = [];

/**
 * Facts of all tables, found by coordinates or by the name of their line. An index is never changed; the next one
 * takes over all that the changed tables did not contribute to.
 */
export class FactIndex {
  private readonly byKey: Map<string, readonly Fact[]>;
  /** By name, the lines that carry it: a name may stand under many codes (行政运行). */
  private readonly lines: Map<string, readonly string[]>;
  /** Names by their first two characters, longest first, for finding them in prose. */
  private readonly names: Map<string, readonly string[]>;
  /** Keys whose facts differ from those of `base`; undefined if names differ too, or all does. */
  readonly changes: ReadonlySet<string> | undefined;

  private constructor(
    private readonly tables: readonly TableFacts[],
    readonly base: FactIndex | undefined,
  ) {
    const changed = base && replacedKeys(base.tables, tables);
    if (base && changed && sameNames(base.tables, tables)) {
      this.byKey = new Map(base.byKey);
      this.lines = base.lines;
      this.names = base.names;
      this.changes = changed;
      this.collectFacts(changed);
    } else {
      this.byKey = new Map();
      this.lines = new Map();
      this.names = new Map();
      this.changes = undefined;
      this.collectFacts(undefined);
      this.collectNames();
    }
  }

  /** The index of these tables; with the one before, only what differs is built, and it itself if nothing does. */
  static of(tables: readonly TableFacts[], previous?: FactIndex): FactIndex {
    if (previous && sameItems(previous.tables, tables)) return previous;
    const index = new FactIndex(tables, previous);
    // The chain must not keep every index there ever was.
    previous?.forgetBase();
    return index;
  }

  /** All facts at the coordinates that `keyOf` made this key of; usually one for every table that prints it. */
  atKey(key: string): readonly Fact[] {
    return this.byKey.get(key) ?? NONE;
  }

  /** The lines a name stands for. */
  linesNamed(name: string): readonly string[] {
    return this.lines.get(name) ?? NONE;
  }

  /** The longest known name that begins at `at` in `text`. */
  nameAt(text: string, at: number): string | undefined {
    const bucket = this.names.get(text.slice(at, at + 2));
    return bucket?.find((name) => text.startsWith(name, at));
  }

  private forgetBase(): void {
    (this as { base: FactIndex | undefined }).base = undefined;
  }

  private collectFacts(only: ReadonlySet<string> | undefined): void {
    const collected = new Map<string, Fact[]>();
    if (only) for (const key of only) collected.set(key, []);
    for (const table of this.tables) {
      for (const fact of table) {
        const list = collected.get(fact.key);
        if (list) list.push(fact);
        else if (!only) collected.set(fact.key, [fact]);
      }
    }
    for (const [key, facts] of collected) {
      if (facts.length > 0) this.byKey.set(key, facts);
      else this.byKey.delete(key);
    }
  }

  private collectNames(): void {
    const lines = new Map<string, Set<string>>();
    for (const table of this.tables) {
      for (const fact of table) {
        if (fact.line === 'total' || fact.name.length < 2) continue;
        const known = lines.get(fact.name);
        if (known) known.add(fact.line);
        else lines.set(fact.name, new Set([fact.line]));
      }
    }
    for (const [name, known] of lines) {
      this.lines.set(name, [...known].sort());
      const start = name.slice(0, 2);
      this.names.set(start, [...(this.names.get(start) ?? []), name]);
    }
    for (const [start, names] of this.names) {
      this.names.set(
        start,
        [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
      );
    }
  }
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** The keys that tables which are not in both lists contribute to. */
function replacedKeys(before: readonly TableFacts[], after: readonly TableFacts[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const table of symmetricDifference(before, after)) for (const fact of table) keys.add(fact.key);
  return keys;
}

/** Whether the tables that differ carry the same names on the same lines. */
function sameNames(before: readonly TableFacts[], after: readonly TableFacts[]): boolean {
  const names = (tables: readonly TableFacts[], others: readonly TableFacts[]) => {
    const known = new Set(others);
    const found = new Set<string>();
    for (const table of tables) if (!known.has(table)) for (const fact of table) found.add(`${fact.line}|${fact.name}`);
    return found;
  };
  const old = names(before, after);
  const fresh = names(after, before);
  return old.size === fresh.size && [...old].every((name) => fresh.has(name));
}

function symmetricDifference(a: readonly TableFacts[], b: readonly TableFacts[]): TableFacts[] {
  const inA = new Set(a);
  const inB = new Set(b);
  return [...a.filter((table) => !inB.has(table)), ...b.filter((table) => !inA.has(table))];
}

/** Whether all facts print one value. */
export function agree(facts: readonly Fact[]): Decimal | undefined {
  const first = facts[0]?.figure.amount;
  return first && facts.every((fact) => equals(fact.figure.amount, first)) ? first : undefined;
}
