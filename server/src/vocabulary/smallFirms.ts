import { anyOf, endsWithAny } from './words.ts';

export const SMALL_FIRMS = anyOf('中小[微]企业');
export const SMALLEST_FIRMS = anyOf('小微企业 小型{和|、}微型企业');

/** All that was bought. */
export const PROCUREMENT = endsWithAny('政府采购{支出|预算}*[总额|总计|合计][为] 采购{支出|预算}[总额][为]');
