import { keptFor } from '../collections.ts';
import type { Passage } from '../draft/passage.ts';
import type { TableKind } from '../tables/reading/kinds.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import type { DraftRule, Scene } from './check.ts';
import { placeIn } from './place.ts';
import type { Remark } from './remark.ts';
import { hasAmounts, isFirstPart, tableToken } from './tables.ts';

/** Kinds that may be empty, and the words a sentence says it with. */
const SUBJECTS: readonly (readonly [kind: TableKind, subject: RegExp])[] = [
  ['government-fund', /政府性基金/],
  ['state-capital', /国有资本/],
  ['procurement', /政府采购/],
  ['special-account', /财政专户/],
  ['carry-over', /结转/],
  ['purchased-services', /购买服务/],
  ['transfers', /转移支付/],
];
const NOTHING = /无|没有|未安排|未发生|未涉及|不涉及|未使用|未编制|空表|为零|零|不存在/;
/** The whole of a fund is said to be nothing, with no exception and no other year. */
const SAID_EMPTY =
  /(?:没有(?:使用|安排)?|未(?:使用|安排)|无)(?:当年|本年)?(政府性基金|国有资本经营)(?:预算)?(?:财政拨款|拨款)?(?:安排的?)?(?:收入|支出|收支|收入支出|收支预算|支出预算|预算)(?=[,，。;；]|$)/;
const OTHER_THING = /上年|去年|结转|结余|除|以外|之外|较|比|其他/;
const LONGEST = 160;
/** Why a table is empty, in it or under it. */
const WHY = /空表|无数据|[本此该]表(?:为空|无)|没有|未安排|不涉及|无(?:此项|相关|该项)/;
/** So many tables with amounts, and an empty one is meant to be empty. */
const FILLED = 3;
/** Regions between a table and its note: the blank line and one more. */
const NOTE_REACH = 3;

/** A table without an amount is published with the reason; a table that the text calls empty has no amount. */
export const emptyTables: DraftRule = {
  parts({ draft, readings }) {
    const parts: unknown[] = [];
    for (const { passage } of draft.texts) if (isNotice(passage)) parts.push(passage);
    for (const reading of readings) parts.push(reading.place.region, reading.kind, hasAmounts(reading));
    return parts;
  },
  judge: (scene) => [...unexplained(scene), ...notEmpty(scene)],
};

function unexplained({ draft, readings }: Scene): Remark[] {
  const explained = new Set(draft.texts.flatMap(({ passage }) => [...nothingSaid(passage)]));
  // In a draft that is still being filled in an empty table says nothing.
  if (readings.filter(hasAmounts).length < FILLED) return [];
  const noted = tablesWithNote(draft, readings);
  return readings.flatMap((reading): Remark[] => {
    const { kind } = reading;
    const subject = SUBJECTS.find(([known]) => known === kind);
    if (!kind || !subject || reading.place.title === '' || hasAmounts(reading) || !isFirstPart(reading, readings))
      return [];
    if (explained.has(kind) || noted.has(reading) || saysWhy(reading) || isListedEmpty(kind, readings)) return [];
    // Amounts that were not understood are no emptiness.
    if (reading.panels.length === 0 && hasNumbers(reading)) return [];
    const at = tableToken(reading);
    if (!at) return [];
    const words = { title: reading.place.title };
    return [{ rule: 'empty-table', at, atMost: 'information', words, repairs: [], sure: false, related: [] }];
  });
}

/** Tables with a note right below them that says they are empty: 本表无数据。 */
function tablesWithNote(draft: Scene['draft'], readings: readonly TableReading[]): ReadonlySet<TableReading> {
  const empty = readings.filter((reading) => !hasAmounts(reading));
  if (empty.length === 0) return new Set();
  const order = new Map(draft.split.regions.map((region, index) => [region, index]));
  const notes = new Set(
    draft.texts.flatMap(({ passage }) =>
      isNotice(passage) && WHY.test(passage.folded) ? [order.get(passage.parts[0]!.region)!] : [],
    ),
  );
  return new Set(
    empty.filter((reading) => {
      const last = order.get(reading.places.at(-1)!.region)!;
      return Array.from({ length: NOTE_REACH + 1 }, (_, step) => last + step).some((at) => notes.has(at));
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

/** `是否空表 | 是`: a list of tables that says which are empty and why. */
function isListedEmpty(kind: TableKind, readings: readonly TableReading[]): boolean {
  const [, subject] = SUBJECTS.find(([known]) => known === kind)!;
  return readings.some(
    (reading) =>
      reading.kind === 'list' &&
      reading.place.grid.rows.some(
        (row) =>
          row.some(({ label }) => subject.test(label)) && row.some(({ label }) => /^是$|空表|不涉及|无/.test(label)),
      ),
  );
}

/** Whether a passage says of anything that there is none. */
const isNotice = keptFor((passage: Passage) => nothingSaid(passage).size > 0 || WHY.test(passage.folded));

/** Kinds that a passage says there is nothing of. */
const nothingSaid = keptFor((passage: Passage): ReadonlySet<TableKind> => {
  const found = new Set<TableKind>();
  for (const sentence of passage.folded.split(/[。;；]/)) {
    if (sentence.length > LONGEST || !NOTHING.test(sentence)) continue;
    for (const [kind, subject] of SUBJECTS) if (subject.test(sentence)) found.add(kind);
  }
  return found;
});

function notEmpty({ draft, readings }: Scene): Remark[] {
  return draft.texts.flatMap(({ passage }): Remark[] => {
    if (nothingSaid(passage).size === 0) return [];
    const match = SAID_EMPTY.exec(passage.folded);
    if (!match) return [];
    const start = passage.folded.lastIndexOf('。', match.index) + 1;
    if (OTHER_THING.test(passage.folded.slice(start, match.index + match[0].length))) return [];
    const kind = match[1] === '政府性基金' ? 'government-fund' : 'state-capital';
    const filled = readings.filter((reading) => reading.kind === kind && hasAmounts(reading));
    const [table] = filled;
    const token = table && tableToken(table);
    if (!token) return [];
    const at = placeIn(passage, match.index, match.index + match[0].length);
    const words = { title: table.place.title, said: at.text };
    const related = [{ at: token, role: 'table' }];
    return [{ rule: 'said-empty', at, atMost: 'warning', words, repairs: [], sure: false, related }];
  });
}
