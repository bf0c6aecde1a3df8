import { everyOf } from './words.ts';

const QUOTES_AND_SPACES = everyOf('<quote> <space>');

/** A text without blanks and quotation marks: 三公经费 for “三公”经费. */
export function unquoted(text: string): string {
  return text.replace(QUOTES_AND_SPACES, '');
}
