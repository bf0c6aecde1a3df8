import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of files that are no UTF-8, by the name under which they are spoken of. Most systems have none. */
const places = new Map<string, Buffer>();

/** Where the file system finds what is spoken of by this name. */
export function placeOf(path: string): string | Buffer {
  return places.get(path) ?? path;
}

/** The bytes of a name that is no UTF-8, for another thread, where `knowPlace` is told them. */
export function bytesOf(path: string): Uint8Array | undefined {
  return places.get(path);
}

export function knowPlace(path: string, bytes: Uint8Array): void {
  places.set(path, Buffer.from(bytes));
}

/** The path of an entry of a folder, whose name is given as its bytes. */
export function entryOf(folder: string, name: Buffer): string {
  const place = placeOf(folder);
  const text = name.toString('utf8');
  if (typeof place === 'string' && !text.includes('\uFFFD')) return join(folder, text);
  return spokenOf(Buffer.concat([Buffer.from(place), Buffer.from('/'), name]));
}

/**
 * The arguments of the process. The runtime has put a replacement character for each byte that is no UTF-8; the system
 * that lets such names through also tells the bytes.
 */
export function argumentsOf(argv: readonly string[]): readonly string[] {
  const given = argv.slice(2);
  if (!given.some((argument) => argument.includes('\uFFFD'))) return given;
  const bytes = commandLine().slice(-given.length);
  return given.map((argument, at) => {
    const own = bytes[at];
    return argument.includes('\uFFFD') && own?.toString('utf8') === argument ? spokenOf(own) : argument;
  });
}

function commandLine(): Buffer[] {
  try {
    const line = readFileSync('/proc/self/cmdline');
    const parts: Buffer[] = [];
    for (let from = 0, to = line.indexOf(0); to >= 0; from = to + 1, to = line.indexOf(0, from)) {
      parts.push(line.subarray(from, to));
    }
    return parts;
  } catch {
    return [];
  }
}

/** A name to speak of these bytes by: as an older Chinese system would show them; none is given to two files. */
function spokenOf(place: Buffer): string {
  let name = place.toString('utf8');
  try {
    if (name.includes('\uFFFD')) name = new TextDecoder('gb18030', { fatal: true }).decode(place);
  } catch {
    // Some other encoding: its replacement characters stay.
  }
  const taken = (candidate: string) => places.get(candidate)?.equals(place) === false;
  let spoken = name;
  for (let count = 2; taken(spoken); count++) spoken = `${name} (${count})`;
  places.set(spoken, place);
  return spoken;
}
