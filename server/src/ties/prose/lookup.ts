import { keptFor } from '../../collections.ts';
import { restates } from '../../equations/precision.ts';
import { type Coordinates, type Fact, keyOf } from '../../facts/fact.ts';
import { type FactIndex, lineKey } from '../../facts/index.ts';
import type { Subject } from '../../facts/prose/subject.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Period } from '../../tables/reading/period.ts';
import type { Flow, Fund, Measure } from '../../vocabulary/funds.ts';
import { ALL_EXPENSES, isBesideExpenses, isPublicExpense } from '../../vocabulary/lines.ts';
import { isPurchase } from '../../vocabulary/procurement.ts';
import type { Defaults } from '../sections/defaults.ts';

const FLOWS: readonly Flow[] = ['expenditure', 'income'];
const FUNDS: readonly Fund[] = ['all', 'appropriation', 'general', 'government-fund', 'state-capital'];
const MEASURES: readonly Measure[] = [
  'total',
  'basic',
  'project',
  'personnel',
  'public',
  'operating',
  'handed-up',
  'handed-down',
  'remaining',
];

/** The facts of one line of a period, on either side, in any fund and measure, the widest first. */
export function spreadOf(facts: readonly Fact[], period: Period): readonly Fact[] {
  return period === 'current' ? currentSpread(facts) : spread(facts, period);
}

const currentSpread = keptFor((facts: readonly Fact[]) => spread(facts, 'current'));

function spread(facts: readonly Fact[], period: Period): readonly Fact[] {
  return facts
    .filter((fact) => fact.period === period && FUNDS.includes(fact.fund) && MEASURES.includes(fact.measure))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ flow, fund, measure }: Fact): number {
  return (FLOWS.indexOf(flow) * FUNDS.length + FUNDS.indexOf(fund)) * MEASURES.length + MEASURES.indexOf(measure);
}

/** Finds the facts a phrase may mean in its section, and remembers every key it asked for. */
export class Lookup {
  readonly keys = new Set<string>();

  constructor(
    readonly index: FactIndex,
    readonly defaults: Defaults,
  ) {}

  at(coordinates: Coordinates): readonly Fact[] {
    const key = keyOf(coordinates);
    this.keys.add(key);
    return this.index.atKey(key);
  }

  /** Facts at the coordinates of a subject; what the phrase leaves out, its section says. */
  factsOf(subject: Subject, period?: Period): Fact[] {
    const facts = this.factsUnder(subject, period);
    const fund = facts.length === 0 ? this.fundInstead(subject) : undefined;
    return fund ? this.factsUnder({ ...subject, fund }, period) : facts;
  }

  private factsUnder(subject: Subject, period: Period | undefined): Fact[] {
    const facts: Fact[] = [];
    for (const line of subject.lines) {
      for (const coordinates of this.coordinates(subject, line)) {
        const found = this.at(period ? { ...coordinates, period } : coordinates);
        facts.push(...found);
        if (found.length > 0) break;
      }
    }
    return facts;
  }

  /** Where a subject stands: the first place that has facts, or else the first it may mean. */
  placeOf(subject: Subject): Coordinates | undefined {
    const fund = this.fundInstead(subject);
    const own = this.placesOf(subject);
    const others = fund ? this.placesOf({ ...subject, fund }) : [];
    const isPrinted = (at: Coordinates) => this.at(at).length > 0;
    return own.find(isPrinted) ?? others.find(isPrinted) ?? others[0] ?? own[0];
  }

  private placesOf(subject: Subject): readonly Coordinates[] {
    return subject.lines.flatMap((line) => [...this.coordinates(subject, line)]);
  }

  /**
   * The fund under which the tables print a line that a section speaks of without it or under a wider name: the
   * public expenses are the appropriation's, and that is divided by fund; or their table names no fund at all.
   */
  private fundInstead(subject: Subject): Fund | undefined {
    const fund = subject.fund ?? this.defaults.fund;
    const expense = subject.lines.some(hasOwnTable);
    const isPlain = expense && fund !== 'all' && subject.lines.some((line) => this.hasLine('all', line));
    if (isPlain && !subject.lines.some((line) => this.hasLine('general', line))) return 'all';
    if (fund === 'general' || subject.lines.includes('total')) return undefined;
    if (fund === 'all' && expense && subject.lines.some((line) => this.hasLine('appropriation', line)))
      return 'appropriation';
    return fund === 'appropriation' || (fund === 'all' && expense) ? 'general' : undefined;
  }

  private hasLine(fund: Fund, line: string): boolean {
    return this.at({ flow: 'expenditure', fund, measure: 'total', line }).length > 0;
  }

  /** A fact of the subject's line in any fund and measure that prints the same as `figure`. */
  looseMatch(subject: Subject, figure: Figure): Fact | undefined {
    for (const fact of this.looseFacts(subject)) if (!fact.figure.blank && restates(figure, fact.figure)) return fact;
    return undefined;
  }

  /** The facts of the subject's line in any fund and measure. */
  *looseFacts(subject: Subject): Generator<Fact> {
    for (const line of subject.lines) {
      // A phrase half understood that names no line could be any total; its value alone must not decide.
      if (line === 'total' && !subject.complete) continue;
      this.keys.add(lineKey(line));
      for (const fact of spreadOf(this.index.ofLine(line), 'current'))
        if (subject.measure === undefined || fact.measure === subject.measure) yield fact;
    }
  }

  /** The sides of the budget a phrase may be on. */
  flowsOf(subject: Subject | undefined): readonly Flow[] {
    const flow = subject?.flow ?? this.defaults.flow;
    return flow === undefined || flow === 'both' ? FLOWS : [flow];
  }

  private *coordinates(subject: Subject, line: string): Generator<Coordinates> {
    const isTotal = line === 'total' && subject.measure === undefined;
    // A name without a code may stand on either side; codes of items and projects are of expenditure.
    const free = isTotal || line.startsWith('N:');
    const flows = free ? this.flowsOf(subject) : this.flowsOf({ ...subject, flow: subject.flow ?? 'expenditure' });
    const fund = subject.fund ?? this.defaults.fund;
    for (const flow of flows) yield { flow, fund, measure: subject.measure ?? 'total', line };
    // A table of basic expenditure is where most documents print economic lines.
    if (subject.measure === undefined && this.defaults.measure !== 'total') {
      for (const flow of flows) yield { flow, fund, measure: this.defaults.measure, line };
    }
  }
}

/**
 * A line that has a table of its own, whatever fund the text speaks of: the public expenses and what stands beside them,
 * what is bought.
 */
export function hasOwnTable(line: string): boolean {
  const name = line.slice(2);
  if (!line.startsWith('N:')) return false;
  return isPurchase(name) || isPublicExpense(name) || name === ALL_EXPENSES || isBesideExpenses(name);
}
