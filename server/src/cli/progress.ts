import type { Write } from './report.ts';

/** Says on a terminal how far a long run has come. */
export interface Progress {
  /** Shows the line, if the run has already taken long enough for someone to wonder. */
  show(text: string): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

const PATIENCE_MS = 1000;
const CLEAR_LINE = '\r\u001b[K';

/** `now` in milliseconds, from any origin. Nothing is ever written where `isTerminal` is false. */
export function progressOn(write: Write, isTerminal: boolean, now: () => number): Progress {
  const began = now();
  let shown = false;
  return {
    show(text) {
      if (!isTerminal || now() - began < PATIENCE_MS) return;
      write(`${CLEAR_LINE}${text}`);
      shown = true;
    },
    clear() {
      if (shown) write(CLEAR_LINE);
      shown = false;
    },
  };
}
