import type { CheckedDraft } from '../check.ts';
import type { CodeDiagnosis } from '../codes/diagnosis.ts';
import { type Token, tokensOf } from '../facts/codes/mention.ts';
import type { Finding, Fix, Locale, RelatedPlace, Severity, Span } from '../report.ts';
import { codeFixTitle, codeMessage, mentionLabel } from '../rules/codeWording.ts';
import { ruleNamed, severityOf } from '../rules/table.ts';

/** Where a token stands in the text as given. */
export function spanOfToken(checked: CheckedDraft, token: Token): Span {
  const start = checked.startOfRegion(token.region);
  return { start: start + token.start, end: start + token.end };
}

/** What is said of a code or a name. */
export function codeFinding(
  checked: CheckedDraft,
  diagnosis: CodeDiagnosis,
  rules: Readonly<Record<string, Severity | 'off'>>,
  locale: Locale,
): Finding | undefined {
  const rule = ruleNamed(diagnosis.rule)!;
  const severity = severityOf(rule, rules, diagnosis.atMost);
  if (!severity) return undefined;
  const { at, repairs } = diagnosis;
  const span = spanOfToken(checked, at);
  return {
    ...span,
    rule: rule.name,
    code: rule.code,
    severity,
    message: codeMessage(diagnosis, locale),
    found: at.text,
    expected: repairs.flatMap(({ edits: [first] }) => (first?.token === at ? [first.newText] : [])),
    related: diagnosis.related.flatMap((mention): RelatedPlace[] => {
      const [token] = tokensOf(mention);
      return token ? [{ ...spanOfToken(checked, token), message: mentionLabel(mention, locale) }] : [];
    }),
    fixes: repairs.map(
      (repair): Fix => ({
        title: codeFixTitle(repair, locale),
        edits: repair.edits.map(({ token, newText }) => ({ ...spanOfToken(checked, token), newText })),
        safe: diagnosis.sure && repairs.length === 1,
      }),
    ),
  };
}
