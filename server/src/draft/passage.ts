import { fold } from '../text/fold.ts';
import type { Inline } from '../text/inline.ts';
import type { Region } from '../text/split.ts';
import type { Block, ParagraphBlock } from './block.ts';
import { numberingRank } from './headings.ts';

interface Part {
  readonly region: Region;
  readonly content: Inline;
  /** Where the part begins in the text of the passage. */
  readonly at: number;
}

const kept = new WeakMap<Block, Passage>();

/** A paragraph as its writer meant it: what a page break cut in two is one passage again. */
export class Passage {
  private foldedText: string | undefined;
  private readonly continued = new WeakMap<Block, Passage>();

  private constructor(
    readonly parts: readonly Part[],
    readonly text: string,
    /** Whether it began as a list item. */
    readonly item: boolean,
  ) {}

  /** The passage of one paragraph; the same object as long as the block is. */
  static of(region: Region, paragraph: ParagraphBlock, key: Block): Passage {
    let passage = kept.get(key);
    if (!passage) {
      passage = new Passage([{ region, content: paragraph.content, at: 0 }], paragraph.content.text, paragraph.item);
      kept.set(key, passage);
    }
    return passage;
  }

  /** This passage going on with another paragraph. */
  joined(region: Region, paragraph: ParagraphBlock): Passage {
    let passage = this.continued.get(paragraph);
    if (!passage) {
      const part = { region, content: paragraph.content, at: this.text.length };
      passage = new Passage([...this.parts, part], this.text + paragraph.content.text, this.item);
      this.continued.set(paragraph, passage);
    }
    return passage;
  }

  get folded(): string {
    this.foldedText ??= fold(this.text).replace(/[\n\t]/g, ' ');
    return this.foldedText;
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

const ENDS_SENTENCE = /[。;!?:；：！？》”）).…]$/;
const ENDS_OPEN = /[、,，]$/;
const LABELLED = /^.{2,14}[:：]/;
/** A page-wide line; shorter ones end where their writer ended them. */
const FULL_LINE = 34;

/** Whether a paragraph goes on with the sentence that `open` left unfinished at a page break. */
export function continues(open: Passage, next: string, item: boolean): boolean {
  if (item || open.text.length > 20_000) return false;
  const last = fold(open.text).trimEnd();
  if (ENDS_SENTENCE.test(last)) return false;
  const folded = next.trimStart();
  if (numberingRank(folded.replace(/\s+/g, '')) > 0 || folded === '') return false;
  if (ENDS_OPEN.test(last)) return !LABELLED.test(folded) || /\d/.test(folded.slice(0, 14));
  if (LABELLED.test(folded)) return false;
  return last.length >= FULL_LINE && /[。,，、;；:]/.test(last);
}
