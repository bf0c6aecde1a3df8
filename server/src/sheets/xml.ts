import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of XML wants to be told. */
export interface XmlReader {
  open?(tag: string, attributes: Attributes): void;
  close?(tag: string): void;
  text?(text: string): void;
}

/** Reads XML from beginning to end; entities of a DTD, which could grow without end, are not expanded. */
export function parseXml(xml: string, reader: XmlReader): void {
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open?.(tag, attributes),
      onclosetag: (tag) => reader.close?.(tag),
      ontext: (text) => reader.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

/** Prefixes differ from writer to writer; what stands behind them does not. */
export function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}
