/** `text` with one mark where several of a kind stand in a row: 12..5 is 12.5. */
export function withSingleMarks(text: string): string {
  return [...text].filter((mark, at) => !((mark === '.' || mark === ',') && text[at - 1] === mark)).join('');
}
