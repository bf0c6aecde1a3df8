import type { CheckedDraft } from '../check.ts';
import type { Figure } from '../figures/figure.ts';
import type { Finding, Locale } from '../report.ts';
import { isPlaceholder, signOffFixTitle } from '../rules/ignores.ts';
import { isClaim } from '../rules/uncheckedWording.ts';
import { fold, squeeze } from '../text/fold.ts';
import type { IgnoreComment } from '../text/ignores.ts';
import { commentFinding, removal, removalOf, type Severities } from './comments.ts';
import { reachOf } from './ignoreReach.ts';

/** That a person has checked a figure, by which name of which comment. */
interface SignOff {
  readonly comment: IgnoreComment;
  readonly index: number;
}

export type SignedFigures = ReadonlyMap<Figure, SignOff>;

export const NOTHING_SIGNED: SignedFigures = new Map();

/** Whether a figure waits for a person: it claims something, and nothing was held against it. */
export function isLeftToPeople(checked: CheckedDraft, figure: Figure): boolean {
  return isClaim(figure.kind) && checked.status(figure) === 'unchecked';
}

/**
 * The figures that the comments of a draft sign off, and what is to be said of those comments. A figure goes by its digits,
 * so a sign-off ends with the figure it was given for: what is changed is unchecked again.
 */
export function signOffsIn(
  checked: CheckedDraft,
  severities: Severities,
  locale: Locale,
): { readonly signed: SignedFigures; readonly findings: readonly Finding[] } {
  const comments = checked.ignores.filter(({ sort }) => sort === 'signed');
  if (comments.length === 0) return { signed: NOTHING_SIGNED, findings: [] };
  const signed = new Map<Figure, SignOff>();
  const findings = comments.flatMap((comment) => {
    const reach = reachOf(checked, comment);
    const told = { severities, locale };
    if (comment.reach === undefined) return commentFinding(comment, 'ignore-rule', comment.keyword, 'keyword', told);
    if (!reach) return [];
    if (comment.names.length === 0) return commentFinding(comment, 'ignore-rule', comment.keyword, 'figureless', told);
    const waiting = checked.figuresIn(reach).filter((figure) => isLeftToPeople(checked, figure));
    const stale = comment.names.flatMap(({ text }, index) => {
      const meant = waiting.filter((figure) => plain(figure.text) === plain(text));
      for (const figure of meant) if (!signed.has(figure)) signed.set(figure, { comment, index });
      return meant.length === 0 ? [index] : [];
    });
    const whole = stale.length === comment.names.length;
    const found = stale.flatMap((index) => {
      const word = comment.names[index]!;
      const edit = whole ? removal(checked.draft.split.text, comment) : removalOf(comment, index);
      const fix = { title: signOffFixTitle(whole ? undefined : word.text, locale), edits: [edit], safe: false };
      return commentFinding(comment, 'stale-ignore', word, 'signed', { ...told, fixes: [fix] });
    });
    if (whole || !isPlaceholder(comment.reason)) return found;
    return [...found, ...commentFinding(comment, 'ignore-reason', comment.keyword, 'signed', told)];
  });
  return { signed, findings };
}

/** The digits of a figure, however they are set, and without the unit that a comment may give with them. */
function plain(text: string): string {
  const digits = squeeze(fold(text)).replaceAll(',', '');
  let end = digits.length;
  while (end > 0 && !'0123456789%‰'.includes(digits[end - 1]!)) end -= 1;
  return digits.slice(0, end);
}
