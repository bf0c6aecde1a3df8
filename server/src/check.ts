import { type Diagnosis, localise } from './diagnosis/localise.ts';
import { assemble, type Draft } from './draft/draft.ts';
import { FactIndex } from './facts/index.ts';
import { proseFigures } from './facts/prose/tokens.ts';
import { continued } from './facts/tables/continuation.ts';
import { tableFacts } from './facts/tables/facts.ts';
import { otherFigures } from './facts/tables/others.ts';
import { readTable, type TableReading } from './facts/tables/reading.ts';
import type { Figure } from './figures/figure.ts';
import { proseRelations } from './relations/prose.ts';
import { asPrinted, type Relation } from './relations/relation.ts';
import { tableRelations } from './relations/tables.ts';
import type { FigureStatus } from './report.ts';
import { uniformLines } from './text/lines.ts';
import { splitText } from './text/split.ts';

/** A draft with everything that follows from its text. Immutable; the next one reuses what an edit left alone. */
export interface CheckedDraft {
  readonly draft: Draft;
  /** By table, pages joined. */
  readonly readings: readonly TableReading[];
  readonly index: FactIndex;
  /** Relations inside tables, then those between prose and tables. */
  readonly relations: readonly Relation[];
  readonly diagnoses: readonly Diagnosis[];
  /** Every figure of the draft, in the order of the text. */
  figures(): readonly Figure[];
  status(figure: Figure): FigureStatus;
  relationsOf(figure: Figure): readonly Relation[];
  /** Offset of a figure's first character in the text as given. */
  startOf(figure: Figure): number;
}

/** Reads and checks `text`; with the result for an earlier text of the same document, only what changed is read. */
export function checkText(text: string, previous?: CheckedDraft): CheckedDraft {
  const split = splitText(uniformLines(text), previous?.draft.split);
  if (previous && split === previous.draft.split) return previous;
  return new Checked(assemble(split));
}

class Checked implements CheckedDraft {
  readonly readings: readonly TableReading[];
  readonly index: FactIndex;
  readonly relations: readonly Relation[];
  readonly diagnoses: readonly Diagnosis[];
  private readonly conflicts: ReadonlySet<Relation>;
  private around: Map<Figure, Relation[]> | undefined;
  private starts: Map<unknown, number> | undefined;
  private all: readonly Figure[] | undefined;

  constructor(readonly draft: Draft) {
    this.readings = joinContinued(draft.tables.map(readTable));
    this.index = new FactIndex(this.readings.flatMap((reading) => tableFacts(reading)));
    this.relations = [...this.readings.flatMap(tableRelations), ...proseRelations(draft, this.index)];
    const conflicts = this.relations.filter((relation) => !relation.holds(asPrinted));
    this.conflicts = new Set(conflicts);
    this.diagnoses = localise(conflicts, (figure) => this.relationsOf(figure));
  }

  relationsOf(figure: Figure): readonly Relation[] {
    if (!this.around) {
      this.around = new Map();
      for (const relation of this.relations) {
        for (const member of relation.figures) {
          const known = this.around.get(member);
          if (known) known.push(relation);
          else this.around.set(member, [relation]);
        }
      }
    }
    return this.around.get(figure) ?? [];
  }

  status(figure: Figure): FigureStatus {
    if (this.diagnoses.some((diagnosis) => diagnosis.figure === figure)) return 'conflicting';
    const holding = this.relationsOf(figure).filter((relation) => !this.conflicts.has(relation));
    if (holding.length === 0) return 'unchecked';
    return holding.some((relation) => relation.exact()) ? 'tied' : 'rounding';
  }

  startOf(figure: Figure): number {
    if (!this.starts) {
      const { regions, starts } = this.draft.split;
      this.starts = new Map(regions.map((region, index) => [region, starts[index]!]));
    }
    return this.starts.get(figure.region)! + figure.start;
  }

  figures(): readonly Figure[] {
    if (!this.all) {
      const found: Figure[] = [];
      for (const { panels } of this.readings) {
        for (const panel of panels) {
          for (const row of panel.figures) for (const figure of row) if (figure && !figure.blank) found.push(figure);
        }
      }
      for (const place of this.draft.tables) found.push(...otherFigures(readTable(place)));
      for (const { passage } of this.draft.passages) found.push(...proseFigures(passage).map((item) => item.figure));
      this.all = found.sort((a, b) => this.startOf(a) - this.startOf(b));
    }
    return this.all;
  }
}

/** Tables that a page break cut in two become one reading. */
function joinContinued(readings: readonly TableReading[]): TableReading[] {
  const joined: TableReading[] = [];
  for (const reading of readings) {
    const last = joined.at(-1);
    const whole = last && continued(last, reading);
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(reading);
  }
  return joined;
}
