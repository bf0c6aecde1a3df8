import { gathering, keptFor } from '../../collections.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import { hasAmounts, isFirstPart, tableToken } from '../../verdicts/tables.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { TableKind } from '../../vocabulary/tableKinds.ts';
import { kindsListed, listParts } from '../table-missing/judge.ts';

/**
 * The tables that a department publishes: eight each for the budget and the final accounts (财预〔2016〕143号
 * 《地方预决算公开操作规程》, as the local catalogues of public documents restate it).
 */
const BUDGET: readonly (readonly [kind: TableKind, title: string])[] = [
  ['income-expenditure', '部门收支总表'],
  ['income', '部门收入总表'],
  ['expenditure', '部门支出总表'],
  ['appropriation', '财政拨款收支总表'],
  ['general-expenditure', '一般公共预算支出表'],
  ['basic', '一般公共预算基本支出表'],
  ['public-expenses', '一般公共预算“三公”经费支出表'],
  ['government-fund', '政府性基金预算支出表'],
];
const ACCOUNTS: readonly (readonly [kind: TableKind, title: string])[] = [
  ['income-expenditure', '收入支出决算总表'],
  ['income', '收入决算表'],
  ['expenditure', '支出决算表'],
  ['appropriation', '财政拨款收入支出决算总表'],
  ['general-expenditure', '一般公共预算财政拨款支出决算表'],
  ['basic', '一般公共预算财政拨款基本支出决算表'],
  ['public-expenses', '“三公”经费支出决算表'],
  ['government-fund', '政府性基金预算财政拨款收入支出决算表'],
];
/** Fewer of them, and the draft is still being written. */
const NEARLY_ALL = 5;
const FEW = 3;
const ITEM = 7;
const GROUP = 5;

const depths = gathering((reading: TableReading): unknown[] => [depthOf(reading), hasAmounts(reading)]);

/** Tables that must be published and are not there, and tables that do not go down to items and groups. */
export const requiredTables: DraftJudge = {
  parts: (scene) => [scene.draft.accounts, scene.draft.texts[0]?.passage, ...listParts(scene), depths(scene.readings)],
  judge(scene) {
    const { readings } = scene;
    // A few tables are an excerpt, and may be one on purpose.
    const shown = readings.filter(hasAmounts).length < FEW ? [] : readings;
    return [...absent(scene), ...shown.flatMap((reading) => shallow(reading, readings))];
  },
};

function absent(scene: Scene): Verdict[] {
  const { draft, readings } = scene;
  const required = draft.accounts ? ACCOUNTS : BUDGET;
  const kinds = new Set(readings.map(({ kind }) => kind));
  // What the contents list and the body lacks is said at the contents.
  const listed = kindsListed(scene);
  const lacking = required.filter(([kind]) => !kinds.has(kind));
  const title = draft.texts[0]?.passage;
  if (!title || required.length - lacking.length < NEARLY_ALL) return [];
  const text = title.text.trimEnd();
  const at = placeIn(title, text.length - text.trimStart().length, text.length);
  const titles = lacking.filter(([kind]) => !listed.has(kind)).map(([, table]) => table);
  if (titles.length === 0) return [];
  const words = { kind: 'absent', title: titles.join('、') };
  return [{ rule: 'table-required', at, atMost: 'information', words, repairs: [], sure: false, related: [] }];
}

/** The longest code of a table, functional and economic apart. */
const depthOf = keptFor(({ panels, kind }: TableReading): number => {
  const book = kind === 'basic' ? '3' : '2';
  let depth = 0;
  for (const { rows } of panels) {
    for (const { code } of rows) if (code.startsWith(book)) depth = Math.max(depth, code.length);
  }
  return depth;
});

function shallow(reading: TableReading, readings: readonly TableReading[]): Verdict[] {
  const { kind } = reading;
  if ((kind !== 'general-expenditure' && kind !== 'basic') || !isFirstPart(reading, readings)) return [];
  const depth = depthOf(reading);
  if (depth === 0 || depth >= (kind === 'basic' ? GROUP : ITEM)) return [];
  const at = tableToken(reading);
  if (!at) return [];
  const words = { kind: kind === 'basic' ? 'economic' : 'functional', title: reading.place.title };
  return [{ rule: 'table-required', at, atMost: 'information', words, repairs: [], sure: false, related: [] }];
}
