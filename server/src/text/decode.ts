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
  if (!utf16Mark(bytes) && bytes.subarray(0, SNIFFED_BYTES).includes(0)) return { problem: 'binary' };
  return read(bytes) ?? { problem: 'encoding' };
}

/** Bytes that a name calls text, without a byte-order mark; undefined if they are none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = read(bytes)?.text;
  return text?.startsWith('\ufeff') ? text.slice(1) : text;
}

function read(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | undefined {
  const marked = utf16Mark(bytes);
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
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
