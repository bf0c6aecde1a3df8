import type { Section } from '../../draft/section.ts';
import {
  type Flow,
  type Fund,
  flowIn,
  fundIn,
  isAppropriated,
  type Measure,
  measureIn,
} from '../../vocabulary/funds.ts';
import { anyOf } from '../../vocabulary/words.ts';

/** What the titles above a passage say about the amounts in it. */
export interface Defaults {
  readonly flow: Flow | undefined;
  readonly fund: Fund;
  readonly measure: Measure;
  /** The section is about something the tables of the budget do not print; a like-named fact proves nothing. */
  readonly apart: boolean;
  /** The section is about one line of the budget; 支出 there is that line's and not the department's. */
  readonly narrow: boolean;
}

/** Sections whose amounts share words, but not facts, with the budget tables. */
const NARROW = anyOf('三公 公务 运行经费 会议费 培训费 项目 基本支出');
const APART = anyOf('结转 结余 采购 资产 绩效 名词解释 项目支出情况 项目情况');

const defaultsKept = new WeakMap<Section, Defaults>();

/** What the titles above a passage say about it, the innermost first. */
export function defaultsOf(section: Section): Defaults {
  let defaults = defaultsKept.get(section);
  if (!defaults) {
    const titles = [...section.titles].reverse();
    const first = <T>(read: (title: string) => T | undefined): T | undefined => {
      for (const title of titles) {
        const found = read(title);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    defaults = {
      flow: first(flowIn),
      fund:
        first((title) => {
          const fund = fundIn(title);
          return fund && isAppropriated(fund) ? fund : undefined;
        }) ?? 'all',
      measure: first(measureIn) ?? 'total',
      apart: APART.test(titles[0] ?? ''),
      narrow: NARROW.test(titles[0] ?? ''),
    };
    defaultsKept.set(section, defaults);
  }
  return defaults;
}
