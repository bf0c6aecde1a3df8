/** How the bytes of a file were read, and so how an edited text is written back. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly problem: 'binary' | 'encoding' };

/** Enough of a file to tell text from Word, Excel and PDF. */
const SNIFFED_BYTES = 8 * 1024;

/**
 * Bytes to text. A byte-order mark stays the first character: positions are those of the file as given.
 * Text that is not Unicode is taken as GB18030 (which contains GBK and GB2312) if it decodes without a fault.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = utf16Mark(bytes);
  if (marked) {
    const text = decodeAs(bytes, marked);
    return text === undefined ? { problem: 'encoding' } : { text, encoding: marked };
  }
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) return { problem: 'binary' };
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return { problem: 'encoding' };
}

/** Text back to bytes, or nothing for an encoding the platform can read but not write. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'gb18030') return undefined;
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
