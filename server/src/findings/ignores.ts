import type { CheckedDraft } from '../check.ts';
import type { Finding, Fix, Locale, Severity, SilencedFinding, Span, TextEdit } from '../report.ts';
import { ignoreFixTitle, isIgnoreRule, isPlaceholder } from '../rules/ignores.ts';
import { type Rule, ruleNamed, severityOf } from '../rules/table.ts';
import type { IgnoreComment, Word } from '../text/ignores.ts';
import { lineEnd } from '../text/lines.ts';
import { reachOf } from './ignoreReach.ts';

/** What is left of a draft's findings once its comments are heeded. */
export interface Heeded {
  readonly findings: readonly Finding[];
  readonly silenced: readonly SilencedFinding[];
}

type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Takes out what the draft's comments silence, and adds what is to be said of the comments themselves. */
export function heedIgnores(
  checked: CheckedDraft,
  findings: readonly Finding[],
  rules: Severities,
  locale: Locale,
): Heeded {
  if (checked.ignores.length === 0) return { findings, silenced: [] };
  const ignores = checked.ignores.flatMap((comment) => Ignore.of(checked, comment) ?? []);
  const first = split(findings, ignores);
  const own = ignores.flatMap((ignore) => ignore.findings(checked.draft.split.text, rules, locale));
  const second = split(own, ignores);
  return {
    findings: [...first.findings, ...second.findings].sort(inOrder),
    silenced: [...first.silenced, ...second.silenced].sort(inOrder),
  };
}

/** Findings and comments are gone through together, in the order of the text. */
function split(findings: readonly Finding[], ignores: readonly Ignore[]): Heeded {
  const left: Finding[] = [];
  const silenced: SilencedFinding[] = [];
  const coming = ignores.filter(({ reach }) => reach).sort((a, b) => a.reach!.start - b.reach!.start);
  let next = 0;
  let reaching: Ignore[] = [];
  for (const finding of [...findings].sort(inOrder)) {
    while (next < coming.length && coming[next]!.reach!.start <= finding.start) reaching.push(coming[next++]!);
    reaching = reaching.filter(({ reach }) => reach!.end >= finding.start);
    // Every comment that reaches it counts as used, or one of two would be called stale.
    const heeded = reaching.filter((ignore) => ignore.silences(finding)).map(({ comment }) => comment);
    const first = heeded.reduce((a, b) => (b.start < a.start ? b : a), heeded[0]!);
    if (first) silenced.push({ ...finding, reason: first.reason });
    else left.push(finding);
  }
  return { findings: left, silenced };
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** A comment with the rules it names and what it has hidden so far. */
class Ignore {
  private readonly used = new Set<Rule>();
  private readonly rules: readonly (Rule | undefined)[];

  private constructor(
    readonly comment: IgnoreComment,
    readonly reach: Span | undefined,
  ) {
    this.rules = comment.rules.map(({ text }) => ruleNamed(text) ?? ruleNamed(text.toUpperCase()));
  }

  static of(checked: CheckedDraft, comment: IgnoreComment): Ignore | undefined {
    const reach = reachOf(checked, comment);
    return reach || comment.reach === undefined ? new Ignore(comment, reach) : undefined;
  }

  /** Whether it names the rule of a finding in its reach, which then counts as used. */
  silences({ code }: Finding): boolean {
    const rule = this.rules.find((named) => named?.code === code);
    if (rule) this.used.add(rule);
    return rule !== undefined;
  }

  /** What is wrong with the comment: no such word, no such rule, no reason, nothing hidden. */
  findings(text: string, severities: Severities, locale: Locale): Finding[] {
    const { comment } = this;
    const say = (name: string, at: Word, kind: string, fixes: readonly Fix[] = []): Finding[] => {
      const rule = ruleNamed(name)!;
      const severity = severityOf(rule, severities);
      if (!severity) return [];
      const message =
        'message' in rule ? rule.message[locale]({ kind, word: at.text, reach: comment.reach ?? '' }) : '';
      const { text: found, start, end } = at;
      return [{ start, end, rule: name, code: rule.code, severity, message, found, expected: [], related: [], fixes }];
    };
    if (comment.reach === undefined) return say('ignore-rule', comment.keyword, 'keyword');
    if (comment.rules.length === 0) return say('ignore-rule', comment.keyword, 'nameless');
    const found: Finding[] = [];
    const stale = this.rules.flatMap((rule, index) => (rule && this.isStale(rule, severities) ? [index] : []));
    comment.rules.forEach((word, index) => {
      if (!this.rules[index]) found.push(...say('ignore-rule', word, 'unknown'));
      else if (stale.includes(index)) {
        const all = stale.length === comment.rules.length;
        const edit = all ? removal(text, comment) : removalOf(comment, index);
        const fix = { title: ignoreFixTitle(all ? undefined : word.text, locale), edits: [edit], safe: false };
        found.push(...say('stale-ignore', word, 'stale', [fix]));
      }
    });
    if (stale.length < comment.rules.length && isPlaceholder(comment.reason)) {
      found.push(...say('ignore-reason', comment.keyword, 'reason'));
    }
    return found;
  }

  /** A rule that is switched off finds nothing, and what is said of comments is not yet known: neither is judged. */
  private isStale(rule: Rule, severities: Severities): boolean {
    return !this.used.has(rule) && severityOf(rule, severities) !== undefined && !isIgnoreRule(rule);
  }
}

/** Takes a comment out, with its line if nothing else stands there. */
function removal(text: string, { start, end, from, alone }: IgnoreComment): TextEdit {
  if (alone) return { start: text.lastIndexOf('\n', start) + 1, end: lineEnd(text, end), newText: '' };
  return { start: from, end, newText: '' };
}

/** Takes one of several rules out of a comment. */
function removalOf({ rules }: IgnoreComment, index: number): TextEdit {
  const next = rules[index + 1];
  return next
    ? { start: rules[index]!.start, end: next.start, newText: '' }
    : { start: rules[index - 1]!.end, end: rules[index]!.end, newText: '' };
}
