import type { Finding, Fix, Locale } from '../report.ts';

/**
 * Findings as they are listed for a reader: ratios that are off only by how they were rounded are one line a draft, at the
 * first of them, with the others as places and one repair for all. What counts findings takes them one by one.
 */
export function foldRounded(findings: readonly Finding[], locale: Locale): readonly Finding[] {
  const rounded = findings.filter((finding) => finding.rounded);
  const [first, ...others] = rounded;
  if (!first || others.length === 0) return findings;
  const line: Finding = {
    ...first,
    message: first.message + moreMessage(others.length, locale),
    related: [...first.related, ...others.map(({ start, end, message }) => ({ start, end, message }))],
    fixes: [...first.fixes, ...fixOfAll(rounded, locale)],
  };
  return findings.flatMap((finding) => (finding === first ? [line] : finding.rounded ? [] : [finding]));
}

function moreMessage(count: number, locale: Locale): string {
  if (locale === 'zh-cn') return `另有 ${count} 处占比、增减率同样只差在舍入。`;
  return count === 1
    ? ' One other share or rate is off by its rounding alone.'
    : ` ${count} other shares and rates are off by their rounding alone.`;
}

/** The first repair of each, where all have one. */
function fixOfAll(rounded: readonly Finding[], locale: Locale): Fix[] {
  const firsts = rounded.flatMap(({ fixes: [fix] }) => fix ?? []);
  const doubt = firsts[0]?.doubt;
  if (firsts.length < rounded.length || doubt === undefined) return [];
  const title = locale === 'zh-cn' ? `按舍入改正全部 ${firsts.length} 处` : `Round all ${firsts.length} anew`;
  return [{ title, edits: firsts.flatMap(({ edits }) => edits), safe: false, doubt }];
}
