import { endsWithAny } from './words.ts';

const RUNNING_COSTS = endsWithAny('机关运行经费[财政拨款]{预算|支出|安排|决算|总额|为|数|共}*');

/** Whether an amount of this subject is what the offices cost to run. */
export function isRunningCosts(subject: string): boolean {
  return RUNNING_COSTS.test(subject);
}
