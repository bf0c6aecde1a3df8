/** Work in pieces of some hundredths of a second: who has others to answer lets them in between, or stops. */
export type Slices<T> = Generator<void, T, void>;

/** All of it at once, for who has nobody else to answer. */
export function atOnce<T>(slices: Slices<T>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
