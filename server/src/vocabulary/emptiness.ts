import { anyOf, everyOf } from './words.ts';

/** What a sentence says there is none of: the subject, and the words of an amount of it. */
export const SAID_NONE = everyOf(
  '{没有|无|未安排|未编制|不涉及}[使用|安排|编制]«政府采购|机关运行经费|委托业务费|政府购买服务|会议费|培训费|因公出国[(境)][费][用]|公务接待[费]|公务用车购置[费]|项目支出»[的]{预算|支出|安排|经费|项目|资金|费用}*&{,|，|。|;|；|$}',
);

/** Another year, or an exception: then it is not all of it that there is none of. */
export const NONE_OF_OTHERS = anyOf('上年 去年 结转 结余 除 以外 之外 较 比 其他 分散 涉密 下属 原因');

/** The words of a subject without what stands for its money. */
export function bareSubject(subject: string): string {
  return subject.replace(OF_ITS_MONEY, '');
}

const OF_ITS_MONEY = everyOf('(境) 费[用]$ 经费$ 支出$');

/** 公安（款）…涉及国家秘密…不予对外公开: the items of a group are withheld. */
export const WITHHELD = anyOf('«<name:2-20>»(款)<sentence:*>{秘密|涉密|保密}<sentence:*?>«不[予][对外]公开»');

/** An amount that is spent on projects, among other things. */
export const SPENT_ON_PROJECTS = anyOf('用于{!{没有|无|不含|除}<sentence>}*?«项目支出»!{绩效|预算|情况|表}');
