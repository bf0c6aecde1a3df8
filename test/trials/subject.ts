import { builtinCatalogue } from '../../server/src/catalogue/index.ts';
import { type CheckedDraft, checkText } from '../../server/src/check.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
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

  /** The changed text, checked, and the findings that the change made. */
  change(text: string): { checked: CheckedDraft; fresh: Finding[] } {
    const checked = checkText(text, this.checked);
    return { checked, fresh: findingsIn(checked).filter((finding) => !this.known.has(keyOf(finding))) };
  }

  /** The line of an offset, counted from 1. */
  lineOf(offset: number): number {
    return this.text.slice(0, offset).split('\n').length;
  }
}

function findingsIn(checked: CheckedDraft): Finding[] {
  return findingsOf(checked, {}, 'en', builtinCatalogue());
}

function keyOf({ start, found }: Finding): string {
  return `${start}:${found}`;
}
