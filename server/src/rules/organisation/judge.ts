import { gathering } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import { isOrganisation } from '../../draft/organisation.ts';
import { middles, stepsBetween } from '../../text/distance.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, endsWithAny } from '../../vocabulary/words.ts';
import { placeIn, type Squeezed, squeeze } from '../squeezed.ts';

/** A department's name is at least this long; shorter ones are too like each other. */
const SHORTEST = 6;
const LONGEST_TITLE = 70;

/** A title: short, about this budget, and no sentence. Other organisations are not named in those. */
const TITLE = endsWithAny('{预算|决算|收支|经费|拨款|公开|情况|说明|概况|表}<statement:*>');

const titles = gathering(({ passage }: PassagePlace) =>
  passage.folded.length <= LONGEST_TITLE && TITLE.test(passage.folded) ? [passage] : [],
);

/**
 * The department's own name in a title, one or two characters off. Which name is the right one is told by how often it
 * is printed in titles.
 */
export const ownName: DraftJudge = {
  parts: (scene) => [[...scene.draft.organisations].join('|'), titles(scene.draft.texts)],
  judge(scene) {
    const all = titles(scene.draft.texts).map(squeeze);
    const name = usualName(scene, all);
    if (!name) return [];
    return all.flatMap((title) => slipsIn(title, name) ?? []);
  },
};

/** The name printed in most titles, if it is printed in several. */
function usualName({ draft }: Scene, all: readonly Squeezed[]): string | undefined {
  let best: string | undefined;
  let most = 1;
  for (const name of draft.organisations) {
    if (name.length < SHORTEST) continue;
    const count = all.filter(({ label }) => label.includes(name)).length;
    if (count > most) {
      most = count;
      best = name;
    }
  }
  return best;
}

function slipsIn(title: Squeezed, name: string): Verdict[] | undefined {
  const { label } = title;
  if (label.includes(name)) return undefined;
  // Either end of the name is right where one or two characters within are not.
  const head = name.slice(0, 3);
  const tail = name.slice(-3);
  for (let start = label.indexOf(head); start >= 0; start = label.indexOf(head, start + 1)) {
    const verdict = slipAt(title, name, start);
    if (verdict) return [verdict];
  }
  for (let end = label.indexOf(tail); end >= 0; end = label.indexOf(tail, end + 1)) {
    const start = end + tail.length - name.length;
    const verdict = start >= 0 ? slipAt(title, name, start) : undefined;
    if (verdict) return [verdict];
  }
  return undefined;
}

const NUMERAL = anyOf('{一|二|三|四|五|六|七|八|九|十|甲|乙|丙|丁|东|南|西|北|上|下|中|大|小|新|老|市|县|区|州|省}');

function slipAt(title: Squeezed, name: string, start: number): Verdict | undefined {
  for (const length of [name.length, name.length - 1, name.length + 1]) {
    const printed = title.label.slice(start, start + length);
    if (printed.length !== length || !isOrganisation(printed) || stepsBetween(printed, name, 2) === undefined) continue;
    const [left, right] = middles(printed, name);
    // 第一、第二; 市局、县局: another organisation and no slip.
    if (left.length > 2 || right.length > 2 || NUMERAL.test(left) || NUMERAL.test(right)) continue;
    const at = placeIn(title, start, length);
    return {
      rule: 'organisation',
      at,
      atMost: 'warning',
      words: { name: printed, should: name },
      repairs: [{ becomes: name, edits: [{ at, newText: name }] }],
      sure: false,
      related: [],
    };
  }
  return undefined;
}
