import { type Inline, InlineBuilder } from '../text/inline.ts';
import { markOf } from '../text/notes.ts';

const MARKUP =
  /(?<![A-Za-z])<(su[bp])(?:\s[^<>]{0,200})?>([^<>]{0,20})<\/su[bp]>|<(del|s)>([^<>]{0,80})<\/(?:del|s)>|~~([^~\n]{1,80})~~|<(?:br|\/?p|\/?b|\/?strong|\/?span|\/?div|\/?font|\/?u|\/?i|\/?em)(?:\s[^<>]{0,200})?\s*\/?>|&(?:nbsp|amp|lt|gt|emsp|ensp|#160);|\\(?=[|*_`\\[\]])|(?<!\*)\*{2,3}(?!\*)/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * Cell text in the plain-text dialects, where nobody parses Markdown, still carries tags and emphasis that
 * conversion left behind: `<p>…</p>`, `<br>`, `**合计**`. Asterisks without their like are text: an index row's `**`,
 * the name `李**`.
 */
export function cleanMarkup(content: Inline): Inline {
  const { text } = content;
  if (!/[<&\\]|\*\*|~~/.test(text)) return content;
  const builder = new InlineBuilder();
  let at = 0;
  const emphasis = emphasisIn(text);
  MARKUP.lastIndex = 0;
  for (let match = MARKUP.exec(text); match !== null; match = MARKUP.exec(text)) {
    const token = match[0].toLowerCase();
    if (token.startsWith('*') && !emphasis.has(match.index)) continue;
    copy(builder, content, at, match.index);
    const [, script, raised, struckTag, struckText, struck] = match;
    const aside = raised ?? struckText ?? struck;
    if (aside) builder.aside(aside, markOf((script ?? struckTag ?? 'del').toLowerCase())!);
    else if (token.startsWith('&')) builder.from(ENTITIES[token] ?? ' ', content.at(match.index));
    else if (token.startsWith('<br')) builder.from('\n', content.at(match.index));
    at = match.index + match[0].length;
  }
  if (at === 0) return content;
  copy(builder, content, at, text.length);
  return builder.build(content.start).trim();
}

/** Where runs of asterisks stand that begin and end an emphasis: as long as each other, with text between them. */
function emphasisIn(text: string): ReadonlySet<number> {
  const marks = new Set<number>();
  let opened: { readonly at: number; readonly length: number } | undefined;
  for (let at = text.indexOf('**'); at >= 0; at = text.indexOf('**', at)) {
    let end = at;
    while (text[end] === '*') end += 1;
    const length = end - at;
    if (opened?.length === length && !isSpace(text[at - 1])) {
      marks.add(opened.at).add(at);
      opened = undefined;
    } else opened = length <= 3 && opens(text, at, end) ? { at, length } : undefined;
    at = end;
  }
  return marks;
}

/** Whether a run may begin an emphasis: not before a space, and before a mark only behind one, as in Markdown. */
function opens(text: string, at: number, end: number): boolean {
  const before = text[at - 1];
  return !isSpace(text[end]) && (isWord(text[end]!) || isSpace(before) || !isWord(before!));
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || character.trim() === '';
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function copy(builder: InlineBuilder, content: Inline, from: number, to: number): void {
  for (let index = from; index < to; index++) builder.verbatim(content.text[index]!, content.at(index));
}
