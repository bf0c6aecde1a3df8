/** Work in pieces of some hundredths of a second: who has others to answer lets them in between, or stops. */
export type Slices<T> = Generator<void, T, void>;

/** All of it at once, for who has nobody else to answer. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  return told(work, () => {});
}

/** All of it at once; each of its steps is told of. */
export function told<S, T>(work: Generator<S, T>, tell: (step: S) => void): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}
