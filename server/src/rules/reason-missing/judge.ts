import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Section } from '../../draft/section.ts';
import { NOT_NOUGHT } from '../../text/characters.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { CHANGED, EXPLAINS, OUTTURN_ITEM, PUBLIC_ITEM, UNCHANGED } from '../../vocabulary/explained.ts';
import { anyOf, endsWithAny } from '../../vocabulary/words.ts';
import { placeIn, squeeze } from '../squeezed.ts';

const OPENS_LIST = endsWithAny('其中: 其中');
const REASON_WORDS = anyOf('原因 主要是 由于');

interface Told {
  readonly kind: 'public' | 'outturn';
  readonly changed: boolean;
  readonly explained: boolean;
  readonly start: number;
  readonly length: number;
}

const LONGEST = 400;

/** An item with its change, and whether anything explains it. */
const toldIn = keptFor((passage: Passage): Told | undefined => {
  if (!passage.hasDigits || passage.folded.length > LONGEST) return undefined;
  const { label } = squeeze(passage);
  // What opens a list is explained by its items.
  if (OPENS_LIST.test(label)) return undefined;
  const outturn = OUTTURN_ITEM.exec(label);
  const rest = outturn ? label.slice(outturn.index + outturn[0].length) : label;
  const explained = EXPLAINS.test(rest) || UNCHANGED.test(rest);
  if (outturn) {
    const changed = outturn[1] !== outturn[2];
    return { kind: 'outturn', changed, explained, start: outturn.index, length: outturn[0].length };
  }
  if (!PUBLIC_ITEM.test(label)) return undefined;
  const change = CHANGED.exec(label);
  const changed = change !== null && NOT_NOUGHT.test(change[1]!);
  return { kind: 'public', changed, explained, start: change?.index ?? 0, length: change?.[0].length ?? 0 };
});

/** Passages of a section that may give a reason for all of it, though they are no items. */
function explainsAll(passages: readonly Passage[]): boolean {
  return passages.some((passage) => !toldIn(passage) && REASON_WORDS.test(passage.folded));
}

/** So many of the sister items give a reason, and the one that does not has lost it. */
const FEWEST_SISTERS = 2;

const allTold = gathering((place: PassagePlace) => (toldIn(place.passage) ? [place] : []));

/**
 * A change without its reason: of the public expenses, where nothing in the section gives one, and of an item of the
 * accounts, where the sister items say why theirs differs or that it does not.
 */
export const missingReasons: DraftJudge = {
  parts: ({ draft }) => [allTold(draft.passages)],
  judge(scene) {
    return openSections(scene).flatMap((passages) => {
      const items = passages.flatMap((passage) => {
        const told = toldIn(passage);
        return told ? [{ passage, told }] : [];
      });
      const open = items.filter(({ told }) => told.changed && !told.explained);
      if (open.length === 0) return [];
      const outturns = items.filter(({ told }) => told.kind === 'outturn');
      const sisters = outturns.filter(({ told }) => told.explained).length;
      // Many families give no reason by item; where a sister gives one, the one without has lost it.
      const shared = explainsAll(passages) || !items.some(({ told }) => told.kind === 'public' && told.explained);
      return open.flatMap(({ passage, told }): Verdict[] => {
        const due = told.kind === 'public' ? !shared : sisters >= FEWEST_SISTERS && sisters * 2 > outturns.length;
        if (!due) return [];
        const at = placeIn(squeeze(passage), told.start, told.length);
        return [
          {
            rule: 'reason-missing',
            at,
            atMost: told.kind === 'public' ? 'warning' : 'information',
            words: { kind: told.kind },
            repairs: [],
            sure: false,
            related: [],
          },
        ];
      });
    });
  },
};

/** The passages of each section in which something changed and is not explained. */
function openSections({ draft }: Scene): Passage[][] {
  const sections = new Map<Section, Passage[]>();
  for (const { passage, section } of allTold(draft.passages)) {
    const told = toldIn(passage)!;
    if (told.changed && !told.explained) sections.set(section, []);
  }
  if (sections.size > 0) for (const { passage, section } of draft.texts) sections.get(section)?.push(passage);
  return [...sections.values()];
}
