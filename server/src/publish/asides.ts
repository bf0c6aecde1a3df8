/** The number, the department and the unit above a table, where wide spaces part them on one line. */
export function asidesIn(text: string): string[] {
  return text
    .split(/[\u3000\t]{2,}|[ \u3000\t]{3,}/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
