import { isAnyOf } from './words.ts';

/** All that is bought, and the three sorts that every list of purchases divides it into. */
export const PROCUREMENT = '政府采购';
const PURCHASES = ['货物', '工程', '服务'].map((sort) => `采购${sort}`);

/** A-货物, 一、货物类, 货物采购 */
const SORT = isAnyOf('[A|B|C|一|二|三|1|2|3][-|—|、|.|．]«货物|工程|服务»{类|采购}*');

/** The line that a row of a list of purchases is: one of the three sorts, or undefined. */
export function purchaseNamed(name: string): string | undefined {
  const sort = SORT.exec(name)?.[1];
  return sort && `采购${sort}`;
}

/** Whether a canonical name is all that is bought, or one sort of it. */
export function isPurchase(name: string): boolean {
  return name === PROCUREMENT || PURCHASES.includes(name);
}
