import { anyOf, isAnyOf } from './words.ts';

/** Words of the money of a form, which may declare its unit. */
export const FORM_MONEY = anyOf('资金 预算 金额');
export const FORM_APPROPRIATION = anyOf('财政拨款 财政资金 财政性资金');

/** Beside it stands what the project is called. */
export const FORM_PROJECT = isAnyOf('[专项][(]项目[)]名称[:]');

/** Beside it stands the class of the functional classification that the project is charged to. */
export const FORM_CLASS = isAnyOf(
  '[项目][支出]{功能[分类][科目]|功能科目}[编码|代码][及名称|和名称|名称][<brackets>][:]',
);

/** Beside it stands all the money of the project. */
export const FORM_TOTAL = isAnyOf(
  '[<year>年[度]]{年度|当年|本年[度]|实施期|中期|项目}*{资金|预算|投入}[申请]{总额|总计|合计|总数}[<brackets>][:]',
);

/** Beside it stands a part of the money. */
export const FORM_PART = isAnyOf(
  '[其中[:]][<digit>{.|、}][当年]{财政{拨款|资金|性资金}[补助]|一般公共预算[拨款|资金]|政府性基金[预算][拨款]|国有资本经营预算[拨款]|本级[财政][资金]|{中央|省[级]|市[级]|县[级]|上级}[财政]{补助|资金}|上年结转[资金|结余]|结转资金|单位[自有]资金|其他[资金|收入]}[<brackets>][:]',
);

export const FORM_BASIC = isAnyOf('[其中[:]]基本支出[预算][<brackets>][:]');

export const FORM_OF_PROJECTS = isAnyOf('[其中[:]]项目支出[预算][<brackets>][:]');

/** The header over the weights of indicators. */
export const FORM_WEIGHT = anyOf('权重 ^分值[[(]分[)]]$ ^指标分值$');
