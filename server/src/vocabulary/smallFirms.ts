import { endsWithAny } from './words.ts';

/** All that was bought. */
export const PROCUREMENT = endsWithAny('政府采购{支出|预算}*[总额|总计|合计][为] 采购{支出|预算}[总额][为]');
