import { readCode } from '../../catalogue/index.ts';
import { gathering, groupedBy, keptFor } from '../../collections.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { type Fact, isFunctionalLine } from '../../facts/fact.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { compare, isZero } from '../../figures/decimal.ts';
import { type Interval, intersect } from '../../figures/interval.ts';
import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import { FIRM } from '../../thresholds.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { cellIn } from '../../verdicts/place.ts';
import type { Repair, Verdict } from '../../verdicts/verdict.ts';
import type { Measure } from '../../vocabulary/funds.ts';
import { moneyOfProject } from './money.ts';

/** A project whose form says which class of the functional classification it is charged to. */
interface Classed {
  readonly project: string;
  readonly code: string;
  readonly name: string;
  readonly at: Token;
  /** Whether the form prints the category (类) in a cell of its own as well. */
  readonly category: string | undefined;
}

const classedForms = gathering(({ form }: TableReading): readonly Classed[] => {
  if (!form || form.project === '') return [];
  const coded = form.classes.flatMap(({ place, cell }) => {
    const read = cell.isBlank || cell.origin ? undefined : readCode(cell.folded);
    return read && isFunctionalLine(`F${read.code}`) ? [{ ...read, at: cellIn(place.region, cell) }] : [];
  });
  const deepest = coded.reduce<(typeof coded)[number] | undefined>(
    (best, one) => (best && best.code.length >= one.code.length ? best : one),
    undefined,
  );
  // Several classes are several, and nothing tells which of them the money is in.
  if (!deepest || coded.some(({ code }) => !deepest.code.startsWith(code))) return [];
  const { code, name, at } = deepest;
  return [{ project: form.project, code, name, at, category: coded.find((one) => one.code.length === 3)?.code }];
});

/** An amount that a table prints for a class, and that table. */
interface Charged {
  readonly fact: Fact;
  readonly reading: TableReading;
}

/**
 * A project whose money is more than all tables print for projects of the class on its form, where they print just that
 * money under another class. More alone says nothing: money that is handed down to districts is in no table.
 */
export const projectClasses: DraftJudge = {
  parts({ readings }) {
    const forms = classedForms(readings);
    return forms.length > 0 ? [forms, readings] : [];
  },
  judge({ readings }) {
    const forms = classedForms(readings);
    const charged = forms.length > 0 ? chargedIn(readings) : [];
    if (new Set(charged.map(({ fact }) => fact.line)).size < FIRM) return [];
    return forms.flatMap((form) => verdictOf(form, charged, readings) ?? []);
  },
};

/** What tables print by class for projects or, where none does, in all. */
function chargedIn(readings: readonly TableReading[]): readonly Charged[] {
  const projects = chargedProjects(readings);
  return projects.length > 0 ? projects : chargedTotals(readings);
}

const chargedProjects = gathering((reading: TableReading) => chargedOf('project', reading));
const chargedTotals = gathering((reading: TableReading) => chargedOf('total', reading));

function chargedOf(measure: Measure, reading: TableReading): Charged[] {
  return tableFacts(reading).flatMap((fact): Charged[] => {
    const counts = fact.flow === 'expenditure' && fact.measure === measure && fact.period === 'current';
    return counts && isFunctionalLine(fact.line) && !fact.figure.blank ? [{ fact, reading }] : [];
  });
}

const moneyOf = keptFor(({ project }: Classed) => moneyOfProject(project));

function verdictOf(form: Classed, charged: readonly Charged[], readings: readonly TableReading[]): Verdict | undefined {
  const { project, code, at } = form;
  const money = moneyOf(form)(readings);
  if (!money || !exceeds(money.interval, code, charged)) return undefined;
  const elsewhere = charged.filter(
    ({ fact: { line, figure } }) =>
      line.length > code.length &&
      !line.startsWith(`F${code}`) &&
      !isZero(figure.value) &&
      intersect(figure.interval, money.interval),
  );
  const codes = new Set(elsewhere.map(({ fact }) => fact.line.slice(1, code.length + 1)));
  const [should, another] = codes;
  if (should === undefined || another !== undefined) return undefined;
  const { fact, reading } = elsewhere[0]!;
  const said = charged.find(({ fact: { line } }) => line === `F${code}`)?.fact.figure.text ?? '';
  return {
    rule: 'project-class',
    at,
    atMost: 'warning',
    words: {
      project,
      money: money.at.text,
      code,
      should: fact.line.slice(1),
      name: fact.name,
      said,
      measure: fact.measure,
    },
    repairs: repairsOf(form, should, charged),
    sure: false,
    related: [
      { at: money.at, role: 'amount' },
      { at: { ...placeOfFigure(reading, fact.figure), text: fact.figure.text }, role: 'table' },
    ],
    rests: [fact.figure],
  };
}

const byLine = keptFor((charged: readonly Charged[]) => groupedBy(charged, ({ fact }) => fact.line));

/** Whether an amount is more than any table prints for a class; unknown, and so not, where only parts of it are printed. */
function exceeds({ low }: Interval, code: string, charged: readonly Charged[]): boolean {
  const printed = byLine(charged).get(`F${code}`) ?? [];
  if (printed.length === 0) return charged.every(({ fact }) => !fact.line.startsWith(`F${code}`));
  return printed.every(({ fact }) => compare(fact.figure.interval.high, low) < 0);
}

/** The class that is meant in the place of the other, where its name is known and the category stays. */
function repairsOf({ code, name, at, category }: Classed, should: string, charged: readonly Charged[]): Repair[] {
  const named = charged.find(({ fact }) => fact.line === `F${should}`)?.fact.name;
  if ((name !== '' && !named) || (category && !should.startsWith(category)) || !at.text.includes(name)) return [];
  const coded = at.text.replace(code, should);
  const becomes = name === '' ? coded : coded.replace(name, named!);
  return becomes.includes(should) ? [{ becomes, edits: [{ at, newText: becomes }] }] : [];
}
