import type { Section } from '../../draft/section.ts';
import { squeeze } from '../../text/fold.ts';
import { LEADING_NUMBER } from '../../vocabulary/numbering.ts';
import { OF_CATEGORIES, OF_ITEMS, OF_THE_WHOLE } from '../../vocabulary/sections.ts';
import { kindTitled, type TableKind } from '../../vocabulary/tableKinds.ts';
import { writeCategories, writeItems } from './items.ts';
import {
  writeAssets,
  writeBasic,
  writeFund,
  writePerformance,
  writeProcurement,
  writePublicExpenses,
  writeRunningCosts,
} from './others.ts';
import type { Page } from './page.ts';
import { firstOf, writeWholes } from './wholes.ts';

/** Writes the paragraphs of a section; none where the tables do not give them. */
export type Plan = (page: Page) => readonly string[];

const FUNDED = ['基本支出', '项目支出'];

/** By what the title of a section names. */
const BY_KIND: Readonly<Partial<Record<TableKind, Plan>>> = {
  'income-expenditure': (page) => {
    const kind = 'income-expenditure';
    return firstOf(page, [
      { kind, wholes: ['收入总计', '支出总计'] },
      { kind, wholes: [page.accounts ? '收入、支出总计' : '收支总预算'] },
    ]);
  },
  appropriation: (page) => {
    const kind = 'appropriation';
    return firstOf(page, [
      { kind, wholes: ['财政拨款收入总计', '财政拨款支出总计'] },
      { kind, wholes: [page.accounts ? '财政拨款收入、支出总计' : '财政拨款收支总预算'] },
    ]);
  },
  income: (page) =>
    writeWholes(page, {
      kind: 'income',
      wholes: [`收入${page.stage}`],
      parts: page.columns('income'),
    }),
  expenditure: (page) => writeWholes(page, { kind: 'expenditure', wholes: [`支出${page.stage}`], parts: FUNDED }),
  'general-expenditure': (page) =>
    writeWholes(page, { kind: 'general-expenditure', wholes: ['一般公共预算支出'], parts: FUNDED }),
  'government-fund': (page) => writeFund(page, 'government-fund'),
  'state-capital': (page) => writeFund(page, 'state-capital'),
  basic: writeBasic,
  'public-expenses': writePublicExpenses,
  'running-cost': writeRunningCosts,
  procurement: writeProcurement,
  assets: writeAssets,
  performance: writePerformance,
};

/** What a section under that of a fund is about, by its title. */
const PARTS: readonly (readonly [RegExp, Plan])[] = [
  [OF_CATEGORIES, (page) => writeCategories(page, 'general-expenditure', '一般公共预算支出')],
  [OF_ITEMS, (page) => writeItems(page, 'general-expenditure')],
  [OF_THE_WHOLE, BY_KIND['general-expenditure']!],
];

/** What a section is about, and what it says of it. */
export interface SectionPlan {
  readonly kind: TableKind;
  readonly plan: Plan;
  /** It is one of several that tell of one table, under a title of their own. */
  readonly isPart: boolean;
}

/** The plan of a section by the titles that it stands under (without numbers), the innermost last; undefined for others. */
export function planFor(titles: readonly string[]): SectionPlan | undefined {
  const [title = ''] = titles.slice(-1);
  const above = kindTitled(titles.at(-2) ?? '');
  const part = above === 'general-expenditure' ? PARTS.find(([words]) => words.test(title)) : undefined;
  if (above && part) return { kind: above, plan: part[1], isPart: true };
  const kind = kindTitled(title);
  const plan = kind && BY_KIND[kind];
  return plan && { kind, plan, isPart: false };
}

/** The titles of a section without numbers and spaces. */
export function plainTitles({ titles }: Section): readonly string[] {
  return titles.map((title) => squeeze(title).replace(LEADING_NUMBER, ''));
}
