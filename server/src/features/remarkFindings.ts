import type { CheckedDraft } from '../check.ts';
import type { Remark } from '../remarks/remark.ts';
import type { Finding, Fix, Locale, RelatedPlace, Severity } from '../report.ts';
import { remarkFixTitle, remarkMessage, roleLabel } from '../rules/remarkWording.ts';
import { ruleNamed, severityOf } from '../rules/table.ts';
import { spanOfToken } from './codeFindings.ts';

/** What is said of a stretch of text by its words. */
export function remarkFinding(
  checked: CheckedDraft,
  remark: Remark,
  rules: Readonly<Record<string, Severity | 'off'>>,
  locale: Locale,
): Finding | undefined {
  const rule = ruleNamed(remark.rule)!;
  const severity = severityOf(rule, rules, remark.atMost);
  if (!severity) return undefined;
  const { at, repairs } = remark;
  return {
    ...spanOfToken(checked, at),
    rule: rule.name,
    code: rule.code,
    severity,
    message: remarkMessage(remark, locale),
    found: at.text,
    expected: repairs.flatMap(({ edits: [first] }) => (first?.at === at && first.newText ? [first.newText] : [])),
    related: remark.related.map(
      (place): RelatedPlace => ({ ...spanOfToken(checked, place.at), message: roleLabel(place, locale) }),
    ),
    fixes: repairs.map(
      (repair): Fix => ({
        title: remarkFixTitle(remark, repair, locale),
        edits: repair.edits.map(({ at: token, newText }) => ({ ...spanOfToken(checked, token), newText })),
        safe: remark.sure && repairs.length === 1,
      }),
    ),
  };
}
