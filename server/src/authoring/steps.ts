import type { Slices } from '../sheets/slices.ts';

/** Says at each piece of the work what it is about. */
export function* saying<T>(message: string, slices: Slices<T>): Generator<string, T> {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
    yield message;
  }
}

/** Says at each piece of the work the title of what was made. */
export function* titled<T>(run: Generator<{ readonly title: string }, T>): Generator<string, T> {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    yield step.value.title;
  }
}
