import type { Finding, Fix, Locale, Severity, TextEdit } from '../report.ts';
import { ruleNamed, severityOf } from '../rules/table.ts';
import type { IgnoreComment, Word } from '../text/ignores.ts';
import { lineEnd } from '../text/lines.ts';

export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Says of a comment, by one of the rules about comments, what is wrong with a word of it. */
export function commentFinding(
  { reach }: IgnoreComment,
  rule: 'ignore-rule' | 'ignore-reason' | 'stale-ignore',
  at: Word,
  kind: string,
  { severities, locale, fixes = [] }: Told,
): Finding[] {
  const { name, code, ...rest } = ruleNamed(rule)!;
  const severity = severityOf(ruleNamed(rule)!, severities);
  if (!severity) return [];
  const message = 'message' in rest ? rest.message[locale]({ kind, word: at.text, reach: reach ?? '' }) : '';
  const { text: found, start, end } = at;
  return [{ start, end, rule: name, code, severity, message, found, expected: [], related: [], fixes }];
}

interface Told {
  readonly severities: Severities;
  readonly locale: Locale;
  readonly fixes?: readonly Fix[];
}

/** Takes a comment out, with its line if nothing else stands there. */
export function removal(text: string, { start, end, from, alone }: IgnoreComment): TextEdit {
  if (alone) return { start: text.lastIndexOf('\n', start) + 1, end: lineEnd(text, end), newText: '' };
  return { start: from, end, newText: '' };
}

/** Takes one of several names out of a comment. */
export function removalOf({ names }: IgnoreComment, index: number): TextEdit {
  const next = names[index + 1];
  return next
    ? { start: names[index]!.start, end: next.start, newText: '' }
    : { start: names[index - 1]!.end, end: names[index]!.end, newText: '' };
}
