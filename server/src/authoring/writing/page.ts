import { type Fact, isCategoryLine } from '../../facts/fact.ts';
import { agree } from '../../facts/index.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { type Decimal, isZero } from '../../figures/decimal.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { TableKind } from '../../vocabulary/tableKinds.ts';
import type { Begun } from '../continuing/paragraph.ts';
import type { Given } from './given.ts';
import { Pen } from './pen.ts';

/** The section that is to be written, and the tables that it speaks of. */
export class Page {
  constructor(
    private readonly begun: Begun,
    private readonly given?: Given,
  ) {}

  /** `2025年`; final accounts say `2025年度`. */
  get year(): string {
    const { year, accounts } = this.begun.checked.draft;
    return year === undefined ? '本年' : `${year}年${accounts ? '度' : ''}`;
  }

  get accounts(): boolean {
    return this.begun.checked.draft.accounts;
  }

  get stage(): '预算' | '决算' {
    return this.accounts ? '决算' : '预算';
  }

  /** A new paragraph. */
  pen(opening = ''): Pen {
    return new Pen(this.begun).words(opening);
  }

  /** Whether a table of a kind holds no amount, in a draft whose tables are filled. */
  isEmpty(kind: TableKind): boolean {
    const isBlank = (facts: readonly Fact[]) => facts.every(({ figure }) => figure.blank);
    const isFilled = () => this.begun.checked.readings.some((reading) => !isBlank(tableFacts(reading)));
    return this.tables(kind).length > 0 && isBlank(this.facts(kind)) && isFilled();
  }

  /** What the tables of a kind print of this year, blanks too. */
  facts(kind: TableKind): readonly Fact[] {
    return this.tables(kind).flatMap((reading) => tableFacts(reading).filter(({ period }) => period === 'current'));
  }

  /** What the tables of a kind print, by any measure; of one line only if it is given. */
  amounts(kind: TableKind, of?: string): readonly Decimal[] {
    return this.facts(kind).flatMap(({ line, figure }) =>
      figure.blank || (of !== undefined && line !== of) ? [] : [figure.amount],
    );
  }

  /** What the tables of a kind come to, by any measure. */
  totals(kind: TableKind): readonly Decimal[] {
    return this.amounts(kind, 'total');
  }

  /** What was budgeted for a line of a kind of table: as a table prints it beside the outturn, or by the ledger. */
  planned(kind: TableKind, line: string): Decimal | undefined {
    const printed = this.facts(kind).find((fact) => fact.line === line && fact.measure === 'total');
    if (!printed) return undefined;
    const { flow, fund } = printed;
    const isIt = (fact: Fact) => fact.flow === flow && fact.fund === fund && fact.measure === 'total';
    const beside = this.begun.checked.index.ofLine(line).filter((fact) => isIt(fact) && fact.period === 'budget');
    const ledger = this.given?.planned?.ofLine(line).filter((fact) => isIt(fact) && fact.period === 'current') ?? [];
    return agree(beside.length > 0 ? beside : ledger);
  }

  /** What is bought by 政府采购, by its sorts, where the ledger says so. */
  get purchases(): Given['purchases'] {
    return this.given?.purchases;
  }

  /** The columns of amounts of a table behind its total: each department has its own sources. */
  columns(kind: TableKind): readonly string[] {
    const panel = this.tables(kind)[0]?.panels[0]?.panel;
    return panel?.amounts.slice(1).map(({ path }) => path.at(-1) ?? '') ?? [];
  }

  /** The name by which the tables print a code of the functional classification. */
  nameOf(line: string): string | undefined {
    return this.begun.checked.index.ofLine(line)[0]?.name;
  }

  /** The categories that the tables of a kind print an amount of: `农林水支出（类）`. */
  categories(kind: TableKind): readonly string[] {
    const isUsed = ({ line, figure }: Fact) => isCategoryLine(line) && !figure.blank && !isZero(figure.value);
    const lines = this.facts(kind).filter(isUsed);
    return [...new Set(lines.map(({ line }) => `${this.nameOf(line)}（类）`))];
  }

  private tables(kind: TableKind): readonly TableReading[] {
    return this.begun.checked.readings.filter((reading) => reading.kind === kind);
  }
}
