import type { Draft } from '../../draft/draft.ts';
import { samePair, signedSum } from '../../equations/interned.ts';
import type { Relation } from '../../equations/relation.ts';
import { keyOf } from '../../facts/fact.ts';
import { agree, type FactIndex } from '../../facts/index.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { ChangeStatement } from '../../ties/prose/statements.ts';
import type { SectionTies } from '../../ties/sections/sections.ts';
import type { OtherDraft } from '../otherDraft.ts';

/** What this year's draft prints and says. */
export interface ThisYear {
  readonly draft: Draft;
  readonly readings: readonly TableReading[];
  readonly ties: readonly SectionTies[];
}

/** What this year's draft says of last year and last year's file prints. */
export interface Comparison {
  /** The amount of last year itself, or a change from it. */
  readonly kind: 'amount' | 'change';
  readonly name: string;
  /** The figure of this year's draft. */
  readonly figure: Figure;
  /** The figure of last year's. */
  readonly printed: Figure;
  readonly relation: Relation;
  /** What it is said in: amounts of one column, changes of the text. They follow last year's file, or something else. */
  readonly ground: string;
  /** Of a change. */
  readonly statement?: ChangeStatement;
}

/** Everything in this year's draft that last year's has a figure for. */
export function comparisons(now: ThisYear, last: OtherDraft): readonly Comparison[] {
  return [...inColumns(now, last), ...inSentences(now, last)];
}

/** Columns of last year: the same line, a year ago. */
function inColumns({ readings }: ThisYear, { index }: OtherDraft): Comparison[] {
  return readings.flatMap((reading, at) =>
    tableFacts(reading).flatMap((fact): Comparison[] => {
      if (fact.period !== 'prior' || fact.part) return [];
      const found = printedAt(index, keyOf({ ...fact, period: 'current' }));
      if (!found) return [];
      const { flow, fund, measure, figure, name } = fact;
      const relation = samePair('same-fact', figure, found.figure);
      const ground = `${at}|${flow}|${fund}|${measure}`;
      return [{ kind: 'amount', name, figure, printed: found.figure, relation, ground }];
    }),
  );
}

/** 上年预算 A 万元, and 比上年增加 C 万元: what was last year, and what came to it. */
function inSentences({ draft, ties }: ThisYear, { index }: OtherDraft): Comparison[] {
  return ties.flatMap(({ priors, changes }) => [
    ...priors.flatMap(({ figure, key, named }): Comparison[] => {
      const found = printedAt(index, key);
      if (!found) return [];
      const relation = samePair('same-fact', figure, found.figure);
      return [{ kind: 'amount', name: found.name, figure, printed: found.figure, relation, ground: `said|${named}` }];
    }),
    ...changes.flatMap((statement): Comparison[] => {
      const { at, base, certain, current } = statement;
      const fromLast = base === 'last' || (draft.accounts && base === 'last-outturn');
      const found = at && current && certain && fromLast && printedAt(index, keyOf({ ...at, period: 'current' }));
      if (!found) return [];
      const printed = found.figure;
      const relation = signedSum('change', [{ figure: current, sign: 1 }], [{ figure: printed, sign: 1 }, statement]);
      const { figure } = statement;
      return [{ kind: 'change', name: found.name, figure, printed, relation, ground: 'changes', statement }];
    }),
  ]);
}

/** The one amount that last year's file prints at these coordinates. */
function printedAt(index: FactIndex, key: string): { readonly figure: Figure; readonly name: string } | undefined {
  const facts = index.atKey(key);
  return agree(facts) && facts[0];
}
