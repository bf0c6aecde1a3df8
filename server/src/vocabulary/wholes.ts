import { PERSONNEL, PUBLIC_COSTS } from './funds.ts';
import { anyOf } from './words.ts';

/** 公务用车购置, and not 公务用车购置及运行. */
const PURCHASE_ALONE = anyOf('公[务用]车购置!{[费]{及|和|与|、}运行|运行}');
const RUNNING = anyOf('公[务用]车运行');

/** Names that between them are the whole of what they split, whoever writes them. */
export const WHOLES: readonly (readonly RegExp[])[] = [
  [anyOf('货物'), anyOf('工程'), anyOf('服务')],
  [anyOf('货物'), anyOf('工程')],
  [anyOf('货物'), anyOf('服务')],
  [anyOf('工程'), anyOf('服务')],
  [anyOf('基本支出'), anyOf('项目支出')],
  [anyOf('基本支出'), anyOf('项目支出'), anyOf('上缴上级'), anyOf('经营支出'), anyOf('附属单位')],
  [anyOf('<!{非}财政拨款'), anyOf('非财政拨款')],
  [anyOf('国内公务接待 国内接待'), anyOf('国外公务接待 国外接待 国(境)外公务接待 国(境)外接待 外事公务接待 外事接待')],
  [PERSONNEL, PUBLIC_COSTS],
  [anyOf('因公出国'), anyOf('公[务用]车购置[费][及|和|与|、]运行'), anyOf('公务接待')],
  [anyOf('因公出国'), PURCHASE_ALONE, RUNNING, anyOf('公务接待')],
  [PURCHASE_ALONE, RUNNING],
  [anyOf('税收收入'), anyOf('非税收入')],
  [anyOf('一般债务'), anyOf('专项债务')],
  [anyOf('一般债券'), anyOf('专项债券')],
];

/** Names that may stand in any of these lists only as a part of another. */
export const NOT_A_PART = anyOf('中小企业 小微 上年 每 人均 标准');

export const OTHER_VEHICLES = anyOf('其他用车 其他车辆');

export const VEHICLES = anyOf('用车 车辆');
