import { describe, expect, it } from 'vitest';
import { encode } from '../../../server/src/cli/encode.ts';
import { decode } from '../../../server/src/text/decode.ts';

const text = '\ufeff合计\t1,240.58\r\n𠮷县\n';

describe('decoding', () => {
  it('keeps the byte-order mark, because positions are those of the file', () => {
    expect(decode(Buffer.from(text, 'utf8'))).toEqual({ text, encoding: 'utf-8' });
    expect(decode(Buffer.from(text, 'utf16le'))).toEqual({ text, encoding: 'utf-16le' });
    expect(decode(Buffer.from(text, 'utf16le').swap16())).toEqual({ text, encoding: 'utf-16be' });
  });

  it('falls back on GB18030, four-byte characters included', () => {
    const bytes = Uint8Array.of(0xba, 0xcf, 0xbc, 0xc6, 0x31, 0x95, 0x32, 0x82, 0x36);
    expect(decode(bytes)).toEqual({ text: '合计1𠀀', encoding: 'gb18030' });
  });

  it('takes an empty file as text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('refuses what is not text', () => {
    expect(decode(Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0))).toEqual({ problem: 'binary' });
  });

  it('refuses broken text rather than guess', () => {
    expect(decode(Uint8Array.of(0xe5, 0x90, 0x88, 0xff, 0xff))).toEqual({ problem: 'encoding' });
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x08))).toEqual({ problem: 'encoding' });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('writes %s back as it was', (encoding) => {
    const bytes = encode(text, encoding);
    expect(bytes && decode(bytes)).toEqual({ text, encoding });
  });

  it('does not claim to write GB18030', () => {
    expect(encode(text, 'gb18030')).toBeUndefined();
  });
});
