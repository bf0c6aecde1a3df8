/** The records of a workbook that are read, by what they are called in its format (BIFF8). */
export const RECORD = {
  formula: 0x0006,
  end: 0x000a,
  from1904: 0x0022,
  password: 0x002f,
  goesOn: 0x003c,
  columns: 0x007d,
  sheet: 0x0085,
  roundNumbers: 0x00bd,
  look: 0x00e0,
  merges: 0x00e5,
  strings: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  flagOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  roundNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

/** One record; what is asked for beyond its end is nothing. */
export class OldRecord {
  private readonly view: DataView;

  constructor(
    readonly kind: number,
    readonly bytes: Uint8Array,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(at: number): number {
    return this.bytes[at] ?? 0;
  }

  short(at: number): number {
    return at + 2 <= this.bytes.length ? this.view.getUint16(at, true) : 0;
  }

  long(at: number): number {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : 0;
  }

  number(at: number): number {
    return at + 8 <= this.bytes.length ? this.view.getFloat64(at, true) : 0;
  }

  /** A number in four bytes: 30 bits of it, a whole one or not, and whether it was multiplied by a hundred. */
  roundNumber(at: number): number {
    const bits = this.long(at);
    const value = bits & 2 ? (bits | 0) >> 2 : fractionOf(bits & ~3);
    return bits & 1 ? value / 100 : value;
  }

  /** Text behind its length, of one byte or two, and how wide its characters are. */
  text(at: number, lengthBytes: 1 | 2 = 2): string {
    const length = lengthBytes === 1 ? this.byte(at) : this.short(at);
    const wide = (this.byte(at + lengthBytes) & 1) === 1;
    const start = at + lengthBytes + 1;
    return charactersIn(this.bytes.subarray(start, start + length * (wide ? 2 : 1)), wide);
  }
}

/** The records of a stream from a place on, up to its end or the first that is cut off. */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<OldRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = start; at + 4 <= stream.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length) return;
    yield new OldRecord(view.getUint16(at, true), stream.subarray(at + 4, end));
    at = end;
  }
}

/** Characters of two bytes, or of one where none of them has more. */
export function charactersIn(bytes: Uint8Array, wide: boolean): string {
  if (wide) return new TextDecoder('utf-16le').decode(bytes);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function fractionOf(high: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, high >>> 0, true);
  return view.getFloat64(0, true);
}
