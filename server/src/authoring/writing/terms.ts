import { fold, squeeze } from '../../text/fold.ts';
import { LEADING_NUMBER } from '../../vocabulary/numbering.ts';
import { ITEM_PATH, TERM_LINE } from '../../vocabulary/ownLists.ts';
import { isOwnTerm } from './glossary.ts';
import { cut, mergedList } from './pieces.ts';
import { numberedAs, type Relisted } from './relist.ts';

/**
 * A list of terms with an entry for every item of the tables, where it has one for most of them. An entry of an item that no
 * table has goes, and a term that nobody uses where it is explained in our words; all other entries stay.
 */
export function relistedTerms(body: string, fresh: string): Relisted {
  const lines = cut({ text: body, start: 0 }, '\n');
  const entries = lines.filter(({ text }) => termIn(text) !== undefined);
  const wanted = fresh.split('\n').filter((line) => termIn(line) !== undefined);
  const known = new Set(entries.map(({ text }) => termIn(text)));
  const present = wanted.filter((line) => known.has(termIn(line))).length;
  const gained: string[] = [];
  const lost: string[] = [];
  const first = lines.findIndex(({ text }) => termIn(text) !== undefined);
  const last = lines.findLastIndex(({ text }) => termIn(text) !== undefined);
  const isMost = present * 2 >= wanted.length;
  if (first < 0 || !isMost || last - first + 1 !== entries.length)
    return { text: body, gained, lost, left: [], stale: [] };
  const merged = mergedList(
    entries,
    wanted.map((text) => ({ text, start: -1 })),
    {
      keyOf: ({ text }) => termIn(text)!,
      gains: ({ text }) => {
        gained.push(termIn(text)!);
        return true;
      },
      loses: ({ text }) => {
        const goes = ITEM_PATH.test(termIn(text)!) || isOwnTerm(text);
        if (goes) lost.push(termIn(text)!);
        return goes;
      },
    },
  );
  const text = [
    ...lines.slice(0, first).map((line) => line.text),
    ...numberedAs(entries, merged),
    ...lines.slice(last + 1).map((line) => line.text),
  ].join('\n');
  return { text, gained, lost, left: [], stale: [] };
}

function termIn(line: string): string | undefined {
  const words = fold(squeeze(line));
  return LEADING_NUMBER.test(words) ? TERM_LINE.exec(words)?.[1] : undefined;
}
