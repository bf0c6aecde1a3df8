import { keptFor } from '../../collections.ts';
import {
  type FrontMatterField,
  type FrontMatterFields,
  frontMatterFields,
  frontMatterRegion,
} from '../../draft/frontMatterFields.ts';
import { stepsBetween } from '../../text/distance.ts';
import { fold } from '../../text/fold.ts';
import type { Region } from '../../text/split.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { FRONT_MATTER_KEYS, frontMatterKey } from './keys.ts';

const fieldsOf = keptFor((region: Region): FrontMatterFields => frontMatterFields(region.text));
/** A key this near to one of ours is meant to be it; others belong to other tools. */
const MOST_STEPS = 2;

/** What the head of the draft states: YAML that can be read, known keys and values, and the year of the titles. */
export const frontMatter: DraftJudge = {
  parts: (scene) => [frontMatterRegion(scene.draft.split), scene.draft.titled?.year],
  judge(scene) {
    const region = frontMatterRegion(scene.draft.split);
    if (!region) return [];
    const { fields, error } = fieldsOf(region);
    const say = (start: number, end: number, words: Verdict['words'], becomes?: string): Verdict => {
      const at = { region, start, end, text: region.text.slice(start, end) };
      return {
        rule: 'front-matter',
        at,
        atMost: 'warning',
        words: { ...words, said: at.text },
        repairs: becomes === undefined ? [] : [{ becomes, edits: [{ at, newText: becomes }] }],
        sure: false,
        related: [],
      };
    };
    if (error) return [say(error.start, error.end, { kind: 'yaml' })];
    return fields.flatMap((field) => faultIn(field, fields, scene.draft.titled?.year, say) ?? []);
  },
};

type Say = (start: number, end: number, words: Verdict['words'], becomes?: string) => Verdict;

function faultIn(
  { key, keyStart, keyEnd, value, valueStart, valueEnd, several }: FrontMatterField,
  fields: readonly FrontMatterField[],
  titled: number | undefined,
  say: Say,
): Verdict | undefined {
  const known = frontMatterKey(key);
  if (!known) {
    const meant = FRONT_MATTER_KEYS.find(({ name }) => stepsBetween(key.toLowerCase(), name, MOST_STEPS) !== undefined);
    const free = meant && fields.every((other) => other.key !== meant.name);
    return free ? say(keyStart, keyEnd, { kind: 'key', should: meant.name }, meant.name) : undefined;
  }
  if (several) return say(keyStart, keyEnd, { kind: 'several', key });
  if (known.accepts && !known.accepts.test(value.trim())) {
    if (value === '') return say(keyStart, keyEnd, { kind: 'empty', key });
    const near = known.values?.find(
      (other) => stepsBetween(value.trim().toLowerCase(), other, MOST_STEPS) !== undefined,
    );
    const folded = fold(value.trim());
    const meant = known.accepts.test(folded) ? folded : near;
    return say(valueStart, valueEnd, { kind: 'value', key, ...(meant ? { should: meant } : {}) }, meant);
  }
  if (key === 'year' && titled !== undefined && Number(value) !== titled) {
    return say(valueStart, valueEnd, { kind: 'year', should: String(titled) }, String(titled));
  }
  return undefined;
}
