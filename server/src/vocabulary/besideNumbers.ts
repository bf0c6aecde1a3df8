import { startsWithAny } from './words.ts';

/** Plain 元 is left alone: 一元, 多元 and 百元 are words. 几, 数 and 上 make it no number. */
export const CHINESE_AMOUNT =
  /(?<![第几数多上近超逾约零一二三四五六七八九十百千万亿两点\d.])[一二三四五六七八九十百千两零]{1,9}(?:点[一二三四五六七八九零]{1,4})?(?=(?:万|亿)元)/g;

/** 单位：万元. */
export const UNIT_DECLARED = /单\s*位\s*:\s*(?:人民币)?\s*([千百亿万]*\s*元)/;

/** （万元）. */
export const UNIT_IN_BRACKETS = /[([](?:人民币)?([千百亿万]*元)[)\]]/;

/**
 * Groups of three may be parted by the comma of the sentence where a unit follows and nothing else can be meant:
 * 6，065.00万元 by its decimals, 13，000万元 because no amount of its own begins with a nought. 12，300万元 may be two.
 */
export const PRINTED_NUMBER =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|(?<![\d.])\d{1,3}(?:，\d{3})+\.\d+(?=\s?(?:[万亿]?元|%))|(?<![\d.])[1-9]\d{0,2}，0\d\d(?:，\d{3})*(?=\s?[万亿]?元)|\d+(?:\.\d+)?/g;

/** 36.50万 counts people, areas and things; elsewhere 万 after decimals is short for 万元. */
export const COUNTED_BEFORE =
  /(?:人|户|人口|数|量|面积|亩|件|次|册|株|辆|字|规模)(?:约|为|达|达到|共|近|超|超过|到|至|的)?\s*$/;

/** 5万4000元: said in two parts. */
export const IN_TWO_PARTS = /^万(\d{1,4})元(?!\/)/;

/** 不少于, ≥: the number behind is a limit. */
export const LIMIT_WORDS =
  /(?:[≥≤><=≧≦]|不低于|不少于|不超过|不高于|不得超过|大于等于|小于等于|大于|小于|高于|低于|超过|至少|最多|控制在)\s*$/;

/** 以上, 左右: the number before is a limit or a rough one. */
export const LIMIT_AFTER = /^\s*(?:[(（]?含?[)）]?)?(?:及?以上|及?以下|以内|之内|左右|上下)/;

/** 第, 附件: the number behind counts nothing. */
export const ORDINAL_BEFORE = /(?:第|表|附件|附表|任务|目标|指标|图|专栏|页码|序号|No\.?)\s*$/;

export const PHONE_BEFORE = /(?:电话|手机|传真|邮编|邮政编码|联系方式|信箱|账号|帐号)[^0-9]{0,8}$/;

export const CODE_BEFORE = /(?:[类款项]\s*:|编码\s*:?|科目\s*:?)\s*$/;

/** 元/人/年, 万元/公里, 元/(天·人): a price, not an amount. */
export const PER_UNIT =
  /^(?:\s*\/\s*(?:\([^()]{1,6}\)|平方米|公里|人次|人天|学期|千瓦时|[人年月天日次户亩件条个吨家辆台套床生班度米本册份期场只头例车]))+/;

export const PERCENT_SIGN = startsWithAny('% ‰ 个百分点');

/** 年 follows. */
export const YEAR_FOLLOWS = /^\s*年/;

/** 〔2024〕12号. */
export const NUMBER_OF_DOCUMENT = /^.\s*\d+\s*号/;

/** 12号. */
export const NUMBERED_DOCUMENT = /^\s*号/;

/** 第 stands right before. */
export const ORDINAL_SIGN = /第\s*$/;

/** 2024-12月. */
export const MONTH_FOLLOWS = /^\s*[-./]\s*\d{1,2}\s*月/;

/** 2024年, 2024度, 2024-2026年. */
export const OF_A_YEAR = /^\s*(?:年|度|[-—~至到]\s*(?:19|20)\d\d\s*年)/;

/** 12月, 31日; 月均 is no date. */
export const OF_A_DATE = /^\s*(?:月(?!均)|日(?!均)|时(?!间)|号)/;

/** 1月至: the first of several months. */
export const MONTHS_FROM = /\d\s*月\s*[-—~至到]\s*$/;

/** 月 follows. */
export const A_MONTH = /^\s*月/;

/** What follows an amount or a percentage. */
export const UNIT_FOLLOWS = /^\s*(?:[万亿]?元|[万亿]|[%％])/;

/** 208类: a code. */
export const LEVEL_FOLLOWS = /^\s*(?:[类款]|项\s*\))/;

/** 3余, 3多: more than. */
export const ROUGHLY = /^.\s?[余多]/;

/** Between the two ends of a range. */
export const RANGE = /^\s*[-—~～至]{1,2}\s*$/;
