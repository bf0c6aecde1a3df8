import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { isGlossary } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { COPIED_SLOTS, ITEM_NAME } from '../../vocabulary/purposes.ts';
import { placeIn, squeeze } from '../squeezed.ts';

/** What an item of the text says it is spent on, or why it changed. */
interface Slot {
  readonly passage: Passage;
  readonly item: string;
  readonly kind: string;
  readonly text: string;
  /** Where the text stands in the passage without its spaces. */
  readonly start: number;
}

/** A shorter name is a word of everyday use. */
const SHORTEST = 4;
/** As many items that name themselves, and so many for each that does not, show that it is the habit of this text. */
const HABIT = 5;
const FOR_EACH = 6;

const slotsOf = keptFor((passage: Passage): readonly Slot[] => {
  if (!passage.folded.includes('项')) return [];
  const { label } = squeeze(passage);
  const items = [...label.matchAll(ITEM_NAME)];
  return items.flatMap((match, at) => {
    const from = match.index + match[0].length;
    const until = items[at + 1]?.index ?? label.length;
    const told = label.slice(from, until);
    return COPIED_SLOTS.flatMap(([kind, pattern]): Slot[] => {
      const slot = pattern.exec(told);
      const text = slot?.[1];
      if (!slot || !text) return [];
      return [{ passage, item: match[1]!, kind, text, start: from + slot.index + slot[0].length - text.length }];
    });
  });
});

const allSlots = gathering(({ passage, section }: PassagePlace) => (isGlossary(section) ? [] : slotsOf(passage)));

/**
 * An item that explains itself by the name of another one, in a text where the items name themselves: the sentence was
 * copied from there. Two names of which one holds the other are one and the same here.
 */
export const copiedItems: DraftJudge = {
  parts: ({ draft }) => [allSlots(draft.texts)],
  judge({ draft }) {
    const all = allSlots(draft.texts);
    const names = [...new Set(all.map(({ item }) => item))].filter((name) => name.length >= SHORTEST);
    return COPIED_SLOTS.flatMap(([kind]) => {
      const slots = all.filter((slot) => slot.kind === kind);
      const own = slots.filter(({ item, text }) => text.includes(item)).length;
      const copied = slots.flatMap((slot) => {
        const name = otherName(slot, names);
        return name ? [{ slot, name }] : [];
      });
      if (own < HABIT || own < FOR_EACH * copied.length) return [];
      return copied.map(({ slot, name }): Verdict => {
        const at = placeIn(squeeze(slot.passage), slot.start, name.length);
        const words = { kind, subject: slot.item, said: name };
        return { rule: 'purpose', at, atMost: 'warning', words, repairs: [], sure: false, related: [] };
      });
    });
  },
};

/** The name of another item that a slot begins with. */
function otherName({ item, text }: Slot, names: readonly string[]): string | undefined {
  if (text.includes(item)) return undefined;
  const name = names.filter((other) => text.startsWith(other)).sort((a, b) => b.length - a.length)[0];
  return name && !item.includes(name) && !name.includes(item) ? name : undefined;
}
