/** Plain 元 is left alone: 一元, 多元 and 百元 are words. 几, 数 and 上 make it no number. */
export const CHINESE_AMOUNT =
  /(?<![第几数多上近超逾约零一二三四五六七八九十百千万亿两点\d.])[一二三四五六七八九十百千两零]{1,9}(?:点[一二三四五六七八九零]{1,4})?(?=(?:万|亿)元)/g;

/** 单位：万元. */
export const UNIT_DECLARED = /单\s*位\s*:\s*(?:人民币)?\s*([千百亿万]*\s*元)/;

/** （万元）. */
export const UNIT_IN_BRACKETS = /[([](?:人民币)?([千百亿万]*元)[)\]]/;
