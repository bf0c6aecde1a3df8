import type { Encoding } from '../text/decode.ts';

/** Text back to bytes, or nothing for an encoding the platform can read but not write. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'gb18030') return undefined;
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
