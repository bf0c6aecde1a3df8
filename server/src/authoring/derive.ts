import type { CheckedDraft } from '../check.ts';
import { linesIn } from './invert.ts';
import type { Family, TableKind } from './layout.ts';
import type { LedgerLine } from './line.ts';
import { findTables } from './recognise.ts';

/** What a table can be derived from. */
export interface Derivation {
  readonly kind: TableKind;
  /** The tables it follows from; all that are there are used, and at least the first must be. */
  readonly from: readonly TableKind[];
}

/** By the kind that is derived, the kinds it follows from; a kind that is not here follows from its own lowest rows. */
const FROM: Readonly<Record<string, readonly string[]>> = {
  'income-expenditure': ['expenditure', 'income'],
  fiscal: ['general', 'government-fund', 'state-capital'],
  'public-expenses': ['general-economy', 'general-basic'],
};
/** Without these there is nothing to go by. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'income-expenditure': ['expenditure', 'income'],
  fiscal: ['general'],
};

/** The tables that can be derived from those the draft has. */
export function derivations(checked: CheckedDraft, family: Family): readonly Derivation[] {
  const found = new Set(findTables(checked, family).map((table) => table.kind));
  return family.kinds.flatMap((kind) => {
    const names = FROM[kind.id] ?? [kind.id];
    const from = names.flatMap((id) => family.kinds.find((other) => other.id === id && found.has(other)) ?? []);
    const needed = NEEDED[kind.id] ?? [];
    if (from.length === 0 || !needed.every((id) => from.some((other) => other.id === id))) return [];
    // Sides by economic categories need what no single table says: which code each function is spent on.
    if (kind.body.by === 'sides' && kind.economic) return [];
    if (
      kind.body.by === 'unit' ||
      kind.body.by === 'project-name' ||
      kind.body.by === 'fixed' ||
      kind.body.by === 'single'
    ) {
      return kind.id === 'public-expenses' ? [{ kind, from: from.slice(0, 1) }] : [];
    }
    return [{ kind, from }];
  });
}

/** The lines of the tables that another follows from. */
export function derivedLines(checked: CheckedDraft, family: Family, { kind, from }: Derivation): LedgerLine[] {
  const found = findTables(checked, family).filter((table) => from.includes(table.kind));
  const lines = found.flatMap((table) => linesIn(table.kind, table.reading));
  if (kind.id !== 'fiscal') return lines;
  // What is appropriated is what is spent, unless a table shows income as well.
  const income = lines.filter((line) => line.flow === 'income').map((line) => line.source);
  const mirrored = lines
    .filter((line) => line.flow === 'expenditure' && !income.includes(line.source))
    .map((line): LedgerLine => ({ ...line, flow: 'income' }));
  return [...mirrored, ...lines];
}
