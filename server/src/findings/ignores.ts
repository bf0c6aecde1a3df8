import type { CheckedDraft } from '../check.ts';
import type { Finding, Locale, SilencedFinding, Span } from '../report.ts';
import { ignoreFixTitle, isIgnoreRule, isPlaceholder } from '../rules/ignores.ts';
import { type Rule, ruleNamed, severityOf } from '../rules/table.ts';
import type { IgnoreComment } from '../text/ignores.ts';
import { commentFinding, removal, removalOf, type Severities } from './comments.ts';
import { reachOf } from './ignoreReach.ts';
import { NOTHING_SIGNED, type SignedFigures, signOffsIn } from './signOffs.ts';

/** What is left of a draft's findings once its comments are heeded, and the figures that they sign off. */
export interface Heeded extends Split {
  readonly signed: SignedFigures;
}

interface Split {
  readonly findings: readonly Finding[];
  readonly silenced: readonly SilencedFinding[];
}

/** Takes out what the draft's comments silence, and adds what is to be said of the comments themselves. */
export function heedIgnores(
  checked: CheckedDraft,
  findings: readonly Finding[],
  rules: Severities,
  locale: Locale,
): Heeded {
  if (checked.ignores.length === 0) return { findings, silenced: [], signed: NOTHING_SIGNED };
  const ignores = checked.ignores.flatMap((comment) => Ignore.of(checked, comment) ?? []);
  const first = split(findings, ignores);
  const signOffs = signOffsIn(checked, rules, locale);
  const own = ignores.flatMap((ignore) => ignore.findings(checked.draft.split.text, rules, locale));
  const second = split([...own, ...signOffs.findings], ignores);
  return {
    findings: [...first.findings, ...second.findings].sort(inOrder),
    silenced: [...first.silenced, ...second.silenced].sort(inOrder),
    signed: signOffs.signed,
  };
}

/** Findings and comments are gone through together, in the order of the text. */
function split(findings: readonly Finding[], ignores: readonly Ignore[]): Split {
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
    this.rules = comment.names.map(({ text }) => ruleNamed(text) ?? ruleNamed(text.toUpperCase()));
  }

  static of(checked: CheckedDraft, comment: IgnoreComment): Ignore | undefined {
    if (comment.sort !== 'ignore') return undefined;
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
    const { keyword, names } = comment;
    const told = { severities, locale };
    if (comment.reach === undefined) return commentFinding(comment, 'ignore-rule', keyword, 'keyword', told);
    if (names.length === 0) return commentFinding(comment, 'ignore-rule', keyword, 'nameless', told);
    const found: Finding[] = [];
    const stale = this.rules.flatMap((rule, index) => (rule && this.isStale(rule, severities) ? [index] : []));
    names.forEach((word, index) => {
      if (!this.rules[index]) found.push(...commentFinding(comment, 'ignore-rule', word, 'unknown', told));
      else if (stale.includes(index)) {
        const all = stale.length === names.length;
        const edit = all ? removal(text, comment) : removalOf(comment, index);
        const fix = { title: ignoreFixTitle(all ? undefined : word.text, locale), edits: [edit], safe: false };
        found.push(...commentFinding(comment, 'stale-ignore', word, 'stale', { ...told, fixes: [fix] }));
      }
    });
    if (stale.length < names.length && isPlaceholder(comment.reason)) {
      found.push(...commentFinding(comment, 'ignore-reason', keyword, 'reason', told));
    }
    return found;
  }

  /** A rule that is switched off finds nothing, and what is said of comments is not yet known: neither is judged. */
  private isStale(rule: Rule, severities: Severities): boolean {
    return !this.used.has(rule) && severityOf(rule, severities) !== undefined && !isIgnoreRule(rule);
  }
}
