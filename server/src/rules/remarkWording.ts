import type { Remark, RemarkPlace, RemarkRepair, RemarkRuleName } from '../remarks/remark.ts';
import type { Locale } from '../report.ts';
import { TABLE_MESSAGES } from './tableRemarkWording.ts';

type Words = Remark['words'];

const MESSAGES: Readonly<Record<RemarkRuleName, Readonly<Record<Locale, (words: Words) => string>>>> = {
  ...TABLE_MESSAGES,
  direction: {
    'zh-cn': ({ kind, word, other, should, said, current, prior }) => {
      if (kind === 'contradiction') return `增减方向前后矛盾：前面写“${other}”，此处写“${word}”。`;
      if (kind === 'becomes') return `“${word} ${said}”是说变成了 ${said}；此处是增减数，应写“${should}”。`;
      if (kind === 'ratio') return `${said} 是本年数与上年数之比（${current} ÷ ${prior}），增减率应为 ${should}。`;
      if (kind === 'unchanged') return `写了“${word}”，数字却有变化（${said}）。`;
      return `增减方向不符：本年 ${current}，上年 ${prior}，应写“${should}”。`;
    },
    en: ({ kind, word, other, should, said, current, prior }) => {
      if (kind === 'contradiction') return `Two directions for one change: ${other} before, ${word} here.`;
      if (kind === 'becomes')
        return `${word} ${said} says that it became ${said}; this is the change: write ${should}.`;
      if (kind === 'ratio') return `${said} is the ratio ${current} ÷ ${prior}; the rate is ${should}.`;
      if (kind === 'unchanged') return `${word} is said of what did change (${said}).`;
      return `Wrong direction: ${current} this year, ${prior} last year; should be ${should}.`;
    },
  },
  reason: {
    'zh-cn': ({ kind, word, said, reason }) =>
      kind === 'other'
        ? `原因说的不是同一项经费：前面是“${word}”，原因却是没有“${reason}”。`
        : kind === 'unchanged'
          ? `原因与增减不符：前面写“${word} ${said}”，原因却是“${reason}”。`
          : `原因与增减方向相反：前面写“${word} ${said}”，原因却是“…${reason}”。`,
    en: ({ kind, word, said, reason }) =>
      kind === 'other'
        ? `The reason speaks of another expense: ${reason} and not ${word}.`
        : kind === 'unchanged'
          ? `The reason does not fit: ${word} ${said}, because of ${reason}.`
          : `The reason speaks against the change: ${word} ${said}, because of …${reason}.`,
  },
  'number-form': {
    'zh-cn': ({ kind, unit, again, should }) => {
      if (kind === 'doubled') return `单位重复：“${unit}”之后又写“${again}”。`;
      if (kind === 'bare') return `缺少单位“${unit}”，应为 ${should}。`;
      if (kind === 'zero') return '数字首位为 0，多半是首位数字打错。';
      return `数字写法有误${should ? `，应为 ${should}` : '：小数点或千分位逗号的位置不对'}。`;
    },
    en: ({ kind, unit, again, should }) => {
      if (kind === 'doubled') return `A unit twice: ${again} after ${unit}.`;
      if (kind === 'bare') return `The unit ${unit} is missing; should be ${should}.`;
      if (kind === 'zero') return 'The number begins with a zero; its first digit is probably mistyped.';
      return `Not a number as written${should ? `; should be ${should}` : ': a point or comma is out of place'}.`;
    },
  },
  'zero-base': {
    'zh-cn': ({ said }) => `上年为零，没有可比的基数，增长率 ${said} 无从计算，宜写“上年无此项，不可比”。`,
    en: ({ said }) => `Last year’s amount is zero, so there is no rate; ${said} is a habit. Say that there is no base.`,
  },
  'zero-quantity': {
    'zh-cn': ({ kind, amount }) =>
      kind === 'vehicles'
        ? `车辆为零，却有公务用车运行费 ${amount}。请说明租用或核对车辆数。`
        : `数量为零，价值却是 ${amount}。`,
    en: ({ kind, amount }) =>
      kind === 'vehicles'
        ? `No vehicle, yet ${amount} for running vehicles. Say that they are hired, or see how many there are.`
        : `There is none, yet it is worth ${amount}.`,
  },
  year: {
    'zh-cn': ({ kind, should, budget }) => {
      if (kind === 'half') return '部门预决算按年度公开，此处应为“上年”。';
      if (kind === 'plan') return `前一栏已是 ${budget} 年预算，规划应从 ${should} 年起。`;
      if (kind === 'cell') return `不是年份${should ? `，应为 ${should}` : ''}。`;
      return `标题中的年度与全文不一致，应为 ${should}。`;
    },
    en: ({ kind, should, budget }) => {
      if (kind === 'half') return 'A yearly disclosure: 上年 is meant and not 上半年.';
      if (kind === 'plan') return `The column before is the budget of ${budget}; the plan begins with ${should}.`;
      if (kind === 'cell') return `Not a year${should ? `; should be ${should}` : ''}.`;
      return `The year in this title is not the document’s; should be ${should}.`;
    },
  },
  organisation: {
    'zh-cn': ({ name, should }) => `部门名称有误：“${name}”，其他标题为“${should}”。`,
    en: ({ name, should }) => `Slip in the department’s name: ${name}; other titles have ${should}.`,
  },
  'spelt-twice': {
    'zh-cn': ({ said, other }) => `名称前后不一：此处“${said}”，另一处“${other}”。`,
    en: ({ said, other }) => `Two spellings: ${said} here, ${other} elsewhere.`,
  },
  'list-count': {
    'zh-cn': ({ said, listed }) => `个数与所列不符：写 ${said}，列出 ${listed}。`,
    en: ({ said, listed }) => `Count and list differ: ${said} said, ${listed} listed.`,
  },
  'said-twice': {
    'zh-cn': ({ said, other }) => `同一句话两个数：此处 ${said}，别处 ${other}。`,
    en: ({ said, other }) => `The same words with two numbers: ${said} here, ${other} elsewhere.`,
  },
  target: {
    'zh-cn': ({ said, should, price, amount }) =>
      `人数与单位成本、项目资金差十倍：按 ${price} 元/人和 ${amount} 万元推算，${said} 应为 ${should}。`,
    en: ({ said, should, price, amount }) =>
      `Off by a factor of ten: at ${price} 元/人 and ${amount} 万元, ${said} should be ${should}.`,
  },
  residue: {
    'zh-cn': ({ left, chosen }) =>
      chosen ? `模板文字未删：已写“${chosen}”，又留有“${left}”。` : `模板文字未填：“${left}”。`,
    en: ({ left, chosen }) =>
      chosen ? `Left over from the template: ${left} beside ${chosen}.` : `Not filled in: ${left}.`,
  },
};

