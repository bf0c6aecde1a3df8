import { anyOf } from './words.ts';
/** How many projects a sentence says there are: 共计 7 个一级项目, 编报绩效目标的项目 5 个. */
export const PROJECTS_SAID = /(\d{1,3})个(?:一级|二级|预算|重点|财政)?项目(?!支出)|项目(\d{1,3})个/g;
/** Only goals that are listed one by one can be counted. */
export const OF_GOALS = anyOf('绩效目标 绩效管理');
/** What is told of other projects, or of a part of them. */
export const OTHER_PROJECTS = anyOf('其中 上年 去年 跟踪 自评 评价 评级 部分 转移支付');
/** Before the money of the projects that were counted. */
export const THEIR_MONEY = /^(?:[^。;\d]{0,24})涉及[^。;\d]{0,24}(?:资金|金额|经费|拨款|预算)[^。;\d]{0,6}$/;
/** A table that lists projects with their goals. */
export const LISTS_GOALS = anyOf('绩效');
