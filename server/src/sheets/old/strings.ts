import { charactersIn } from './records.ts';

/** Runs of a text with looks of their own, four bytes each, stand behind it; so does how it is pronounced. */
const RICH = 8;
const SPOKEN = 4;
const WIDE = 1;

/** The texts that cells share: a record and those that go on with it, each of which may begin within a text. */
export function sharedStrings(parts: readonly Uint8Array[]): readonly string[] {
  const reader = new Parts(parts);
  const count = reader.long(4);
  const strings: string[] = [];
  // A file may claim any number; each takes three bytes at least.
  while (strings.length < count && !reader.isAtEnd) strings.push(reader.string());
  return strings;
}

class Parts {
  private part = 0;
  private at = 0;

  constructor(private readonly parts: readonly Uint8Array[]) {}

  get isAtEnd(): boolean {
    this.goOn();
    return this.part >= this.parts.length;
  }

  /** A number of four bytes, the first `skip` bytes left out. */
  long(skip = 0): number {
    this.skip(skip);
    return this.short() + this.short() * 0x10000;
  }

  string(): string {
    let left = this.short();
    let flags = this.byte();
    const runs = flags & RICH ? this.short() : 0;
    const spoken = flags & SPOKEN ? this.long() : 0;
    let text = '';
    while (left > 0 && this.part < this.parts.length) {
      const bytes = this.parts[this.part]!;
      const width = flags & WIDE ? 2 : 1;
      const here = Math.min(left, (bytes.length - this.at) >> (width - 1));
      text += charactersIn(bytes.subarray(this.at, this.at + here * width), width === 2);
      this.at += here * width;
      left -= here;
      if (left === 0) break;
      // What goes on in the next record says anew how wide it is.
      this.part += 1;
      this.at = 0;
      flags = this.part < this.parts.length ? this.byte() : 0;
    }
    this.skip(runs * 4 + spoken);
    return text;
  }

  private short(): number {
    return this.byte() + this.byte() * 0x100;
  }

  private byte(): number {
    this.goOn();
    const byte = this.parts[this.part]?.[this.at] ?? 0;
    this.at += 1;
    return byte;
  }

  private skip(count: number): void {
    for (let left = count; left > 0 && !this.isAtEnd; ) {
      const here = Math.min(left, this.parts[this.part]!.length - this.at);
      this.at += here;
      left -= here;
    }
  }

  private goOn(): void {
    while (this.part < this.parts.length && this.at >= this.parts[this.part]!.length) {
      this.part += 1;
      this.at = 0;
    }
  }
}
