import type { Locale } from '../report.ts';
import type { Repair, RepairKind, Verdict, VerdictPlace } from '../verdicts/verdict.ts';
import { inEachLocale } from './inEachLocale.ts';
import { ruleNamed } from './table.ts';

const messageIn = inEachLocale(({ rule: name, words }: Verdict, locale) => {
  const rule = ruleNamed(name)!;
  return 'message' in rule ? rule.message[locale](words) : rule.sides[locale];
});

/** What is there, what should be, and why. */
export function verdictMessage(verdict: Verdict, locale: Locale): string {
  return messageIn(verdict, locale);
}

const TITLES: Readonly<Record<RepairKind, Readonly<Record<Locale, (becomes: string) => string>>>> = {
  name: { 'zh-cn': (name) => `名称改为“${name}”`, en: (name) => `Change the name to ${name}` },
  code: { 'zh-cn': (code) => `编码改为 ${code}`, en: (code) => `Change the code to ${code}` },
  level: { 'zh-cn': (word) => `层级改为“${word}”`, en: (word) => `Change the level to ${word}` },
  delimiter: { 'zh-cn': () => '在表头下写上分隔行', en: () => 'Write the delimiter row below the header' },
  path: { 'zh-cn': (name) => `上级科目改为“${name}”`, en: (name) => `Change the level above to ${name}` },
};

/** What a repair is called. */
export function repairTitle({ at }: Verdict, { kind, becomes }: Repair, locale: Locale): string {
  if (kind) return TITLES[kind][locale](becomes);
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
  weight: { 'zh-cn': '分值', en: 'a weight' },
  sameDifference: { 'zh-cn': '差额相同', en: 'off by as much' },
  alike: { 'zh-cn': '同样的写法', en: 'the same here' },
  table: { 'zh-cn': '对应的表', en: 'the table' },
  chosen: { 'zh-cn': '已选用的字样', en: 'the word chosen' },
};

/** What a related place says: what stands there and the part it plays. */
export function placeLabel({ at, role, says }: VerdictPlace, locale: Locale): string {
  if (says) return says.join(locale === 'en' ? ', ' : ' ');
  const word = ROLES[role ?? '']?.[locale] ?? role;
  return locale === 'en' ? `${at.text}: ${word}` : `“${at.text}”：${word}`;
}
