import { gathering } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Cell } from '../../draft/grid.ts';
import type { Passage } from '../../draft/passage.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { DIGITS_ONLY, YEAR_ALONE } from '../../text/characters.ts';
import { squeeze } from '../../text/fold.ts';
import type { Region } from '../../text/split.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import { cellIn, isLegend, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, endsWithAny, everyOf, isAnyOf } from '../../vocabulary/words.ts';

const YEAR_COLUMN = anyOf('（年) （年） (年) (年） 年份');
const HALF_YEAR = everyOf('{比|较|与|同}_上半年!{<any:6>{执行|进度|完成}} 上半年&{[财政拨款]{结转|结余}}');
const PLANS = anyOf('规划 计划');

/**
 * 上半年 for 上年: a yearly disclosure compares with last year and carries over what last year left.
 *
 * slip := (比|较|与|同) 上半年 | 上半年 (结转|结余)
 */
export function halfYear({ passage, section }: PassagePlace): readonly Verdict[] {
  const text = passage.folded;
  if (!text.includes('上半年') || isLegend(passage, section)) return [];
  const found: Verdict[] = [];
  for (const match of text.matchAll(HALF_YEAR)) {
    // 2024年上半年 named after a comparison is a period of its own.
    const start = match.index + match[0].indexOf('上半年');
    const at = placeIn(passage, start, start + 3);
    found.push({
      rule: 'year',
      at,
      atMost: 'warning',
      words: { kind: 'half', should: '上年' },
      repairs: [{ becomes: '上年', edits: [{ at, newText: '上年' }] }],
      sure: false,
      related: [],
    });
  }
  return found;
}

const YEAR = anyOf('<year>_年');
const YEAR_LABEL = anyOf('{年份|年度|{起始|开始|终止|结束|截止|完成}[时间|年度|年份]}(年)$ ^年份$');

/** 2022022 in a cell that asks for a year. */
export function yearCells({ places }: TableReading): readonly Verdict[] {
  const found: Verdict[] = [];
  for (const { grid, region } of places) {
    if (!YEAR_COLUMN.test(region.text)) continue;
    for (const row of grid.rows) {
      for (let column = 0; column + 1 < row.length; column++) {
        const label = row[column]!;
        const cell = row[column + 1]!;
        if (label.label.length > 14 || cell.origin || !DIGITS_ONLY.test(cell.label) || !YEAR_LABEL.test(label.label))
          continue;
        if (YEAR_ALONE.test(cell.label)) continue;
        found.push(yearCell(region, cell));
      }
    }
  }
  return found;
}

function yearCell(region: Region, cell: Cell): Verdict {
  const at = cellIn(region, cell);
  const should = YEAR_ALONE.exec(cell.label.slice(0, 4))?.[0];
  return {
    rule: 'year',
    at,
    atMost: 'warning',
    words: { kind: 'cell', ...(should ? { should } : {}) },
    repairs: should ? [{ becomes: should, edits: [{ at, newText: should }] }] : [],
    sure: false,
    related: [],
  };
}

const TITLE_YEAR = anyOf('<!{<digit>}«<year>»年[度]!{<any:*><year>年}');
/** A title of the disclosure itself: a table of it or the account of one. */
const OWN_TITLE = endsWithAny('{预算|决算|[“]三公}<clause:40>{表|说明|公开|情况}');
const OTHER_TIME = anyOf('上年 去年 比较 对比 历年 中期 规划 截至 前三年 绩效 执行 自评 评价 以前年度 {《|“}<year>年');
/** As many titles as show which year the document is of. */
const ENOUGH = 3;

const FIRST_HEADING = anyOf('<&{说明|表|情况}&{_一、}');

interface Title {
  readonly passage: Passage;
  readonly year: number;
}

const titles = gathering(({ passage }: PassagePlace) => readTitle(passage));

