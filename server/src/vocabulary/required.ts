import { anyOf } from './words.ts';

/** What a department has to explain in words beside its tables (财预〔2016〕143号 and the checks that followed it). */
export interface RequiredSubject {
  readonly name: string;
  readonly said: RegExp;
}

export const REQUIRED_SUBJECTS: readonly RequiredSubject[] = [
  { name: '“三公”经费', said: anyOf('三公 因公出国 公务接待费') },
  { name: '机关运行经费', said: anyOf('机关运行 行政经费 公用经费') },
  { name: '政府采购', said: anyOf('政府采购') },
  { name: '国有资产占用', said: anyOf('国有资产 固定资产 资产占 车辆') },
  { name: '绩效目标', said: anyOf('绩效') },
];

/** The first year whose disclosures have to explain all of them. */
export const REQUIRED_SINCE = 2017;
