const DASHES = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * Whether a line is a row of dashes and nothing else: it parts the header of a pipe table from its body, and stands again
 * wherever a page was glued to the one before.
 */
export function isDelimiterRow(line: string): boolean {
  return DASHES.test(line);
}
