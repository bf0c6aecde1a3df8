import { Transform } from 'node:stream';

const HEADER_END = '\r\n\r\n';
const LENGTH = 'content-length:';
/** A header is two short lines; one without end would be kept for ever. */
const LONGEST_HEADER = 4096;

/**
 * Lets messages pass whose header gives their length. Any other header is left out and told, and the next one is looked
 * for: the reader behind would wait for a message of −5 bytes until the end.
 */
export function soundFrames(tell: (problem: string) => void): Transform {
  let held: Buffer = Buffer.alloc(0);
  /** Bytes of a body that are still to come. */
  let body = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      for (;;) {
        const passed = Math.min(body, held.length);
        if (passed > 0) this.push(held.subarray(0, passed));
        body -= passed;
        held = held.subarray(passed);
        const end = body > 0 ? -1 : held.indexOf(HEADER_END);
        if (end < 0) break;
        // What is left of a message that was left out may stand before the header, on its very line.
        const before = held.subarray(0, end).toString('latin1');
        const header = before.slice(Math.max(0, before.toLowerCase().lastIndexOf(LENGTH)));
        const length = lengthIn(header);
        if (length === undefined)
          tell(`a message without a sound Content-Length was left out: ${before.slice(0, 100)}`);
        else this.push(Buffer.from(header + HEADER_END, 'latin1'));
        body = length ?? 0;
        held = held.subarray(end + HEADER_END.length);
      }
      if (body === 0 && held.length > LONGEST_HEADER) held = Buffer.from(held.subarray(-LONGEST_HEADER));
      done();
    },
  });
}

function lengthIn(header: string): number | undefined {
  const [line = ''] = header.split('\r\n');
  const value = line.toLowerCase().startsWith(LENGTH) ? line.slice(LENGTH.length).trim() : '';
  const sound = value !== '' && [...value].every((digit) => digit >= '0' && digit <= '9');
  return sound ? Number(value) : undefined;
}
