import type { CoreState, MarkdownIt, Token } from './markdownIt.ts';
import type { PublishedView, ShownMark, ShownTable } from './publishedView.ts';

/** Characters for private use stand around a marked figure while its block is read; no other text has them. */
const OPEN = '\uE000';
const NAMED = '\uE001';
const CLOSE = '\uE002';

/** A table or a mark with the line of the source that it stands on now. */
type Placed<T> = T & { readonly now: number; readonly lines: number };

/**
 * Makes the editor's preview of Markdown show drafts as they are published: a plugin of markdown-it that puts tables in the
 * place of their lines, and wrong figures between tags.
 *
 * @param viewOf how the draft with a text is shown; undefined for what is no draft
 */
export function extendPreview(markdown: MarkdownIt, viewOf: (text: string) => PublishedView | undefined): MarkdownIt {
  const openings = new WeakMap<CoreState, readonly string[]>();
  markdown.core.ruler.after('block', 'tieout-published', (state) => {
    const view = viewOf(state.src);
    if (!view) return;
    const source = state.src.split('\n');
    for (const table of placedIn(source, view.tables)) putTable(state, table);
    openings.set(state, putMarks(state.tokens, source, placedIn(source, view.marks)));
  });
  markdown.core.ruler.after('inline', 'tieout-marks', (state) => {
    const own = openings.get(state);
    if (!own || own.length === 0) return;
    for (const token of state.tokens) {
      if (token.content.includes(OPEN) && token.children) token.children = withTags(state, token.children, own);
    }
  });
  return markdown;
}

/** Where runs of lines stand now: each behind the one before it, where the source still has it. */
function placedIn<T extends ShownTable | ShownMark>(source: readonly string[], shown: readonly T[]): Placed<T>[] {
  const placed: Placed<T>[] = [];
  let shift = 0;
  for (const one of shown) {
    const lines = one.source.split('\n');
    const stands = (at: number) => lines.every((line, index) => source[at + index]?.replace(/\r$/, '') === line);
    // Mostly it is where it was, or as far off as the one before.
    const now = [one.line + shift, one.line].find(stands) ?? source.findIndex((_, at) => stands(at));
    if (now < 0) continue;
    shift = now - one.line;
    placed.push({ ...one, now, lines: lines.length });
  }
  return placed;
}

/** Puts a table in the place of what Markdown has made of its lines. */
function putTable(state: CoreState, table: Placed<ShownTable>): void {
  const end = table.now + table.lines;
  const block = new state.Token('html_block', '', 0);
  block.map = [table.now, end];
  block.block = true;
  const moved = table.now - table.line;
  block.content = table.html.replaceAll(
    /data-line="(\d+)"/g,
    (_, line: string) => `data-line="${Number(line) + moved}"`,
  );
  const tokens: Token[] = [];
  let put = false;
  let depth = 0;
  for (let index = 0; index < state.tokens.length; index++) {
    const token = state.tokens[index]!;
    if (depth > 0) {
      depth += token.nesting;
      continue;
    }
    const inside = token.map && token.nesting >= 0 && token.map[0] >= table.now && token.map[1] <= end;
    if (inside) {
      if (!put) tokens.push(block);
      put = true;
      depth = token.nesting;
    } else if (!put && token.type === 'paragraph_open' && holds(token, table.now, end)) {
      tokens.push(...aroundTable(state, index, block));
      put = true;
      depth = 1;
    } else tokens.push(token);
  }
  if (put) state.tokens = tokens;
}

function holds({ map }: Token, start: number, end: number): boolean {
  return map !== null && map[0] <= start && map[1] >= end;
}

/** Lines parted by tabs are to Markdown one paragraph with what stands directly above and below them. */
function aroundTable(state: CoreState, index: number, block: Token): Token[] {
  const [open, inline, close] = state.tokens.slice(index, index + 3) as [Token, Token, Token];
  const [first] = open.map!;
  const lines = inline.content.split('\n');
  const part = (from: number, to: number): Token[] => {
    if (to <= from) return [];
    const map: [number, number] = [from, to];
    const copy = (token: Token) => Object.assign(new state.Token(token.type, 'p', token.nesting), token, { map });
    const content = lines.slice(from - first, to - first).join('\n');
    return [copy(open), Object.assign(copy(inline), { content, children: [] }), close];
  };
  return [...part(first, block.map![0]), block, ...part(block.map![1], open.map![1])];
}

/** Puts marks around figures, before the text of a block is read; gives the tags that they stand for. */
function putMarks(tokens: readonly Token[], source: readonly string[], marks: readonly Placed<ShownMark>[]): string[] {
  const openings: string[] = [];
  for (const token of tokens) {
    if (token.type !== 'inline' || !token.map) continue;
    const [first, end] = token.map;
    const written = token.content.split('\n');
    const lines = [...written];
    // From the end of each line on, so that what stands before keeps its place.
    const within = marks.filter(({ now }) => now >= first && now < end).sort((a, b) => b.from - a.from);
    for (const { now, line, from, to, opening } of within) {
      const text = written[now - first];
      // What the line begins with, such as the sign of a list, is no longer in it.
      const cut = text === undefined ? -1 : source[now]!.indexOf(text);
      if (text === undefined || cut < 0 || from < cut || to - cut > text.length) continue;
      const marked = lines[now - first]!;
      const name = `${OPEN}${openings.length}${NAMED}`;
      const figure = marked.slice(from - cut, to - cut);
      lines[now - first] = `${marked.slice(0, from - cut)}${name}${figure}${CLOSE}${marked.slice(to - cut)}`;
      openings.push(opening.replace(`data-line="${line}"`, `data-line="${now}"`));
    }
    if (within.length > 0) token.content = lines.join('\n');
  }
  return openings;
}

/** Texts with tags in the place of the marks; elsewhere, in code or the address of a link, they are taken out again. */
function withTags(state: CoreState, tokens: readonly Token[], openings: readonly string[]): Token[] {
  const made = (type: string, content: string) => Object.assign(new state.Token(type, '', 0), { content });
  return tokens.flatMap((token) => {
    if (!token.content.includes(OPEN)) return [token];
    const [before = '', ...marked] = token.content.split(OPEN);
    const pieces = marked.map((piece) => {
      const [name = '', rest = ''] = piece.split(NAMED);
      const [figure = '', behind = ''] = rest.split(CLOSE);
      return { opening: openings[Number(name)] ?? '<span>', figure, behind };
    });
    if (token.type !== 'text') {
      token.content = before + pieces.map(({ figure, behind }) => figure + behind).join('');
      return [token];
    }
    return [
      made('text', before),
      ...pieces.flatMap(({ opening, figure, behind }) => [
        made('html_inline', opening),
        made('text', figure),
        made('html_inline', '</span>'),
        made('text', behind),
      ]),
    ];
  });
}
