/**
 * Patterns compiled from spellings, which stand apart by spaces, so that another spelling is one word more. A part that
 * may be left out stands in [ ], parts of which one must stand in { }, and | parts what each of them may be:
 * `[日常]公用{经费|支出}`. Nothing else in a spelling is syntax. Of several that begin alike the first listed is found.
 */

/** Found wherever one of the spellings stands. */
export function anyOf(words: string): RegExp {
  return new RegExp(oneOf(words));
}

/** Found where a text begins with one of the spellings. */
export function startsWithAny(words: string): RegExp {
  return new RegExp(`^${oneOf(words)}`);
}

/** Found where a text ends with one of the spellings. */
export function endsWithAny(words: string): RegExp {
  return new RegExp(`${oneOf(words)}$`);
}

/** Found where one of the spellings is all of a text. */
export function isAnyOf(words: string): RegExp {
  return new RegExp(`^${oneOf(words)}$`);
}

/** Found where one of the spellings, or nothing, is all of a text. */
export function isAnyOfOrNone(words: string): RegExp {
  return new RegExp(`^${oneOf(words)}?$`);
}

/** Found where a text is nothing but such words, one after the other, or empty. */
export function madeOf(words: string): RegExp {
  return new RegExp(`^${oneOf(words)}*$`);
}

/** Found just where it is set to look. */
export function standsAt(words: string): RegExp {
  return new RegExp(oneOf(words), 'y');
}

/** A text without blanks and quotation marks: 三公经费 for “三公”经费. */
export function unquoted(text: string): string {
  return text.replace(/[“”"'‘’\s]/g, '');
}

function oneOf(words: string): string {
  return `(?:${words.split(' ').map(compiled).join('|')})`;
}

function compiled(word: string): string {
  return word
    .replace(/[\\^$.*+?()/-]/g, '\\$&')
    .replace(/[[{]/g, '(?:')
    .replaceAll(']', ')?')
    .replaceAll('}', ')');
}
