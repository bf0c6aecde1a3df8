import { zipSync } from 'fflate';

/** What reads a file. */
export type Reader = 'draft' | 'import' | 'catalogue' | 'ledger' | 'clipboard' | 'settings' | 'bytes';

/** A byte that becomes another; a place is a share of the whole, so that it stays one in a smaller file. */
export interface Damage {
  readonly at: number;
  readonly byte: number;
  /** Cut off here instead. */
  readonly cut?: boolean;
}

/** A file, as it is made: what it is made of can be taken away piece by piece. */
export interface Case {
  readonly reader: Reader;
  readonly name: string;
  /** What made it. */
  readonly from: string;
  /** The text of the file, or the parts of the archive that it is. */
  readonly text?: string;
  readonly parts?: Readonly<Record<string, string>>;
  /** The file itself, where it is of neither. */
  readonly base64?: string;
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';
  readonly damage?: readonly Damage[];
  /** What a reader of the file sees, and must see in the draft that comes of it. */
  readonly seen?: readonly string[];
}

export function bytesOf({ text, parts, base64, encoding = 'utf-8', damage = [] }: Case): Uint8Array {
  let bytes: Uint8Array = base64
    ? Buffer.from(base64, 'base64')
    : parts
      ? zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)])))
      : encoded(text ?? '', encoding);
  bytes = Uint8Array.from(bytes);
  for (const { at, byte, cut } of damage) {
    const place = Math.floor(at * bytes.length);
    if (cut) bytes = bytes.slice(0, place);
    else if (place < bytes.length) bytes[place] = byte;
  }
  return bytes;
}

function encoded(text: string, encoding: NonNullable<Case['encoding']>): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
