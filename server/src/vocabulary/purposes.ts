import { anyOf, endsWithAny, everyOf } from './words.ts';

/** Payments for staff that are easily copied one from another, by the words that name each and none of the others. */
export const STAFF_PAYMENTS: readonly (readonly [name: string, said: RegExp])[] = [
  ['住房公积金', anyOf('公积金')],
  ['养老保险', anyOf('养老保险')],
  ['职业年金', anyOf('年金')],
  ['医疗保险', anyOf('医疗保险 医保缴费 医疗补助 行政单位医疗 事业单位医疗')],
  ['提租补贴', anyOf('提租补贴')],
  ['购房补贴', anyOf('购房补贴')],
];

/** `主要用于：`, `主要原因：` at the end of a line lead on to the rest of their sentence, not to a list. */
export const LEADS_ON = endsWithAny('{用于|原因}[是|为]{:|：}');

/** What an amount is spent on. */
export const SPENT_ON = anyOf('主要用于 用于');

/** The name of an item before its level word. */
export const ITEM_NAME = everyOf('«<name:2-30>»(项)');

/** Where an item names what it is spent on, and why it changed: places that are copied from one item to the next. */
export const COPIED_SLOTS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['item', anyOf('用于«<clause:+>»')],
  ['reason', anyOf('原因[是|为|系][:]«<clause:+>»')],
];
