import { type CheckedDraft, checkText } from '../../check.ts';
import type { FactIndex } from '../../facts/index.ts';
import { Page } from '../writing/page.ts';
import { plainTitles, planFor } from '../writing/plans.ts';
import { paragraphUnderHeading } from './paragraph.ts';

/**
 * The paragraph that the section at an offset may open with, made of the tables by the ways in which sentences are read, and
 * checked where it would stand; undefined where the section has text already, or the tables do not bear it out.
 *
 * @param last what last year's draft prints
 */
export function openingAt(checked: CheckedDraft, offset: number, last?: FactIndex): string | undefined {
  let known = kept.get(checked);
  if (known?.offset !== offset || known.last !== last) {
    known = { offset, last, text: openingFor(checked, offset, last) };
    kept.set(checked, known);
  }
  return known.text;
}

interface Opening {
  readonly offset: number;
  readonly last: FactIndex | undefined;
  readonly text: string | undefined;
}

/** An editor asks again and again while the caret rests. */
const kept = new WeakMap<CheckedDraft, Opening>();

function openingFor(checked: CheckedDraft, offset: number, last: FactIndex | undefined): string | undefined {
  const begun = paragraphUnderHeading(checked, offset, last);
  const found = begun && planFor(plainTitles(begun.section));
  if (!begun || !found) return undefined;
  const [text] = found.plan(new Page(begun));
  return text !== undefined && holds(checked, offset, text) ? text : undefined;
}

/** Whether a check of the draft with the paragraph in it finds figures there, and each of them held. */
function holds(checked: CheckedDraft, offset: number, words: string): boolean {
  const { text } = checked.draft.split;
  const tried = checkText(text.slice(0, offset) + words + text.slice(offset), checked);
  const figures = tried
    .figuresIn({ start: offset, end: offset + words.length })
    .filter(({ kind }) => kind === 'amount' || kind === 'percent');
  return figures.length > 0 && figures.every((figure) => HELD.has(tried.status(figure)));
}

const HELD: ReadonlySet<string> = new Set(['tied', 'rounding']);
