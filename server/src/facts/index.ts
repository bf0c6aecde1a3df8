import { addTo, sameItems } from '../collections.ts';
import { type Decimal, equals, isZero } from '../figures/decimal.ts';
import { type Fact, isCarriedOver } from './fact.ts';

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
  /** Keys whose facts differ from those of `base`; undefined if too much differs to tell. */
  readonly changes: ReadonlySet<string> | undefined;
  private readonly openings: ReadonlySet<string> | undefined;

  private carryOver: boolean | undefined;
  private projectLines: readonly string[] | undefined;

  private constructor(
    private readonly tables: readonly TableFacts[],
    readonly base: FactIndex | undefined,
  ) {
    const gone = base ? without(base.tables, tables) : [];
    const come = base ? without(tables, base.tables) : [];
    if (base && sameNames(gone, come)) {
      const removed = factsByKey(gone.map((table, at) => table.filter((fact, index) => come[at]![index] !== fact)));
      const added = factsByKey(come.map((table, at) => table.filter((fact, index) => gone[at]![index] !== fact)));
      this.byKey = new Map(base.byKey);
      this.lines = base.lines;
      this.names = base.names;
      this.changes = new Set([...removed.keys(), ...added.keys()]);
      this.collectFacts(this.replaceFacts(removed, added));
    } else {
      this.byKey = new Map();
      this.lines = new Map();
      this.names = new Map();
      this.collectFacts(undefined);
      this.collectNames();
      this.openings = base && this.openingsChanged(base);
      this.changes = this.openings && keysChanged(base!.byKey, this.byKey);
    }
  }

  /**
   * The first two characters of names that stand for other lines than in `base`, or for none: a phrase without them
   * reads as before. Undefined if there are too many to be worth looking for.
   */
  private openingsChanged(base: FactIndex): ReadonlySet<string> | undefined {
    const openings = new Set<string>();
    for (const [name, lines] of this.lines) {
      if (!sameItems(lines, base.lines.get(name) ?? NONE)) openings.add(name.slice(0, 2));
    }
    for (const name of base.lines.keys()) if (!this.lines.has(name)) openings.add(name.slice(0, 2));
    return openings.size <= MOST_OPENINGS ? openings : undefined;
  }

  /** Whether any text may read otherwise than against the names of `base`. */
  get hasOtherNames(): boolean {
    return this.openings !== undefined && this.openings.size > 0;
  }

  /** Whether a text without spaces may read otherwise than against the names of `base`. */
  readsOtherwise(text: string): boolean {
    for (const opening of this.openings ?? []) if (text.includes(opening)) return true;
    return false;
  }

  /** Whether what is found under some keys is what was found under them in an earlier index, as far as that is known. */
  keeps(keys: ReadonlySet<string>, since: FactIndex): boolean {
    if (since === this) return true;
    if (since !== this.base || !this.changes) return false;
    const [few, many] = keys.size < this.changes.size ? [keys, this.changes] : [this.changes, keys];
    for (const key of few) if (many.has(key)) return false;
    return true;
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

  /** All facts of a line, wherever it stands; the same list as long as none of them changes. */
  ofLine(line: string): readonly Fact[] {
    return this.atKey(lineKey(line));
  }

  /** Changes identity whenever the names do; what is read against names may be kept for it. */
  get vocabulary(): object {
    return this.names;
  }

  /** Whether any table prints money carried over from last year. */
  get hasCarryOver(): boolean {
    this.carryOver ??= this.tables.some((table) =>
      table.some((fact) => !isZero(fact.figure.value) && isCarriedOver(fact)),
    );
    return this.carryOver;
  }

  /** The lines that are projects; the same list as that of `base` if it holds the same. */
  get projects(): readonly string[] {
    if (!this.projectLines) {
      const lines = [...new Set(this.tables.flatMap(projectsOf))];
      const known = this.base?.projectLines;
      this.projectLines = known && sameItems(known, lines) ? known : lines;
    }
    return this.projectLines;
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

  /** Puts new facts in the place of old ones; returns the keys whose order cannot be told that way. */
  private replaceFacts(removed: FactsByKey, added: FactsByKey): ReadonlySet<string> {
    const unclear = new Set<string>();
    for (const key of this.changes!) {
      const present = this.byKey.get(key) ?? NONE;
      const old = removed.get(key) ?? NONE;
      const fresh = added.get(key) ?? NONE;
      const at = old.length > 0 ? present.indexOf(old[0]!) : 0;
      const together = old.every((fact, index) => present[at + index] === fact);
      if (!together || (old.length === 0 && present.length > 0)) unclear.add(key);
      else {
        const facts = [...present.slice(0, at), ...fresh, ...present.slice(at + old.length)];
        if (facts.length > 0) this.byKey.set(key, facts);
        else this.byKey.delete(key);
      }
    }
    return unclear;
  }

  private collectFacts(only: ReadonlySet<string> | undefined): void {
    if (only?.size === 0) return;
    const collected = new Map<string, Fact[]>();
    if (only) for (const key of only) collected.set(key, []);
    for (const table of this.tables) {
      for (const fact of table) {
        for (const key of keysOf(fact)) {
          const list = collected.get(key);
          if (list) list.push(fact);
          else if (!only) collected.set(key, [fact]);
        }
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
    // 对个人和家庭补助 is 对个人和家庭的补助.
    for (const [name, known] of [...lines]) {
      const shorter = name.replaceAll('的', '');
      if (shorter.length > 1 && !lines.has(shorter)) lines.set(shorter, known);
    }
    const byStart = new Map<string, string[]>();
    for (const [name, known] of lines) {
      this.lines.set(name, [...known].sort());
      addTo(byStart, name.slice(0, 2), name);
    }
    for (const [start, names] of byStart) {
      this.names.set(
        start,
        names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
      );
    }
  }
}

/** Under what a fact is found: its coordinates, and its line alone. */
function keysOf(fact: Fact): readonly string[] {
  return [fact.key, lineKey(fact.line)];
}

/** The key of everything that is printed of a line: no coordinates look like it. */
export function lineKey(line: string): string {
  return `*${line}`;
}

const projectsKept = new WeakMap<TableFacts, readonly string[]>();

function projectsOf(table: TableFacts): readonly string[] {
  let lines = projectsKept.get(table);
  if (!lines) {
    lines = [...new Set(table.flatMap(({ line }) => (line.startsWith('P:') ? [line] : [])))];
    projectsKept.set(table, lines);
  }
  return lines;
}

/** A row that is typed changes a name or two; more are another table. */
const MOST_OPENINGS = 12;

function keysChanged(before: FactsByKey, after: FactsByKey): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [key, facts] of after) if (!sameItems(facts, before.get(key) ?? NONE)) changed.add(key);
  for (const key of before.keys()) if (!after.has(key)) changed.add(key);
  return changed;
}

type FactsByKey = ReadonlyMap<string, readonly Fact[]>;

function without(tables: readonly TableFacts[], others: readonly TableFacts[]): TableFacts[] {
  const known = new Set(others);
  return tables.filter((table) => !known.has(table));
}

function factsByKey(tables: readonly TableFacts[]): FactsByKey {
  const groups = new Map<string, Fact[]>();
  for (const table of tables) {
    for (const fact of table) for (const key of keysOf(fact)) addTo(groups, key, fact);
  }
  return groups;
}

/** Whether the tables that differ print the same names on the same lines, one for one: then only amounts have changed. */
function sameNames(before: readonly TableFacts[], after: readonly TableFacts[]): boolean {
  return (
    before.length === after.length &&
    before.every((table, index) => {
      const other = after[index]!;
      return (
        table.length === other.length &&
        table.every(({ line, name }, at) => other[at]!.line === line && other[at]!.name === name)
      );
    })
  );
}

/** The value that all facts print, if there are any and they print one. */
export function agree(facts: readonly Fact[]): Decimal | undefined {
  const first = facts[0]?.figure.amount;
  return first && facts.every((fact) => equals(fact.figure.amount, first)) ? first : undefined;
}
