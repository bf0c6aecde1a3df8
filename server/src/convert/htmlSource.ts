import { Parser } from 'htmlparser2';

/** What an HTML table holds besides cells of text, which a pipe table could not keep. */
export type Extra = 'text-outside' | 'table-inside' | 'picture-or-link' | 'comment';

const RICH = new Set(['img', 'a', 'svg', 'input', 'video', 'audio', 'object', 'iframe', 'math']);

/** The first thing in the source of an HTML table that would be lost with its tags. */
export function extraIn(html: string): Extra | undefined {
  let extra: Extra | undefined;
  let tables = 0;
  let inCell = false;
  const note = (kind: Extra) => {
    extra ??= kind;
  };
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'table') {
        tables += 1;
        if (inCell) note('table-inside');
      } else if (name === 'td' || name === 'th') inCell = true;
      else if (RICH.has(name)) note('picture-or-link');
    },
    onclosetag(name) {
      if (name === 'td' || name === 'th' || name === 'table') inCell = false;
    },
    ontext(text) {
      if (!inCell && text.trim() !== '') note('text-outside');
    },
    oncomment: () => note('comment'),
  });
  parser.end(html);
  return extra ?? (tables > 1 ? 'table-inside' : undefined);
}
