import { gathering } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { stepsBetween } from '../../text/distance.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { endsWithAny } from '../../vocabulary/words.ts';
import { documentsIn } from '../documents.ts';
import { placeIn, squeeze } from '../squeezed.ts';

/** 《title》 just before or after the number. */
const TITLED = endsWithAny('《«<no-title-mark:4-80>»》<no-title-mark:4>');

interface Cited {
  readonly passage: Passage;
  readonly key: string;
  readonly agency: string;
  readonly title: string;
  readonly start: number;
  readonly titleStart: number;
  readonly length: number;
}

const citations = gathering(({ passage }: PassagePlace) =>
  passage.hasDigits && passage.folded.includes('号') ? readCitations(passage) : [],
);

function readCitations(passage: Passage): Cited[] {
  const { label } = squeeze(passage);
  return documentsIn(label).flatMap(({ agency, key, start, end }) => {
    if (agency === '') return [];
    const titled = TITLED.exec(label.slice(Math.max(0, start - 90), start));
    const titleStart = titled ? start - titled[0].length + 1 : -1;
    return [{ passage, key, agency, title: titled?.[1] ?? '', start, titleStart, length: end - start }];
  });
}

/** One document, cited under two numbers' spellings or two titles that differ by a slip. */
export const citedTwice: DraftJudge = {
  parts: ({ draft }) => [citations(draft.passages)],
  judge({ draft }) {
    const found: Verdict[] = [];
    const known = new Map<string, Cited[]>();
    for (const item of citations(draft.passages)) {
      const list = known.get(item.key) ?? [];
      const other = list.find((candidate) => differs(candidate, item));
      if (other) found.push(twice(item, other));
      list.push(item);
      known.set(item.key, list);
    }
    return found;
  },
};

/** The same year and number, and an agency or a title that is one slip away. */
function differs(a: Cited, b: Cited): boolean {
  if (a.agency !== b.agency) {
    const near = a.agency.length > 2 && stepsBetween(a.agency, b.agency, 1) !== undefined;
    return near && (a.title === b.title ? a.title !== '' : false);
  }
  if (a.title === '' || b.title === '' || a.title === b.title) return false;
  // 关于印发《…》 and a title cut short are other ways to name it.
  return a.title.length >= 8 && stepsBetween(a.title, b.title, 2) !== undefined;
}

function twice(item: Cited, other: Cited): Verdict {
  const [said, before] = item.agency === other.agency ? [item.title, other.title] : [item.agency, other.agency];
  const place = ({ passage, titleStart, start, title, agency }: Cited) =>
    item.agency === other.agency
      ? placeIn(squeeze(passage), titleStart, title.length)
      : placeIn(squeeze(passage), start, agency.length);
  const at = place(item);
  return {
    rule: 'spelt-twice',
    at,
    atMost: 'information',
    words: { said, other: before },
    repairs: [{ becomes: before, edits: [{ at, newText: before }] }],
    sure: false,
    related: [{ at: place(other), role: 'elsewhere' }],
  };
}
