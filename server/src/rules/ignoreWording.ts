import type { Locale } from '../report.ts';

/** Rules about the comments that silence other rules. */
export type IgnoreRuleName = 'stale-ignore' | 'ignore-reason' | 'ignore-rule';

const NAMES: ReadonlySet<string> = new Set<IgnoreRuleName>(['stale-ignore', 'ignore-reason', 'ignore-rule']);

/** Whether a rule is about comments that silence others. */
export function isIgnoreRule(name: string): boolean {
  return NAMES.has(name);
}

/** What the quick fix writes where the writer has to give the reason. */
export const PLACEHOLDER: Readonly<Record<Locale, string>> = { 'zh-cn': '请写明理由', en: 'give the reason' };

/** Whether a reason has yet to be given. */
export function isPlaceholder(reason: string): boolean {
  return reason === '' || Object.values(PLACEHOLDER).includes(reason);
}

/** What a message needs to know of a comment. */
interface Comment {
  /** How far it silences; undefined for a keyword that does not exist. */
  readonly reach: 'line' | 'next' | 'section' | 'file' | undefined;
  readonly keyword: { readonly text: string };
  readonly rules: readonly unknown[];
}

const PLACES: Readonly<Record<Locale, Readonly<Record<NonNullable<Comment['reach']>, string>>>> = {
  'zh-cn': { line: '本行', next: '下一段或下一张表', section: '本节以下', file: '全文' },
  en: {
    line: 'on this line',
    next: 'in the block below',
    section: 'in the rest of this section',
    file: 'in this file',
  },
};

/** What is there, what should be, and what to do. */
export function ignoreMessage(
  rule: IgnoreRuleName,
  { reach, keyword, rules }: Comment,
  word: string,
  locale: Locale,
): string {
  const chinese = locale === 'zh-cn';
  switch (rule) {
    case 'stale-ignore':
      return chinese
        ? `${PLACES[locale][reach ?? 'line']}没有 ${word} 的问题可忽略，这条忽略可以删去。`
        : `Nothing of ${word} is found ${PLACES[locale][reach ?? 'line']}; this ignore can go.`;
    case 'ignore-reason':
      return chinese ? '忽略须在冒号后写明理由。' : 'An ignore needs its reason, after a colon.';
    case 'ignore-rule':
      if (reach === undefined) {
        return chinese
          ? `没有 ${word} 这种写法；可用 tieout-ignore、tieout-ignore-next、tieout-ignore-section、tieout-ignore-file。`
          : `There is no ${word}; write tieout-ignore, tieout-ignore-next, tieout-ignore-section or tieout-ignore-file.`;
      }
      if (rules.length === 0) {
        return chinese
          ? `没有写明忽略哪条规则：${keyword.text} 之后写规则的名称或编号。`
          : `It names no rule: write a rule’s name or code after ${keyword.text}.`;
      }
      return chinese
        ? `没有“${word}”这条规则；规则的名称和编号写在问题消息之后。`
        : `There is no rule ${word}; names and codes of rules stand behind their messages.`;
  }
}

/** @param name the rule that is taken out of the comment; undefined for the whole comment */
export function ignoreFixTitle(name: string | undefined, locale: Locale): string {
  if (name === undefined) return locale === 'en' ? 'Remove this ignore' : '删去这条忽略';
  return locale === 'en' ? `Remove ${name} from this ignore` : `从这条忽略中去掉 ${name}`;
}

/** The title of the quick fix that writes a comment. */
export function ignoreTitle(name: string, title: string, locale: Locale): string {
  return locale === 'en'
    ? `Ignore “${title}” (${name}) here, with a reason`
    : `忽略此处的“${title}”（${name}），写明理由`;
}
