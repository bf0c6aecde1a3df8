import { SheetError } from '../workbook.ts';

/** What a compound document begins with, as Office wrote them before 2007 and WPS writes `.et`. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
/** Sectors of the table of sectors that the header names itself. */
const NAMED_IN_HEADER = 109;
/** From here on a number names no sector but what becomes of a chain. */
const NO_SECTOR = 0xfffffffa;
const ENTRY = 128;

/** Whether a file is a compound document. */
export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * The stream of one of these names; undefined if there is none. A chain that is longer than the file, as one that runs in a
 * circle is, throws.
 */
export function streamOf(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  const document = new Compound(bytes);
  const entries = document.entries();
  const root = entries.find(({ kind }) => kind === 5);
  const entry = entries.find(({ kind, name }) => kind === 2 && names.includes(name.toLowerCase()));
  return entry && root && document.stream(entry, root);
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

class Compound {
  private readonly view: DataView;
  private readonly shift: number;
  private readonly sectors: number;
  private readonly table: readonly number[];

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER) throw new SheetError('damaged');
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.shift = this.view.getUint16(30, true);
    if (this.shift !== 9 && this.shift !== 12) throw new SheetError('damaged');
    this.sectors = (bytes.length >> this.shift) + 1;
    this.table = this.readTable();
  }

  entries(): readonly Entry[] {
    const directory = this.chained(this.view.getUint32(48, true));
    const view = new DataView(directory.buffer);
    return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
      const at = index * ENTRY;
      const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true)));
      return {
        name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2)),
        kind: directory[at + 66]!,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    });
  }

  stream({ start, size }: Entry, root: Entry): Uint8Array {
    if (size >= this.view.getUint32(56, true)) return this.chained(start).subarray(0, size);
    // Small streams share sectors, which are cut into smaller ones with a table of their own.
    const shared = this.chained(root.start);
    const table = numbersIn(this.chained(this.view.getUint32(60, true)));
    const small = 6;
    const sectors = this.chain(start, table, shared.length >> small);
    return joined(sectors.map((sector) => shared.subarray(sector << small, (sector + 1) << small))).subarray(0, size);
  }

  private readTable(): readonly number[] {
    const named: number[] = [];
    for (let at = 0; at < NAMED_IN_HEADER; at++) named.push(this.view.getUint32(76 + at * 4, true));
    let next = this.view.getUint32(68, true);
    for (let read = 0; next < NO_SECTOR; read++) {
      if (read > this.sectors) throw new SheetError('damaged');
      const more = numbersIn(this.sector(next));
      next = more.pop() ?? NO_SECTOR;
      named.push(...more);
    }
    return numbersIn(joined(named.filter((sector) => sector < NO_SECTOR).map((sector) => this.sector(sector))));
  }

  private chained(start: number): Uint8Array {
    return joined(this.chain(start, this.table, this.sectors).map((sector) => this.sector(sector)));
  }

  private chain(start: number, table: readonly number[], most: number): readonly number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < NO_SECTOR; sector = table[sector] ?? NO_SECTOR) {
      if (sectors.length > most) throw new SheetError('damaged');
      sectors.push(sector);
    }
    return sectors;
  }

  private sector(number: number): Uint8Array {
    if (number >= this.sectors) throw new SheetError('damaged');
    const start = (number + 1) << this.shift;
    return this.bytes.subarray(start, start + (1 << this.shift));
  }
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
