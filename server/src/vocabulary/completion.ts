import { isAnyOf } from './words.ts';

/** Words that say how much of a budget was spent; patterns. 预算的 alone follows 完成. */
export const COMPLETION =
  '为{当年|全年|本年|年初|调整后|调整|年度}*预算[数]的&{<digit>} 完成[了]{当年|全年|本年|年初|年度|调整后|调整|部门}*[支出|收入]预算[数|安排][的] [预算]{执行率|完成率|完成比例|支出进度|执行进度|支付率|预算完成程度}';

export const COMPLETION_REST = isAnyOf('[数|额][的]{为|约|是|达到|达|比例|比率}*');