/** A title that still has the year of last year's document. */
export const titleYears: DraftJudge = {
  parts: ({ draft }) => [draft.accounts, draft.year, titles(draft.texts)],
  judge({ draft }: Scene) {
    const all = titles(draft.texts);
    const counts = new Map<number, number>();
    for (const { year } of all) counts.set(year, (counts.get(year) ?? 0) + 1);
    const [usual, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    // The document's own title is a witness as well.
    const enough = usual === draft.year ? ENOUGH - 1 : ENOUGH;
    if (usual === undefined || count < enough) return [];
    return all.flatMap(({ passage, year }): Verdict[] => {
      const often = counts.get(year)!;
      // Titles of another year that come in numbers are a part of their own.
      if (year === usual || Math.abs(year - usual) > 2 || often * (usual === draft.year ? 2 : 4) > count || often > 2)
        return [];
      // Final accounts are published with the year after in hand; a budget looks back on last year's accounts.
      if (passage.folded.includes(draft.accounts ? '预算' : '决算')) return [];
      const start = passage.folded.search(YEAR);
      const at = placeIn(passage, start, start + 4);
      const becomes = String(usual);
      return [
        {
          rule: 'year',
          at,
          atMost: 'warning',
          words: { kind: 'title', should: becomes },
          repairs: [{ becomes, edits: [{ at, newText: becomes }] }],
          sure: false,
          related: [],
        },
      ];
    });
  },
};

function readTitle(passage: Passage): readonly Title[] {
  if (!passage.hasDigits) return [];
  // A title that runs on into the first heading below it: …2025年部门预算情况说明一、收支总体情况
  const [head = ''] = passage.folded.split(FIRST_HEADING);
  if (head.length > 70) return [];
  const label = squeeze(head);
  if (!OWN_TITLE.test(label) || OTHER_TIME.test(label)) return [];
  const match = TITLE_YEAR.exec(label);
  return match ? [{ passage, year: Number(match[1]) }] : [];
}

const PLAN_LABEL = isAnyOf('«<year>»年[度]«当年预算|预算|支出规划|规划|支出计划|计划»[数]');

const planned = gathering(({ passage }: PassagePlace) => (planLabel(passage) ? [passage] : []));

/** 2022年当年预算 | 2022年支出规划 | 2023年支出规划: the plan begins with the year after the budget's. */
export const planYears: DraftJudge = {
  parts: ({ draft }) => [planned(draft.texts)],
  judge({ draft }) {
    const found: Verdict[] = [];
    let run: { passage: Passage; year: number; plan: boolean }[] = [];
    const close = () => {
      const [budget, ...plans] = run;
      run = [];
      const [first] = plans;
      if (!budget || budget.plan || !first?.plan || first.year !== budget.year) return;
      const edits = plans.map(({ passage, year }) => {
        const start = passage.folded.indexOf(String(year));
        return { at: placeIn(passage, start, start + 4), newText: String(year + 1) };
      });
      found.push({
        rule: 'year',
        at: edits[0]!.at,
        atMost: 'warning',
        words: { kind: 'plan', should: edits[0]!.newText, budget: String(budget.year) },
        repairs: [{ becomes: edits[0]!.newText, edits }],
        sure: false,
        related: [{ at: placeIn(budget.passage, 0, budget.passage.text.length), role: 'budgetYear' }],
      });
    };
    for (const { passage } of draft.texts) {
      const label = planLabel(passage);
      if (!label || (!label.plan && run.length > 0)) close();
      if (label && (label.plan ? run.length > 0 : true)) run.push({ passage, ...label });
    }
    close();
    return found;
  },
};

function planLabel(passage: Passage): { year: number; plan: boolean } | undefined {
  if (!passage.hasDigits || passage.folded.length > 24) return undefined;
  const match = PLAN_LABEL.exec(squeeze(passage.folded));
  return match ? { year: Number(match[1]), plan: PLANS.test(match[2]!) } : undefined;
}
