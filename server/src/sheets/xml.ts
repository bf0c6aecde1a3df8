import { Parser } from 'htmlparser2';
import { atOnce, type Slices } from './slices.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of XML wants to be told. */
export interface XmlReader {
  open?(tag: string, attributes: Attributes): void;
  close?(tag: string): void;
  text?(text: string): void;
}

/** Characters read at a time. */
const SLICE = 500_000;

/** Reads XML from beginning to end; entities of a DTD, which could grow without end, are not expanded. */
export function parseXml(xml: string, reader: XmlReader): void {
  atOnce(parsingXml(xml, reader));
}

/** The same, piece by piece. One text may come in several. */
export function* parsingXml(xml: string, reader: XmlReader): Slices<void> {
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open?.(tag, attributes),
      onclosetag: (tag) => reader.close?.(tag),
      ontext: (text) => reader.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += SLICE) {
    parser.write(xml.slice(at, at + SLICE));
    yield;
  }
  parser.end();
}

/** Prefixes differ from writer to writer; what stands behind them does not. */
export function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}
