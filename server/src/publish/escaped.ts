/** What XML cannot hold: control characters, and halves of a pair. */
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** A text without what XML cannot hold. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

/** A text inside of XML or HTML. */
export function escapedXml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
