import { DROPPED_IN_NAMES, MARKED_NAME, NAME_COMMAS } from '../vocabulary/codes.ts';
/** How a printed name stands to a catalogue name. */
export type NameVerdict = 'same' | 'equivalent' | 'slip' | 'different';

/**
 * A name without what may differ and still be the same name: spaces, width, brackets and quotes, 的, 及 for 、,
 * 费用 for 费, and a trailing 支出. Names of two codes can share a form (教育支出 205, 教育 2300305), so it answers
 * "may this stand for that name", never "which code is this".
 */
export function foldName(name: string): string {
  let folded = MARKED_NAME.test(name)
    ? name.normalize('NFKC').replace(DROPPED_IN_NAMES, '').replace(NAME_COMMAS, '、')
    : name;
  // 其他支出 is a category of its own; without 支出 it would be no name at all.
  if (folded.length >= 4 && folded.endsWith('支出') && folded !== '其他支出') folded = folded.slice(0, -2);
  return folded.endsWith('费用') ? folded.slice(0, -1) : folded;
}

/**
 * Compares a printed name with one catalogue name. `slip`: a typing mistake in a name of four characters or more; one
 * character too many, missing, wrong or swapped, or in six or more one word of two characters wrong (粮油物资管理 for
 * 粮油物资储备). A printed name that is itself a name, as `isName` knows, is `different` rather than a slip: 行政单位医疗
 * and 事业单位医疗 are two codes.
 */
export function compareNames(
  printed: string,
  catalogueName: string,
  isName: (name: string) => boolean = () => false,
): NameVerdict {
  if (printed === catalogueName) return 'same';
  const left = foldName(printed);
  const right = foldName(catalogueName);
  if (left === right) return 'equivalent';
  const slip = catalogueName.length >= SHORTEST_WITH_SLIP && isSlip(left, right);
  return slip && !isName(printed) ? 'slip' : 'different';
}

/** Whether the printed name breaks off whole words before the end of the longer one; a wrapped or shortened cell. */
export function isCutName(printed: string, catalogueName: string): boolean {
  const cut = squeeze(printed);
  const whole = squeeze(catalogueName);
  if (cut.length < 4 || whole.length - cut.length < 2 || !whole.startsWith(cut)) return false;
  // What stands in brackets tells codes apart: 资本性支出 and 资本性支出（基本建设）.
  return whole[cut.length] !== '(';
}

function squeeze(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

const SHORTEST_WITH_SLIP = 4;
const SHORTEST_WITH_WRONG_WORD = 6;

/** What differs once the common beginning and end are set aside decides, so this costs one walk from each end. */
function isSlip(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const wrong = left.slice(start, left.length - end);
  const meant = right.slice(start, right.length - end);
  if (wrong.length + meant.length === 1) return true;
  if (wrong.length !== meant.length) return false;
  if (wrong.length === 1) return true;
  if (wrong.length !== 2) return false;
  return (wrong[0] === meant[1] && wrong[1] === meant[0]) || shorter >= SHORTEST_WITH_WRONG_WORD;
}
