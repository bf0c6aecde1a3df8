/** As many characters as the name of a sheet may have. */
const LONGEST = 31;
/** What it may not hold, or not at its ends. */
const BARRED = "[]:*?/\\'";

/** Names of sheets for titles: short enough, without what is barred, no two alike, whatever their case. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const plain = Array.from(title, (character) => (BARRED.includes(character) || character < ' ' ? ' ' : character));
    const name = plain.join('').split(' ').filter(Boolean).join(' ') || `表${index + 1}`;
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const whole = `${name.slice(0, LONGEST - suffix.length).trim()}${suffix}`;
      if (taken.has(whole.toLowerCase())) continue;
      taken.add(whole.toLowerCase());
      return whole;
    }
  });
}
