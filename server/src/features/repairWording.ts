import type { Locale, RepairedDraft } from '../report.ts';

/** Repairs named one by one in a message; of more there is only the number. */
const MOST_NAMED = 3;

/** The title of the action that applies every safe repair. */
export function fixAllTitle(locale: Locale): string {
  return locale === 'en' ? 'Apply all safe repairs' : '应用全部可靠的更正';
}

/** What was repaired and what was left alone, and why, in a message of the editor. */
export function repairedMessage({ applied, left, untried }: Omit<RepairedDraft, 'message'>, locale: Locale): string {
  const done = applied.slice(0, MOST_NAMED).map(({ title }) => title);
  const reasons = commonest(left.map(({ reason }) => reason)).slice(0, MOST_NAMED);
  if (locale === 'en') {
    const named = done.length > 0 ? `: ${done.join('; ')}${applied.length > done.length ? '; …' : ''}` : '';
    const why = reasons.map(([reason, count]) => `${reason} (${count})`).join('; ');
    return (
      `${applied.length} ${applied.length === 1 ? 'repair' : 'repairs'} made${named}. ` +
      (left.length > 0 ? `${left.length} left alone: ${why}. ` : '') +
      (untried ? 'There are more safe repairs; look at these and run it again.' : '')
    ).trim();
  }
  const named = done.length > 0 ? `：${done.join('；')}${applied.length > done.length ? '……' : ''}` : '';
  const why = reasons.map(([reason, count]) => `${reason}（${count} 处）`).join('；');
  return (
    `已更正 ${applied.length} 处${named}。` +
    (left.length > 0 ? `另有 ${left.length} 处未动：${why}。` : '') +
    (untried ? '还有可靠的更正未做，看过之后可再次运行。' : '')
  );
}

function commonest(words: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
