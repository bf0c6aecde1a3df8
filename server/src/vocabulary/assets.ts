import { anyOf, everyOf } from './words.ts';

/** Dates in prose, and what is counted at a date. All patterns read folded text without spaces. */

/** 2024年12月31日, and 2024年12月 or 2024年底 without a day. */
export const DATE = everyOf('<!{<digit>}«<year>»年«<digit:1-2>»月[«<digit:1-2>»日]');
/** What a sentence says it counts at a date. */
export const AS_OF = everyOf('{截至|截止[到]|至}«<year>»年[度]{«<digit:1-2>»月[«<digit:1-2>»日]|[年]{末|底}|度末}');
export const ASSETS = anyOf('车辆 用车 资产 设备 房屋');
