/**
 * Patterns compiled from plain words, which stand apart by spaces: nothing in a word is syntax, so that another spelling
 * is one word more. Of several words that begin alike the one that is listed first is found.
 */

/** Found wherever one of the words stands. */
export function anyOf(words: string): RegExp {
  return new RegExp(alternatives(words));
}

/** Found where a text begins with one of the words. */
export function startsWithAny(words: string): RegExp {
  return new RegExp(`^${alternatives(words)}`);
}

/** Found where a text ends with one of the words. */
export function endsWithAny(words: string): RegExp {
  return new RegExp(`${alternatives(words)}$`);
}

/** Found where one of the words is all of a text. */
export function isAnyOf(words: string): RegExp {
  return new RegExp(`^${alternatives(words)}$`);
}

/** Found where one of the words, or nothing, is all of a text. */
export function isAnyOfOrNone(words: string): RegExp {
  return new RegExp(`^${alternatives(words)}?$`);
}

function alternatives(words: string): string {
  return `(?:${words
    .split(' ')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('|')})`;
}
