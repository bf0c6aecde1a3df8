import { gathering, keptFor } from '../../collections.ts';
import type { Draft, PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { type Lexeme, lexemes, type Word, wordsBetween } from '../../prose/words.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { isLegend, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, endsWithAny } from '../../vocabulary/words.ts';

const FLAT_WORDS = anyOf('持平 一致 变化');
const DENIED = endsWithAny('不 未 无 没有');

/** 基本持平 leaves a little to explain. */
const NEARLY = endsWithAny('基本 大致 大体 总体');

/** What took place last year, and what makes up for it, leaves the sum as it was. */
const MAKES_UP = anyOf('上年 去年 抵 相应 同时 但 统筹 调剂 控制 避免 防止');

/** A passage that opens a reason and leaves it to the next: …主要原因： */
const LEFT_OPEN = endsWithAny('原因[是|为|如下]_[:]_');

/** A passage that says that nothing changed and gives a reason, with the passage that holds it where it stands below. */
interface Told {
  readonly passage: Passage;
  readonly below: Passage | undefined;
}

const tellsWhy = keptFor((passage: Passage) => FLAT_WORDS.test(passage.folded) && passage.folded.includes('因'));

const telling = gathering((place: PassagePlace) =>
  tellsWhy(place.passage) && !isLegend(place.passage, place.section) ? [place] : [],
);

function toldIn({ texts }: Draft): readonly Told[] {
  return telling(texts).map((place) => {
    const { passage } = place;
    return { passage, below: LEFT_OPEN.test(passage.folded) ? texts[texts.indexOf(place) + 1]?.passage : undefined };
  });
}

/**
 * A reason why something changed that is said not to have changed: 与上年持平。主要原因是在职人员减少.
 *
 * Silent where the reason names both ways, which make up for each other, or says that nothing changed.
 */
export const reasonsOfNothing: DraftJudge = {
  parts: ({ draft }) => toldIn(draft).flatMap(({ passage, below }) => [passage, below]),
  judge: ({ draft }) => toldIn(draft).flatMap(reasonsIn),
};

function reasonsIn({ passage, below }: Told): readonly Verdict[] {
  const all = lexemes(passage);
  return all.flatMap((lexeme, at): Verdict[] => {
    if (lexeme.kind !== 'reason') return [];
    const flat = flatBefore(all, at);
    if (!flat || NEARLY.test(wordsBetween(passage, flat.start - 4, flat.start))) return [];
    const isLast = below && all.slice(at + 1).every(({ kind }) => kind === 'colon');
    const against = isLast ? changeIn(below, lexemes(below), 0) : changeIn(passage, all.slice(at + 1), lexeme.end);
    if (!against) return [];
    return [
      {
        rule: 'reason',
        at: placeIn(passage, flat.start, flat.end),
        atMost: 'warning',
        words: { kind: 'flat', word: flat.text, reason: against.text },
        repairs: [],
        sure: false,
        related: [{ at: placeIn(isLast ? below : passage, against.start, against.end), role: 'otherWord' }],
      },
    ];
  });
}

/** The word of the change that a reason explains, if it explains one and of one way only. */
function changeIn(passage: Passage, words: readonly Lexeme[], from: number): Word | undefined {
  const end = words.findIndex(({ kind }) => kind === 'stop' || kind === 'semicolon');
  const inside = end < 0 ? words : words.slice(0, end);
  const ways = new Set(inside.map(wayOf).filter((way) => way !== undefined));
  const against = inside.find((word): word is Word => word.kind === 'up' || word.kind === 'down');
  if (ways.size !== 1 || !against || inside.some(({ kind }) => kind === 'flat')) return undefined;
  const text = wordsBetween(passage, from, end < 0 ? passage.folded.length : words[end]!.start);
  const isDenied = DENIED.test(wordsBetween(passage, against.start - 4, against.start));
  return isDenied || MAKES_UP.test(text) ? undefined : against;
}

/** The word that says that nothing changed, right before a reason: only marks stand between. */
function flatBefore(all: readonly Lexeme[], at: number): Word | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const lexeme = all[index]!;
    if (lexeme.kind === 'flat') return lexeme;
    if (lexeme.kind !== 'comma' && lexeme.kind !== 'stop') return undefined;
  }
  return undefined;
}

function wayOf({ kind }: Lexeme): 'up' | 'down' | undefined {
  if (kind === 'up' || kind === 'more') return 'up';
  return kind === 'down' || kind === 'less' ? 'down' : undefined;
}
