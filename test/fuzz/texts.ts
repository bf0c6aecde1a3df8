import { readdirSync, readFileSync } from 'node:fs';
import { corpusDrafts, correctDrafts, draftsIn, type TrialDraft } from '../trials/drafts.ts';

/** Every draft at hand: the samples, the fixtures, and real disclosures where they are. */
export function draftsAtHand(): readonly TrialDraft[] {
  const samples = readdirSync('samples')
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ name: file, text: readFileSync(`samples/${file}`, 'utf8') }));
  return [...samples, ...correctDrafts(), ...draftsIn('../shared/corpus-dev'), ...corpusDrafts()];
}
