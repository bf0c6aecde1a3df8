import type { PassagePlace } from '../../draft/draft.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { doubledMarks, doubledWords } from '../../vocabulary/templates.ts';

/** A word of the field or a mark that stands twice in a row, as when a sentence was put together from two. */
export function doubled({ passage }: PassagePlace): readonly Verdict[] {
  const say = (kind: string, start: number, length: number, becomes: string): Verdict => {
    const at = placeIn(passage, start, start + length);
    return {
      rule: 'doubled',
      at,
      atMost: kind === 'word' ? 'warning' : 'information',
      words: { kind, said: at.text, should: becomes },
      repairs: [{ becomes, edits: [{ at, newText: becomes }] }],
      sure: true,
      related: [],
    };
  };
  return [
    ...[...doubledWords(passage.text)].map(({ index, word }) => say('word', index, 2 * word.length, word)),
    ...[...doubledMarks(passage.text)].map(({ index, marks, keep }) => say('mark', index, marks.length, keep)),
  ];
}
