import { LETTER } from '../text/characters.ts';
import { type Inline, InlineBuilder } from '../text/inline.ts';
import { breaksBetween } from '../text/wraps.ts';

/** Between two letters a line end is a space; Chinese text, and a number that a page broke, goes on without one. */
const NARROW = LETTER;

/**
 * The paragraphs in a run of lines without a blank line between them, each on one line: what the width of a page broke
 * is whole again, what its writer began on a line of its own stands by itself.
 */
export function paragraphsIn(content: Inline): Inline[] {
  const { text } = content;
  if (!text.includes('\n')) return [content];
  const paragraphs: Inline[] = [];
  let builder = new InlineBuilder();
  let above = '';
  let first = 0;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const line = content.slice(from, to).trim();
    if (line.text !== '') {
      if (above !== '' && breaksBetween(above, line.text)) {
        paragraphs.push(builder.build(first));
        builder = new InlineBuilder();
        above = '';
      }
      if (above === '') first = line.at(0);
      else if (NARROW.test(above.at(-1)!) && NARROW.test(line.text[0]!)) builder.from('\n', content.at(from - 1));
      for (let index = 0; index < line.text.length; index++) builder.verbatim(line.text[index]!, line.at(index));
      above = line.text;
    }
    from = to + 1;
  }
  if (above !== '') paragraphs.push(builder.build(first));
  return paragraphs.length > 0 ? paragraphs : [content];
}
