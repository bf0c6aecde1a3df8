import type { CheckedDraft } from '../check.ts';
import type { Token } from '../facts/codes/mention.ts';
import type { Finding, Fix, Locale, RelatedPlace, Severity, Span } from '../report.ts';
import { ruleNamed, severityOf } from '../rules/table.ts';
import { placeLabel, repairTitle, verdictMessage } from '../rules/verdictWording.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { doubtMessage } from './safetyWording.ts';

/** Where a token stands in the text as given. */
export function spanOfToken(checked: CheckedDraft, token: Token): Span {
  const start = checked.startOfRegion(token.region);
  return { start: start + token.start, end: start + token.end };
}

/** What is said of a stretch of text by its words, codes or names. */
export function verdictFinding(
  checked: CheckedDraft,
  verdict: Verdict,
  rules: Readonly<Record<string, Severity | 'off'>>,
  locale: Locale,
): Finding | undefined {
  const rule = ruleNamed(verdict.rule)!;
  const severity = severityOf(rule, rules, verdict.atMost);
  if (!severity) return undefined;
  const { at, repairs } = verdict;
  return {
    ...spanOfToken(checked, at),
    rule: rule.name,
    code: rule.code,
    severity,
    message: verdictMessage(verdict, locale),
    found: at.text,
    expected: repairs.flatMap(({ edits: [first] }) => (first?.at === at && first.newText ? [first.newText] : [])),
    related: verdict.related.map(
      (place): RelatedPlace => ({ ...spanOfToken(checked, place.at), message: placeLabel(place, locale) }),
    ),
    fixes: repairs.map(
      (repair): Fix => ({
        title: repairTitle(verdict, repair, locale),
        edits: repair.edits.map(({ at: token, newText }) => ({ ...spanOfToken(checked, token), newText })),
        // No second witness speaks for a word, a code or a name: the writer decides.
        safe: false,
        doubt: doubtMessage('words', locale),
      }),
    ),
  };
}
