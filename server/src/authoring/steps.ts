/** Work whose steps are told of in words. */
function* worded<S, T>(run: Generator<S, T>, words: (step: S) => string): Generator<string, T> {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    yield words(step.value);
  }
}

/** Says at each piece of the work what it is about. */
export function saying<T>(message: string, run: Generator<unknown, T>): Generator<string, T> {
  return worded(run, () => message);
}

/** Says at each piece of the work the title of what was made. */
export function titled<T>(run: Generator<{ readonly title: string }, T>): Generator<string, T> {
  return worded(run, ({ title }) => title);
}
