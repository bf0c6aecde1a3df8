import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { CLAUSE_END } from '../../text/characters.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import { hasAmounts, isFirstPart, titleToken } from '../../verdicts/tables.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { TableKind } from '../../vocabulary/tableKinds.ts';
import { anyOf } from '../../vocabulary/words.ts';

/** Kinds that may be empty, and the words a sentence says it with. */
const SUBJECTS: readonly (readonly [kind: TableKind, subject: RegExp])[] = [
  ['government-fund', anyOf('政府性基金')],
  ['state-capital', anyOf('国有资本')],
  ['procurement', anyOf('政府采购')],
  ['special-account', anyOf('财政专户')],
  ['carry-over', anyOf('结转')],
  ['purchased-services', anyOf('购买服务')],
  ['transfers', anyOf('转移支付')],
];
const NOTHING = anyOf('无 没有 未安排 未发生 未涉及 不涉及 未使用 未编制 空表 为零 零 不存在');
const LONGEST = 160;
/** Why a table is empty, in it or under it. */
const WHY = anyOf('空表 无数{据|字} {无|未}发生 {本|此|该}表{为空|无} 没有 未安排 不涉及 无{此项|相关|该项}');

/** So many tables with amounts, and an empty one is meant to be empty. */
const FILLED = 3;
/** Regions between a table and its note: the blank line and one more. */
const NOTE_REACH = 3;

/** A table without an amount is published with the reason. */
export const emptyTables: DraftJudge = {
  // Titles and notes stand near their tables, and everything else in a draft may come between.
  parts: (scene) => (empty(scene.readings).length > 0 ? [scene.draft] : []),
  judge: unexplained,
};

/** What a passage says of emptiness. */
export const notices = gathering(({ passage }: PassagePlace) => (isNotice(passage) ? [passage] : []));
/** Those that say why. */
const reasons = gathering(({ passage }: PassagePlace) => (WHY.test(passage.folded) ? [passage] : []));
const blank = gathering((reading: TableReading) => (hasAmounts(reading) ? [] : [reading]));
const empty = gathering((reading: TableReading) => (subjectOf(reading) && !hasAmounts(reading) ? [reading] : []));

function subjectOf({ kind }: TableReading): RegExp | undefined {
  return SUBJECTS.find(([known]) => known === kind)?.[1];
}

function unexplained({ draft, readings }: Scene): Verdict[] {
  const explained = new Set(notices(draft.texts).flatMap((passage) => [...nothingSaid(passage)]));
  // In a draft that is still being filled in an empty table says nothing.
  if (readings.length - blank(readings).length < FILLED) return [];
  const noted = tablesWithNote(draft, readings);
  return empty(readings).flatMap((reading): Verdict[] => {
    const { kind } = reading;
    if (!kind || reading.place.title === '' || !isFirstPart(reading, readings)) return [];
    if (explained.has(kind) || noted.has(reading) || saysWhy(reading) || isListedEmpty(kind, readings)) return [];
    // Amounts that were not understood are no emptiness.
    if (reading.panels.length === 0 && hasNumbers(reading)) return [];
    const at = titleToken(draft, reading);
    if (!at) return [];
    const words = { title: reading.place.title };
    return [{ rule: 'empty-table', at, atMost: 'information', words, repairs: [], sure: false, related: [] }];
  });
}

/** Tables with a note right below them that says they are empty: 本表无数据。 */
function tablesWithNote(draft: Scene['draft'], readings: readonly TableReading[]): ReadonlySet<TableReading> {
  const { order, split } = draft;
  const notes = new Set(reasons(draft.texts).map((passage) => passage.parts[0]!.region));
  return new Set(
    blank(readings).filter((reading) => {
      const last = order.of(reading.places.at(-1)!.region)!;
      return split.regions.slice(last, last + NOTE_REACH + 1).some((region) => notes.has(region));
    }),
  );
}

function hasNumbers({ place: { grid }, header }: TableReading): boolean {
  return grid.rows
    .slice(header.bodyStart)
    .some((row) => row.some(({ number }) => number && number.value.coefficient !== 0n));
}

/** The reason may stand in the table itself: 本表无数据. */
function saysWhy({ places }: TableReading): boolean {
  return places.some(({ grid }) => grid.rows.some((row) => row.some(({ label }) => WHY.test(label))));
}

const LISTED_EMPTY = anyOf('^是$ 空表 不涉及 无');

/** `是否空表 | 是`: a list of tables that says which are empty and why. */
function isListedEmpty(kind: TableKind, readings: readonly TableReading[]): boolean {
  const [, subject] = SUBJECTS.find(([known]) => known === kind)!;
  return readings.some(
    (reading) =>
      reading.kind === 'list' &&
      reading.place.grid.rows.some(
        (row) => row.some(({ label }) => subject.test(label)) && row.some(({ label }) => LISTED_EMPTY.test(label)),
      ),
  );
}

/** Whether a passage says of anything that there is none. */
const isNotice = keptFor((passage: Passage) => nothingSaid(passage).size > 0 || WHY.test(passage.folded));

/** Kinds that a passage says there is nothing of. */
export const nothingSaid = keptFor((passage: Passage): ReadonlySet<TableKind> => {
  const found = new Set<TableKind>();
  for (const sentence of passage.folded.split(CLAUSE_END)) {
    if (sentence.length > LONGEST || !NOTHING.test(sentence)) continue;
    for (const [kind, subject] of SUBJECTS) if (subject.test(sentence)) found.add(kind);
  }
  return found;
});
