import type { Locale } from '../report.ts';
import type { Rule } from './rule.ts';

/** Whether a rule is about comments that silence others. */
export function isIgnoreRule(rule: Rule): boolean {
  return 'message' in rule && rule.ofComments === true;
}

/** What the quick fix writes where the writer has to give the reason. */
export const PLACEHOLDER: Readonly<Record<Locale, string>> = { 'zh-cn': '请写明理由', en: 'give the reason' };

/** Whether a reason has yet to be given. */
export function isPlaceholder(reason: string): boolean {
  return reason === '' || Object.values(PLACEHOLDER).includes(reason);
}

/** How far a comment silences, in words. */
export const PLACES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-cn': { line: '本行', next: '下一段或下一张表', section: '本节以下', file: '全文' },
  en: {
    line: 'on this line',
    next: 'in the block below',
    section: 'in the rest of this section',
    file: 'in this file',
  },
};

/** @param name the rule that is taken out of the comment; undefined for the whole comment */
export function ignoreFixTitle(name: string | undefined, locale: Locale): string {
  if (name === undefined) return locale === 'en' ? 'Remove this ignore' : '删去这条忽略';
  return locale === 'en' ? `Remove ${name} from this ignore` : `从这条忽略中去掉 ${name}`;
}

/** @param figure the figure that is taken out of the sign-off; undefined for the whole comment */
export function signOffFixTitle(figure: string | undefined, locale: Locale): string {
  if (figure === undefined) return locale === 'en' ? 'Remove this sign-off' : '删去这条人工核对';
  return locale === 'en' ? `Remove ${figure} from this sign-off` : `从这条人工核对中去掉 ${figure}`;
}

/** The title of the quick fix that writes a comment. */
export function ignoreTitle(name: string, title: string, locale: Locale): string {
  return locale === 'en'
    ? `Ignore “${title}” (${name}) here, with a reason`
    : `忽略此处的“${title}”（${name}），写明理由`;
}

/** The draft that the pages of these rules show: a comment above a sentence. */
export const ignoreExample = (comment: string, amount: string) => `部门收入总体情况表

单位：万元

| 收入项目 | 预算数 |
| --- | --- |
| 财政拨款收入 | 500.30 |
| 其他收入 | 20.00 |
| 收入总计 | 520.30 |

## 二、收入预算情况

${comment}
本部门收入总计${amount}万元。
`;
