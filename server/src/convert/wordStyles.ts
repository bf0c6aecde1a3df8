import { localName, parseXml } from '../sheets/xml.ts';

/** What a paragraph style of Word says of its paragraphs. */
export interface WordStyle {
  /** Depth of a heading, 0 for other text. */
  readonly depth: number;
  /** A line of a table of contents, which Word generates. */
  readonly contents: boolean;
  readonly list?: { readonly id: string; readonly level: number };
}

const PLAIN: WordStyle = { depth: 0, contents: false };

/** Reads the part `word/styles.xml`; gives the style by its id. */
export function readStyles(xml: string): (id: string | undefined) => WordStyle {
  const styles = new Map<string, { name: string; outline?: number; list?: string; level: number }>();
  let style: { name: string; outline?: number; list?: string; level: number } | undefined;
  parseXml(xml, {
    open(tag, attributes) {
      const value = attributes['w:val'] ?? '';
      const name = localName(tag);
      if (name === 'style') {
        style = { name: '', level: 0 };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (!style) return;
      else if (name === 'name') style.name = value;
      else if (name === 'outlineLvl') style.outline = Number(value);
      else if (name === 'numId') style.list = value;
      else if (name === 'ilvl') style.level = Number(value);
    },
    close(tag) {
      if (localName(tag) === 'style') style = undefined;
    },
  });
  return (id) => {
    const found = id === undefined ? undefined : styles.get(id);
    if (!found) return PLAIN;
    const named = /^(?:heading|标题)\s*([1-9])$/i.exec(found.name)?.[1];
    const outline = found.outline !== undefined && found.outline < 9 ? found.outline + 1 : 0;
    const list = found.list !== undefined && found.list !== '0' ? { list: { id: found.list, level: found.level } } : {};
    return { depth: named ? Number(named) : outline, contents: /^(?:toc|目录)\s*\d$/i.test(found.name), ...list };
  };
}
