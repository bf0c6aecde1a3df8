import type { CheckedDraft } from '../check.ts';
import type { Finding, Fix, Locale, RelatedPlace, Severity } from '../report.ts';
import { ruleNamed, severityOf } from '../rules/table.ts';
import { placeLabel, repairTitle, verdictMessage } from '../rules/verdictWording.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { doubtMessage } from './safetyWording.ts';
import { Standing } from './standing.ts';

type Rules = Readonly<Record<string, Severity | 'off'>>;

interface Kept {
  readonly rules: Rules;
  readonly locale: Locale;
  readonly standing: Standing;
  finding: Finding;
}

const kept = new WeakMap<Verdict, Kept>();

/** What is said of a stretch of text by its words, codes or names. */
export function verdictFinding(
  checked: CheckedDraft,
  verdict: Verdict,
  rules: Rules,
  locale: Locale,
): Finding | undefined {
  const known = kept.get(verdict);
  if (known?.rules === rules && known.locale === locale) {
    const found = known.standing.found(known.finding, checked);
    known.finding = found ?? known.finding;
    if (found) return found;
  }
  const severity = severityOf(ruleNamed(verdict.rule)!, rules, verdict.atMost);
  if (!severity) return undefined;
  const standing = new Standing(checked);
  const finding = findingAt(verdict, severity, locale, standing);
  standing.finish();
  kept.set(verdict, { rules, locale, standing, finding });
  return finding;
}

function findingAt(verdict: Verdict, severity: Severity, locale: Locale, { spanOfToken }: Standing): Finding {
  const rule = ruleNamed(verdict.rule)!;
  const { at, repairs } = verdict;
  return {
    ...spanOfToken(at),
    rule: rule.name,
    code: rule.code,
    severity,
    message: verdictMessage(verdict, locale),
    found: at.text,
    expected: repairs.flatMap(({ edits: [first] }) => (first?.at === at && first.newText ? [first.newText] : [])),
    related: verdict.related.map(
      (place): RelatedPlace => ({ ...spanOfToken(place.at), message: placeLabel(place, locale) }),
    ),
    fixes: repairs.map(
      (repair): Fix => ({
        title: repairTitle(verdict, repair, locale),
        edits: repair.edits.map(({ at: token, newText }) => ({ ...spanOfToken(token), newText })),
        // No second witness speaks for a word, a code or a name: the writer decides.
        safe: false,
        doubt: doubtMessage('words', locale),
      }),
    ),
  };
}
