import type { Severity } from '../report.ts';
import { RULES } from './index.generated.ts';
import type { Rule } from './rule.ts';

export type { Rule } from './rule.ts';
export { RULES };

const BY_NAME = new Map<string, Rule>(
  RULES.flatMap((rule) => [[rule.name, rule] as const, [rule.code, rule] as const]),
);

/** A rule by name or code. */
export function ruleNamed(name: string): Rule | undefined {
  return BY_NAME.get(name);
}

const WEIGHT: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/**
 * The severity a rule has under the user's settings; undefined when it is off. Never more than `atMost`, which is what
 * the evidence of a single finding supports.
 */
export function severityOf(
  rule: Rule,
  settings: Readonly<Record<string, Severity | 'off'>>,
  atMost: Severity = 'error',
): Severity | undefined {
  const set = settings[rule.name] ?? settings[rule.code] ?? rule.severity;
  if (set === 'off') return undefined;
  return WEIGHT.indexOf(set) > WEIGHT.indexOf(atMost) ? atMost : set;
}
