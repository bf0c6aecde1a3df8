import type { CheckedDraft } from '../check.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { atPath, type FoundCompanion, isText, readCompanion } from './companions.ts';

/** Reads last year's file; gives what it says of a draft, or why it says nothing. */
export function heldByLastYear({ path, files }: FoundCompanion): (checked: CheckedDraft) => readonly Verdict[] {
  const last = readCompanion(files?.[0] ?? { name: path, bytes: undefined });
  return (checked) => {
    const say = (words: Verdict['words']) => atPath(checked, 'prior', 'last-year', words);
    if (typeof last === 'string') return say({ kind: 'unreadable', problem: last });
    const { year, accounts } = checked.draft;
    if (last.draft.accounts !== accounts) return say({ kind: 'stage' });
    if (year !== undefined && last.draft.year !== undefined && last.draft.year !== year - 1)
      return say({ kind: 'year', year: String(last.draft.year), should: String(year - 1) });
    const verdicts = checked.against(last);
    return isText(path) ? verdicts : verdicts.map((verdict) => ({ ...verdict, words: { ...verdict.words, line: '' } }));
  };
}
