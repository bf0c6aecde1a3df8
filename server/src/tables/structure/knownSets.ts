import { BASIC_AND_PROJECT, FUND_PART, PERSONNEL_AND_PUBLIC } from '../../vocabulary/columns.ts';
import { fundIn } from '../../vocabulary/funds.ts';
import { CARS_BOUGHT_PART, CARS_RUN_PART, canonicalName } from '../../vocabulary/lines.ts';
import { isPlainTotal } from '../../vocabulary/totals.ts';

/** Wholes and parts that every disclosure prints side by side, so that their names alone say they are all there are. */

const VEHICLE_PARTS = ['公务用车购置费', '公务用车运行维护费'];
const EXPENSES = ['因公出国境费', '公务接待费', '公务用车购置及运行费'];
const VEHICLES = '公务用车购置及运行费';

/** Whether the headers of some columns are such a set; a path is read by the label that tells. */
export function isKnownSetOfColumns(paths: readonly (readonly string[])[]): boolean {
  const all = (test: (label: string) => boolean) => paths.length > 0 && paths.every((path) => path.some(test));
  if (paths.length > 1 && all((label) => BASIC_AND_PROJECT.test(label))) return true;
  if (paths.length > 1 && all((label) => PERSONNEL_AND_PUBLIC.test(label))) return true;
  const leaves = paths.map((path) => canonicalName(path.findLast((label) => !isPlainTotal(label)) ?? ''));
  if (leaves.every((leaf) => VEHICLE_PARTS.includes(leaf)) || (leaves.length === 2 && isBoughtAndRun(leaves)))
    return true;
  return leaves.includes(VEHICLES) && leaves.length > 1 && leaves.every((leaf) => EXPENSES.includes(leaf));
}

/** 购置费 and 运行费 under a heading that has lost its 公务用车. */
function isBoughtAndRun([bought, run]: readonly string[]): boolean {
  return CARS_BOUGHT_PART.test(bought!) && CARS_RUN_PART.test(run!);
}

/** Whether some rows are all the parts that their whole has: the funds, the public expenses, the two of vehicles. */
export function isKnownSetOfRows(names: readonly string[]): boolean {
  return [isFundPart, isExpense, isVehiclePart].some((test) => names.every(test));
}

/** Whether some rows are the two that vehicles are made of, so that 其中 leaves nothing out. */
export function areBothVehicleParts(names: readonly string[]): boolean {
  return (
    names.length === VEHICLE_PARTS.length &&
    VEHICLE_PARTS.every((part) => names.some((name) => canonicalName(name) === part))
  );
}

export function isVehicles(name: string): boolean {
  return canonicalName(name) === VEHICLES;
}

export function isVehiclePart(name: string): boolean {
  return VEHICLE_PARTS.includes(canonicalName(name));
}

export function isPublicExpenses(name: string): boolean {
  return canonicalName(name) === '三公经费';
}

export function isExpense(name: string): boolean {
  return EXPENSES.includes(canonicalName(name));
}

/** 一般公共预算 under 财政拨款: one of the funds that make it up. */
export function isFundPart(name: string): boolean {
  return FUND_PART.test(name) && fundIn(name) !== 'carry-over';
}
