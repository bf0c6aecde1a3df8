import picomatch from 'picomatch';

/** Matches absolute paths against globs as settings write them; a glob without a leading slash may match anywhere. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const anywhere = globs
    .filter((glob) => typeof glob === 'string' && glob !== '')
    .map((glob) => (/^(?:\/|\*\*\/)/.test(glob) ? glob : `**/${glob}`));
  return anywhere.length === 0 ? () => false : picomatch(anywhere, { nocase: true, dot: true });
}