/** What is there, what should be, and why. */
export function remarkMessage({ rule, words }: Remark, locale: Locale): string {
  return MESSAGES[rule][locale](words);
}

/** What a repair is called. */
export function remarkFixTitle({ at }: Remark, { becomes }: RemarkRepair, locale: Locale): string {
  if (becomes === '') return locale === 'en' ? `Delete ${at.text}` : `删去“${at.text}”`;
  return locale === 'en' ? `Replace ${at.text} with ${becomes}` : `将“${at.text}”改为“${becomes}”`;
}

const ROLES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  current: { 'zh-cn': '本年数', en: 'this year’s amount' },
  prior: { 'zh-cn': '上年数', en: 'last year’s amount' },
  change: { 'zh-cn': '增减数', en: 'the change' },
  otherWord: { 'zh-cn': '增减字样', en: 'the direction word' },
  price: { 'zh-cn': '单位成本', en: 'the unit cost' },
  amount: { 'zh-cn': '金额', en: 'the amount' },
  running: { 'zh-cn': '公务用车运行费', en: 'the running costs' },
  budgetYear: { 'zh-cn': '当年预算', en: 'the budget year' },
  elsewhere: { 'zh-cn': '另一处', en: 'elsewhere' },
  table: { 'zh-cn': '对应的表', en: 'the table' },
  chosen: { 'zh-cn': '已选用的字样', en: 'the word chosen' },
};

/** What a related place says: what stands there and the part it plays. */
export function roleLabel({ at, role }: RemarkPlace, locale: Locale): string {
  const word = ROLES[role]?.[locale] ?? role;
  return locale === 'en' ? `${at.text}: ${word}` : `“${at.text}”：${word}`;
}
