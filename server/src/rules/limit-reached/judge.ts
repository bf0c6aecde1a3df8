import { gathering } from '../../collections.ts';
import { isBeyondMarkdown } from '../../draft/blocks.ts';
import type { Draft, PassagePlace } from '../../draft/draft.ts';
import { LONGEST_PASSAGE } from '../../draft/passage.ts';
import type { Token } from '../../facts/codes/mention.ts';
import type { Region } from '../../text/split.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** What was read less closely than usual, because it is longer than any disclosure is; each place once. */
export const limitsReached: DraftJudge = {
  parts: ({ draft }) => [long(draft.passages), strange(draft.split.regions)],
  judge: ({ draft }) => limitsIn(draft).map(({ at, kind, length }) => told(at, kind, length)),
};

interface Limit {
  readonly region: Region;
  readonly at: Token;
  readonly kind: string;
  readonly length: number;
}

const isReadPlain = (region: Region) => region.kind === 'markdown' && isBeyondMarkdown(region.text);

const long = gathering(({ passage }: PassagePlace): Limit[] => {
  const { length } = passage.text;
  const [first] = passage.parts;
  return length > LONGEST_PASSAGE
    ? [{ region: first!.region, at: placeIn(passage, 0, SHOWN), kind: 'passage', length }]
    : [];
});

const strange = gathering((region: Region): Limit[] => {
  if (!isReadPlain(region)) return [];
  const at = { region, start: 0, end: SHOWN, text: region.text.slice(0, SHOWN) };
  return [{ region, at, kind: 'markdown', length: region.text.length }];
});

function limitsIn({ split, passages }: Draft): Limit[] {
  const plain = strange(split.regions);
  return [...plain, ...long(passages).filter(({ region }) => plain.every((other) => other.region !== region))];
}

/** As much of the place as is marked. */
const SHOWN = 12;

function told(at: Token, kind: string, length: number): Verdict {
  const words = { kind, length: String(length) };
  return { rule: 'limit-reached', at, atMost: 'information', words, repairs: [], sure: false, related: [] };
}
