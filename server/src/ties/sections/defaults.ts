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
import { NARROW_SECTION, SECTION_APART } from '../../vocabulary/sections.ts';

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
      apart: SECTION_APART.test(titles[0] ?? ''),
      narrow: NARROW_SECTION.test(titles[0] ?? ''),
    };
    defaultsKept.set(section, defaults);
  }
  return defaults;
}
