import type { CheckedDraft } from '../check.ts';
import type { OtherDraft } from '../companions/otherDraft.ts';
import type { Draft } from '../draft/draft.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { atPath, type FoundCompanion, isText, readCompanion, type Unread } from './companions.ts';

/** Last year's file as a draft is held against it. */
export interface LastYearHeld {
  readonly last: OtherDraft | Unread;
  /** What it says of the draft, or why it says nothing. */
  readonly verdictsOn: (checked: CheckedDraft) => readonly Verdict[];
}

/** Reads last year's file. */
export function heldByLastYear({ path, files }: FoundCompanion): LastYearHeld {
  const last = readCompanion(files?.[0] ?? { name: path, bytes: undefined });
  return { last, verdictsOn: (checked) => verdictsOf(checked, path, last) };
}

/** Whether a file was read and is what a draft compares with: last year's, of the same kind. */
export function isLastYear(draft: Pick<Draft, 'year' | 'accounts'>, last: OtherDraft | Unread): last is OtherDraft {
  return typeof last !== 'string' && whyNot(draft, last) === undefined;
}

function verdictsOf(checked: CheckedDraft, path: string, last: OtherDraft | Unread): readonly Verdict[] {
  const say = (words: Verdict['words']) => atPath(checked, 'prior', 'last-year', words);
  if (typeof last === 'string') return say({ kind: 'unreadable', problem: last });
  const why = whyNot(checked.draft, last);
  if (why) return say(why);
  const verdicts = checked.against(last);
  return isText(path) ? verdicts : verdicts.map((verdict) => ({ ...verdict, words: { ...verdict.words, line: '' } }));
}

/** What keeps a draft from being last year's of another. */
function whyNot(
  { year, accounts }: Pick<Draft, 'year' | 'accounts'>,
  { draft: last }: OtherDraft,
): Verdict['words'] | undefined {
  if (last.accounts !== accounts) return { kind: 'stage' };
  if (year === undefined || last.year === undefined || last.year === year - 1) return undefined;
  return { kind: 'year', year: String(last.year), should: String(year - 1) };
}
