import { builtinCatalogue } from '../../server/src/catalogue/index.ts';
import { type CheckedDraft, checkText } from '../../server/src/check.ts';
import { findingsOf } from '../../server/src/findings/findings.ts';
import type { Finding } from '../../server/src/report.ts';
import type { TrialDraft } from './drafts.ts';

/** A draft that mistakes are made in, with what was found in it before. */
export class Subject {
  readonly name: string;
  readonly text: string;
  readonly checked: CheckedDraft;
  private readonly known: ReadonlySet<string>;

  constructor({ name, text }: TrialDraft) {
    this.name = name;
    this.text = text;
    this.checked = checkText(text);
    this.known = new Set(findingsIn(this.checked).map(keyOf));
  }

  /** The changed text, checked, and the findings that the change made; `before` tells where a place of it was. */
  change(text: string, before = (at: number) => at): { checked: CheckedDraft; fresh: Finding[] } {
    const checked = checkText(text, this.checked);
    const isFresh = ({ start, found }: Finding) => !this.known.has(keyOf({ start: before(start), found }));
    return { checked, fresh: findingsIn(checked).filter(isFresh) };
  }

  /** The line of an offset, counted from 1. */
  lineOf(offset: number): number {
    return this.text.slice(0, offset).split('\n').length;
  }
}

function findingsIn(checked: CheckedDraft): Finding[] {
  return findingsOf(checked, {}, 'en', builtinCatalogue());
}

function keyOf({ start, found }: Pick<Finding, 'start' | 'found'>): string {
  return `${start}:${found}`;
}
