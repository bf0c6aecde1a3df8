import { keptFor } from '../../collections.ts';
import { type Relation, type RuleName, SumRelation } from '../../equations/relation.ts';
import { equals, isZero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { PanelReading } from '../reading/panel.ts';
import type { Row } from '../reading/rows.ts';
import { addTallies, type Tally } from '../support/evidence.ts';
import type { Hypothesis } from '../support/hypothesis.ts';
import { columnSums } from './columnSums.ts';
import { isKnownSetOfRows } from './knownSets.ts';
import type { RowSum } from './rowSum.ts';
import { rowStructure } from './rowSums.ts';

/** 合计 = 基本支出 + 项目支出, 总计 = its funds, in every row of a panel. */
export function rowTotalHypotheses(panel: PanelReading): Hypothesis[] {
  return columnSums(panel).map(({ whole, parts, prior, beside }) => ({
    prior: prior === 'guessed' ? 'guessed' : prior === 'known' ? 'coded' : 'named',
    ...(beside ? { beside } : {}),
    relations: panel.rows
      .flatMap((_, row) =>
        sumOf(
          'row-total',
          panel.figures[row]![whole],
          parts.map((part) => panel.figures[row]![part]),
        ),
      )
      // One column beside another is its copy as long as it is, and no more.
      .filter((relation) => parts.length > 1 || prior === 'known' || relation.agrees),
  }));
}

/**
 * 类 = Σ款 = Σ项, 一、 = Σ 1、, 合计 = Σ lines, and every other row that is the sum of rows. What the other rows of the
 * tree say is evidence for each of them.
 */
export function rowSumHypotheses(panel: PanelReading): Hypothesis[] {
  const { linking, sums, tally } = rowStructure(panel);
  const coded = linking.by === 'codes' || linking.by === 'names';
  const prior = coded ? 'coded' : 'shaped';
  const totals = sums.reduce(
    (all, { kind, tally: own }) => (kind === 'total-row' ? addTallies(all, own) : all),
    NOTHING,
  );
  const relations = sums.map((sum) => relationsOf(panel, sum));
  const borneOut = linking.by === 'codes' ? mutual(relations.flat()) : NO_RELATIONS;
  return sums.map((sum, at) => ({
    prior: priorOf(panel, sum, prior, linking.by === 'codes'),
    own: true,
    relations: relations[at]!,
    borneOut,
    complete: sum.kind === 'total-row' && listsItems(panel, sum),
    beside:
      sum.kind === 'total-row' ? addTallies(coded ? tally : NOTHING, less(totals, sum.tally)) : less(tally, sum.tally),
  }));
}

const NO_RELATIONS: ReadonlySet<Relation> = new Set();

/**
 * Sums that ask for the same correction of one row: its own, over its parts, and the one that it is a part of. Where no
 * codes say what is part of what, a line that stands on the wrong level would do that too.
 */
function mutual(sums: readonly SumRelation[]): ReadonlySet<Relation> {
  const failing = sums.filter((relation) => !relation.agrees);
  if (failing.length < 2) return NO_RELATIONS;
  const overParts = new Map(failing.map((relation) => [relation.subject, relation]));
  const found = new Set<Relation>();
  for (const sum of failing) {
    for (const part of sum.parts) {
      const own = overParts.get(part);
      const asked = own?.solve(part, ({ amount }) => amount);
      const solved = own && sum.solve(part, ({ amount }) => amount);
      if (own && asked && solved && !isZero(asked) && equals(asked, solved)) found.add(own).add(sum);
    }
  }
  return found;
}

/** Whether a total stands over all other lines of its list, and all of them are items by their codes. */
function listsItems(panel: PanelReading, { whole, parts }: RowSum): boolean {
  const { rows } = panel;
  const others = linesIn(panel) - (isLine(rows[whole]!) ? 1 : 0);
  return others === parts.length && parts.every((part) => rows[part]!.code.length === ITEM);
}

const isLine = ({ name, code, total }: Row) => name !== '' || code !== '' || total !== undefined;

const linesIn = keptFor(({ rows }: PanelReading) => rows.filter(isLine).length);

/** Digits of the code of an item: 2210201. */
const ITEM = 7;

function priorOf(
  { rows }: PanelReading,
  { kind, parts }: RowSum,
  prior: 'coded' | 'shaped',
  byCodes: boolean,
): Hypothesis['prior'] {
  if (isKnownSetOfRows(parts.map((part) => rows[part]!.name))) return 'coded';
  // Lines without a code below one that has one may be anything.
  if (kind === 'category-sum' && byCodes && parts.every((part) => rows[part]!.code === '')) return 'shaped';
  return kind === 'total-row' && prior !== 'coded' ? 'named' : prior;
}

const NOTHING: Tally = { strong: 0, weak: 0, fails: 0, blank: 0 };

function less(all: Tally, own: Tally): Tally {
  return addTallies(all, { strong: -own.strong, weak: -own.weak, fails: -own.fails, blank: -own.blank });
}

/** One relation a column. A row without any amount is still to be written; one blank among amounts is a value. */
function relationsOf(panel: PanelReading, { kind, whole, parts }: RowSum): SumRelation[] {
  if (!panel.figures[whole]!.some((figure) => figure && !figure.blank)) return [];
  const coded = parts.some((part) => panel.rows[part]!.code !== '');
  return panel.panel.amounts.flatMap((_, column) => {
    const figures = parts.map((part) => panel.figures[part]![column]);
    // 公务接待费 is budgeted as one; how much of it is 国内 and 国（境）外 is told of the outturn alone.
    // And a column may hold nothing but its total.
    if ((kind === 'total-row' || !coded) && figures.every((figure) => !figure || figure.blank)) return [];
    return sumOf(kind, panel.figures[whole]![column], figures);
  });
}

/** whole = Σ parts, if there is a whole, some part, and not only blanks. */
function sumOf(rule: RuleName, whole: Figure | undefined, parts: readonly (Figure | undefined)[]): SumRelation[] {
  const figures = parts.filter((part): part is Figure => part !== undefined);
  if (!whole || figures.length === 0 || (whole.blank && figures.every((figure) => figure.blank))) return [];
  return [new SumRelation(rule, whole, figures)];
}
