import { type Inline, InlineBuilder } from '../text/inline.ts';

const MARKUP =
  /(?<![A-Za-z])<sup(?:\s[^<>]{0,200})?>[^<>]{0,20}<\/sup>|<(?:del|s)>[^<>]{0,80}<\/(?:del|s)>|~~[^~\n]{1,80}~~|<(?:br|\/?p|\/?b|\/?strong|\/?span|\/?div|\/?font|\/?u|\/?i|\/?em)(?:\s[^<>]{0,200})?\s*\/?>|&(?:nbsp|amp|lt|gt|emsp|ensp|#160);|\\(?=[|*_`\\[\]])|\*{2,3}(?=\S)(?=[^*]*\S\*{2,3})|(?<=\S)\*{2,3}/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * Cell text in the plain-text dialects, where nobody parses Markdown, still carries tags and emphasis that
 * conversion left behind: `<p>…</p>`, `<br>`, `**合计**`. A run of asterisks alone (an index row's `**`) stays.
 */
export function cleanMarkup(content: Inline): Inline {
  const { text } = content;
  if (!/[<&\\]|\*\*|~~/.test(text) || /^\*+$/.test(text)) return content;
  const builder = new InlineBuilder();
  let at = 0;
  MARKUP.lastIndex = 0;
  for (let match = MARKUP.exec(text); match !== null; match = MARKUP.exec(text)) {
    copy(builder, content, at, match.index);
    const token = match[0].toLowerCase();
    if (token.startsWith('&')) builder.from(ENTITIES[token] ?? ' ', content.at(match.index));
    else if (token.startsWith('<br')) builder.from('\n', content.at(match.index));
    at = match.index + match[0].length;
  }
  if (at === 0) return content;
  copy(builder, content, at, text.length);
  return builder.build(content.start).trim();
}

function copy(builder: InlineBuilder, content: Inline, from: number, to: number): void {
  for (let index = from; index < to; index++) builder.verbatim(content.text[index]!, content.at(index));
}
