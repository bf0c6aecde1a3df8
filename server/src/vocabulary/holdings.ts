import { anyOf, everyOf, isAnyOf } from './words.ts';

/** What a sentence says of assets: that they are there, or that they are to be bought. */
export const HELD = anyOf('截至 共有 现有 实有 占用 保有');
export const BOUGHT = anyOf('购置 购买 新增 采购 配置 配备 更新');
/** Things that are counted one by one. */
export const PIECES = isAnyOf('辆 台 套 台(套) 件');

/** Cars that are bought: all of them, and no single sort. */
export const CARS_BOUGHT = everyOf(
  '{购置|更新}[的][公务]{用车|车辆|汽车}«<digit:1-3>»辆 {购置|更新}[的]«<digit:1-3>»辆[公务]{用车|车辆}',
);
/** Another year, or what was done, is another number. */
export const OTHER_CARS = anyOf('上年 去年 截至 已 其中 保有 租');
