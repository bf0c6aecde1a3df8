import { unzipSync } from 'fflate';

/** Sizes as unpacked: a file that claims more is no document that a person wrote. */
const LARGEST_PART = 48 * 1024 * 1024;
const LARGEST_ALL = 96 * 1024 * 1024;

/** The archive unpacks to more than anyone could have written. */
export class ArchiveTooLarge extends Error {}

/** The parts of an Office file whose names fit, as text by name; all others stay packed. Throws on a damaged file. */
export function unzipParts(
  bytes: Uint8Array,
  wanted: RegExp,
  largest = LARGEST_ALL,
): (name: string) => string | undefined {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!wanted.test(name)) return false;
      total += originalSize;
      if (originalSize > LARGEST_PART || total > largest) throw new ArchiveTooLarge();
      return true;
    },
  });
  const texts = new Map<string, string>();
  return (name) => {
    const part = parts[name];
    if (part && !texts.has(name)) texts.set(name, new TextDecoder().decode(part));
    return texts.get(name);
  };
}
