import type { Inline } from '../text/inline.ts';
import type { Mark } from '../text/marks.ts';
import type { Run } from './published.ts';

/** What the reader of Markdown drops and the writer has set: raised, lowered and struck out text, references to notes. */
const DROPPED = /<(sup|sub|del)>([^<]*)<\/\1>|~~([^~]*)~~|\[\^([^\]\s]+)\]/gi;
/** The same, at the end of a text. */
const DROPPED_NEXT = new RegExp(`^(?:${DROPPED.source})`, 'i');

/**
 * A text of the reader as it is set. The reader drops the signs of Markdown and what claims nothing, so what is bold,
 * raised or struck out is found in what stands in the source between two characters that it kept.
 */
export function runsOf(content: Inline, source: string): Run[] {
  const runs = new RunWriter();
  const asides = [...content.asides];
  let end = beforeMarks(source, content.at(0));
  for (let index = 0; index < content.text.length; index++) {
    while (asides[0] && asides[0].at <= index) {
      const { text, mark } = asides.shift()!;
      runs.write(text, mark);
    }
    const at = content.at(index);
    if (at > end) runs.between(source.slice(end, at), content.asides.length > 0);
    runs.write(content.text[index]!);
    end = at + 1;
  }
  for (const { text, mark } of asides) runs.write(text, mark);
  if (content.asides.length === 0) {
    for (;;) {
      const [next] = DROPPED_NEXT.exec(source.slice(end, end + LONGEST_DROPPED)) ?? [];
      if (!next) break;
      runs.between(next, false);
      end += next.length;
    }
  }
  return runs.all;
}

const LONGEST_DROPPED = 200;

class RunWriter {
  readonly all: Run[] = [];
  private bold = false;

  write(text: string, mark?: Mark): void {
    const last = this.all.at(-1);
    if (last && (last.bold ?? false) === this.bold && last.mark === mark) {
      this.all[this.all.length - 1] = { ...last, text: last.text + text };
    } else if (text !== '') this.all.push({ text, ...(this.bold ? { bold: true } : {}), ...(mark ? { mark } : {}) });
  }

  /** @param told whether the reader has kept what it dropped, so that it is not to be found here once more */
  between(gap: string, told: boolean): void {
    let from = 0;
    for (const match of told ? [] : gap.matchAll(DROPPED)) {
      this.turn(gap.slice(from, match.index));
      const [whole, tag, inTag, struck, note] = match;
      if (note !== undefined) this.write(`[${note}]`, 'sup');
      else this.write(inTag ?? struck ?? '', (tag?.toLowerCase() as Mark | undefined) ?? 'del');
      from = match.index + whole.length;
    }
    this.turn(gap.slice(from));
  }

  /** Bold begins or ends wherever its marks stand. */
  private turn(gap: string): void {
    for (let at = 0; at + 1 < gap.length; at++) {
      if (!(gap[at] === '*' && gap[at + 1] === '*') && !(gap[at] === '_' && gap[at + 1] === '_')) continue;
      this.bold = !this.bold;
      at += 1;
    }
  }
}

/** Where the marks begin that stand right before a place. */
function beforeMarks(source: string, at: number): number {
  let from = at;
  while (source[from - 1] === '*' || source[from - 1] === '_') from -= 1;
  return from;
}
