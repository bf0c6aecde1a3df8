import { anyOf, everyOf } from './words.ts';

/** What a unit is, as a list says in brackets behind its name. */
const ROLE_BEHIND = everyOf('(«行政单位|参公|参照公务员|[公益{一|二}类]事业单位»<inside:16>)');
/** 7 家行政单位, 1 家参公事业单位. */
export const ROLES_SAID = everyOf('«<digit:1-2>»家[行政类]«行政单位|参公|参照公务员»');
/** Of other units, or of a part of them. */
export const OTHER_UNITS = anyOf('下属$ 所属$ 其中$ 上年');

/** How many units of each role a text lists. */
export function rolesIn(label: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, role = ''] of label.matchAll(ROLE_BEHIND)) {
    const plain = roleOf(role);
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return counts;
}

/** One word for a role that is spelt in several ways. */
export function roleOf(words: string): string {
  return words.startsWith('参') ? '参公' : words.includes('行政') ? '行政单位' : '事业单位';
}
