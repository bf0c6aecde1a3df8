import { LIMITS, stopAt } from '../limits.ts';
import { BLANKS, BREAKS, DIGIT } from '../text/characters.ts';
import type { Inline } from '../text/inline.ts';
import type { Region } from '../text/split.ts';
import { isFullLine } from '../text/wraps.ts';
import { numberingRank } from '../vocabulary/numbering.ts';
import { anyOf, endsWithAny, startsWithAny } from '../vocabulary/words.ts';
import type { TextBlock } from './block.ts';
import type { Section } from './section.ts';

interface Part {
  readonly region: Region;
  readonly content: Inline;
  /** Where the part begins in the text of the passage. */
  readonly at: number;
}

/** A passage with the titles it stands under. */
export interface PassagePlace {
  readonly passage: Passage;
  readonly section: Section;
}

const kept = new WeakMap<TextBlock, Passage>();

/** A paragraph as its writer meant it: what a page break cut in two is one passage again. */
export class Passage {
  /** Made for the few that go on: thousands of empty maps are megabytes. */
  private continued: WeakMap<TextBlock, Passage> | undefined;
  readonly hasDigits: boolean;
  private ending: Ending | undefined;
  private place: PassagePlace | undefined;

  private constructor(
    readonly parts: readonly Part[],
    readonly text: string,
    /** Full-width forms as ASCII, line ends as spaces; as long as the text. */
    readonly folded: string,
  ) {
    this.hasDigits = DIGIT.test(folded);
  }

  /** The passage of one block; the same object as long as the block is. */
  static of(region: Region, block: TextBlock): Passage {
    let passage = kept.get(block);
    if (!passage) {
      const part = { region, content: block.content, at: 0 };
      const end = readableEnd(block.folded);
      passage = new Passage([part], block.content.text.slice(0, end), onOneLine(block.folded.slice(0, end)));
      if (end < block.folded.length) stopAt('passage', passage);
      kept.set(block, passage);
    }
    return passage;
  }

  /** How the passage ends, which says whether the next paragraph may go on with it. */
  get end(): Ending {
    this.ending ??= endingOf(this.folded);
    return this.ending;
  }

  /** This passage under the titles of a section; the same object as long as it stands there. */
  under(section: Section): PassagePlace {
    if (this.place?.section !== section) this.place = { passage: this, section };
    return this.place;
  }

  /** This passage going on with another paragraph. */
  joined(region: Region, block: TextBlock): Passage {
    let passage = this.continued?.get(block);
    if (!passage) {
      const part = { region, content: block.content, at: this.text.length };
      const folded = this.folded + onOneLine(block.folded);
      passage = new Passage([...this.parts, part], this.text + block.content.text, folded);
      this.continued ??= new WeakMap();
      this.continued.set(block, passage);
    }
    return passage;
  }

  /** Where the characters from `start` to `end` stand; a token cut by a page break stands in its first part. */
  locate(start: number, end: number): { region: Region; start: number; end: number } {
    let part = this.parts[0]!;
    for (const candidate of this.parts) if (candidate.at <= start) part = candidate;
    const last = Math.min(end - part.at, part.content.text.length);
    return {
      region: part.region,
      start: part.content.at(start - part.at),
      end: part.content.endAt(Math.max(last, start - part.at)),
    };
  }
}

/** A number is not cut in two where reading ends; longer ones are none. */
const LONGEST_NUMBER = 100;

/** As far as a paragraph is read: no sentence asks more, and what looks at all of a passage stays quick. */
function readableEnd(folded: string): number {
  if (folded.length <= LIMITS.passage) return folded.length;
  let end: number = LIMITS.passage;
  while (end > LIMITS.passage - LONGEST_NUMBER && OF_NUMBER.includes(folded[end - 1]!)) end -= 1;
  return end;
}

const OF_NUMBER = '0123456789.,';

function onOneLine(folded: string): string {
  return folded.replace(BREAKS, ' ');
}

const ENDS_SENTENCE = endsWithAny('。 ; ! ? : ； ： ！ ？ 》 ” ） ) . …');
const ENDS_OPEN = endsWithAny('、 , ，');
const LABELLED = startsWithAny('<any:2-14>{:|：}');
const HAS_CLAUSES = anyOf('。 , ， 、 ; ； :');
/** A page-wide line; shorter ones end where their writer ended them. */
const FULL_LINE = 34;

/** `full`: a line that may have been broken by its page, if the one below begins where no paragraph does. */
type Ending = 'closed' | 'comma' | 'cut' | 'full';

function endingOf(folded: string): Ending {
  if (folded.length > LIMITS.passage - LONGEST_NUMBER) return 'closed';
  const last = folded.trimEnd();
  if (ENDS_SENTENCE.test(last)) return 'closed';
  if (ENDS_OPEN.test(last)) return 'comma';
  if (last.length >= FULL_LINE && HAS_CLAUSES.test(last)) return 'cut';
  return isFullLine(last) ? 'full' : 'closed';
}

/** How far a blank sets what follows it in, in columns. */
const COLUMNS: Readonly<Record<string, number>> = { ' ': 1, '\u3000': 2, '\t': 4 };
/** Pages set the first line of a paragraph in by two characters or so; a title in their middle stands further in. */
const LEAST_SET_IN = 2;
const MOST_SET_IN = 8;

function isSetIn({ text }: Region, content: Inline): boolean {
  let columns = 0;
  for (let at = content.at(0) - 1; at >= 0 && text[at] !== '\n' && columns <= MOST_SET_IN; at--)
    columns += COLUMNS[text[at]!] ?? MOST_SET_IN + 1;
  return columns >= LEAST_SET_IN && columns <= MOST_SET_IN;
}

/**
 * Whether a paragraph goes on with the sentence that `open` left unfinished: at a page break, or where a text has a blank
 * line after each of its page's lines.
 */
export function continues(open: Passage, region: Region, block: TextBlock): boolean {
  if (open.end === 'closed' || block.item) return false;
  const [first] = open.parts;
  if (open.end === 'full' && (!isSetIn(first!.region, first!.content) || isSetIn(region, block.content))) return false;
  const next = block.folded.trimStart();
  if (next === '' || numberingRank(next.slice(0, 40).replace(BLANKS, '')) > 0) return false;
  return !LABELLED.test(next) || (open.end === 'comma' && DIGIT.test(next.slice(0, 14)));
}
