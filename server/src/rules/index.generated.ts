// Written by `npm run generate` from the folders beside it; do not edit it.
// biome-ignore-all assist/source/organizeImports: in the order of their names
import { rule as amount } from './amount/rule.ts';
import { rule as assetCounts } from './asset-counts/rule.ts';
import { rule as balance } from './balance/rule.ts';
import { rule as carsApart } from './cars-apart/rule.ts';
import { rule as carsKept } from './cars-kept/rule.ts';
import { rule as categorySum } from './category-sum/rule.ts';
import { rule as change } from './change/rule.ts';
import { rule as classColumn } from './class-column/rule.ts';
import { rule as codeAbsent } from './code-absent/rule.ts';
import { rule as codeLength } from './code-length/rule.ts';
import { rule as codeLevel } from './code-level/rule.ts';
import { rule as codeLines } from './code-lines/rule.ts';
import { rule as codeName } from './code-name/rule.ts';
import { rule as codeParent } from './code-parent/rule.ts';
import { rule as codeTwice } from './code-twice/rule.ts';
import { rule as codeUnknown } from './code-unknown/rule.ts';
import { rule as columnShift } from './column-shift/rule.ts';
import { rule as completion } from './completion/rule.ts';
import { rule as count } from './count/rule.ts';
import { rule as date } from './date/rule.ts';
import { rule as delimiterRow } from './delimiter-row/rule.ts';
import { rule as direction } from './direction/rule.ts';
import { rule as doubled } from './doubled/rule.ts';
import { rule as emptyTable } from './empty-table/rule.ts';
import { rule as foreignComma } from './foreign-comma/rule.ts';
import { rule as formerName } from './former-name/rule.ts';
import { rule as frontMatter } from './front-matter/rule.ts';
import { rule as gap } from './gap/rule.ts';
import { rule as growth } from './growth/rule.ts';
import { rule as headCount } from './head-count/rule.ts';
import { rule as ignoreReason } from './ignore-reason/rule.ts';
import { rule as ignoreRule } from './ignore-rule/rule.ts';
import { rule as illegibleTable } from './illegible-table/rule.ts';
import { rule as indicator } from './indicator/rule.ts';
import { rule as itemOmitted } from './item-omitted/rule.ts';
import { rule as lastYear } from './last-year/rule.ts';
import { rule as limitReached } from './limit-reached/rule.ts';
import { rule as listCount } from './list-count/rule.ts';
import { rule as listShort } from './list-short/rule.ts';
import { rule as nameSlip } from './name-slip/rule.ts';
import { rule as nameTwice } from './name-twice/rule.ts';
import { rule as numberForm } from './number-form/rule.ts';
import { rule as organisation } from './organisation/rule.ts';
import { rule as partOfWhole } from './part-of-whole/rule.ts';
import { rule as parts } from './parts/rule.ts';
import { rule as product } from './product/rule.ts';
import { rule as projectAmount } from './project-amount/rule.ts';
import { rule as projectBasis } from './project-basis/rule.ts';
import { rule as projectClass } from './project-class/rule.ts';
import { rule as projectCount } from './project-count/rule.ts';
import { rule as publicExpense } from './public-expense/rule.ts';
import { rule as purpose } from './purpose/rule.ts';
import { rule as reason } from './reason/rule.ts';
import { rule as reasonMissing } from './reason-missing/rule.ts';
import { rule as repeated } from './repeated/rule.ts';
import { rule as residue } from './residue/rule.ts';
import { rule as rowTotal } from './row-total/rule.ts';
import { rule as runningCosts } from './running-costs/rule.ts';
import { rule as saidEmpty } from './said-empty/rule.ts';
import { rule as saidTwice } from './said-twice/rule.ts';
import { rule as sameFact } from './same-fact/rule.ts';
import { rule as sectionRequired } from './section-required/rule.ts';
import { rule as share } from './share/rule.ts';
import { rule as speltTwice } from './spelt-twice/rule.ts';
import { rule as staleIgnore } from './stale-ignore/rule.ts';
import { rule as tableMissing } from './table-missing/rule.ts';
import { rule as tableRequired } from './table-required/rule.ts';
import { rule as target } from './target/rule.ts';
import { rule as titleWord } from './title-word/rule.ts';
import { rule as totalRow } from './total-row/rule.ts';
import { rule as unitLine } from './unit-line/rule.ts';
import { rule as unitSize } from './unit-size/rule.ts';
import { rule as unitsSum } from './units-sum/rule.ts';
import { rule as weights } from './weights/rule.ts';
import { rule as wordColumn } from './word-column/rule.ts';
import { rule as wrongNote } from './wrong-note/rule.ts';
import { rule as year } from './year/rule.ts';
import { rule as zeroBase } from './zero-base/rule.ts';
import { rule as zeroQuantity } from './zero-quantity/rule.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
  rowTotal,
  categorySum,
  totalRow,
  balance,
  sameFact,
  partOfWhole,
  publicExpense,
  projectAmount,
  codeLines,
  amount,
  growth,
  share,
  change,
  completion,
  parts,
  repeated,
  residue,
  numberForm,
  zeroBase,
  product,
  count,
  zeroQuantity,
  direction,
  year,
  organisation,
  speltTwice,
  listCount,
  saidTwice,
  reason,
  target,
  doubled,
  foreignComma,
  weights,
  indicator,
  headCount,
  date,
  purpose,
  reasonMissing,
  carsApart,
  carsKept,
  unitLine,
  gap,
  unitSize,
  assetCounts,
  runningCosts,
  projectCount,
  listShort,
  projectBasis,
  codeName,
  codeParent,
  codeLevel,
  formerName,
  codeTwice,
  nameTwice,
  codeAbsent,
  itemOmitted,
  codeUnknown,
  nameSlip,
  codeLength,
  projectClass,
  tableMissing,
  tableRequired,
  columnShift,
  illegibleTable,
  emptyTable,
  saidEmpty,
  titleWord,
  sectionRequired,
  wrongNote,
  classColumn,
  delimiterRow,
  wordColumn,
  lastYear,
  unitsSum,
  staleIgnore,
  ignoreReason,
  ignoreRule,
  frontMatter,
  limitReached,
];
