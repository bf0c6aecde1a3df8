import { localName, parseXml } from '../sheets/xml.ts';

/** What a style of Word says of its paragraphs, or of its runs of text. */
export interface WordStyle {
  /** Depth of a heading, 0 for other text. */
  readonly depth: number;
  /** A line of a table of contents, which Word generates. */
  readonly contents: boolean;
  readonly list?: { readonly id: string; readonly level: number };
  readonly run: RunLook;
}

/** How a run of text looks; what is not said is as it is around it. */
export interface RunLook {
  readonly hidden?: boolean;
  readonly raised?: 'sup' | 'sub' | 'none';
  readonly struck?: boolean;
}

/** What one of its properties says of the look of a run. */
export function runLook(name: string, value: string | undefined): RunLook {
  const on = value !== '0' && value !== 'false' && value !== 'off';
  switch (name) {
    case 'vanish':
      return { hidden: on };
    case 'strike':
    case 'dstrike':
      return { struck: on };
    case 'vertAlign':
      return { raised: value === 'superscript' ? 'sup' : value === 'subscript' ? 'sub' : 'none' };
    default:
      return {};
  }
}

const PLAIN: WordStyle = { depth: 0, contents: false, run: {} };

interface StyleRead {
  name: string;
  outline?: number;
  list?: string;
  level: number;
  base?: string;
  run: RunLook;
}

/** Styles are based on each other so deep at most; a hostile file has circles. */
const DEEPEST_STYLE = 20;

/** Reads the part `word/styles.xml`; gives the style by its id. */
export function readStyles(xml: string): (id: string | undefined) => WordStyle {
  const styles = new Map<string, StyleRead>();
  let style: StyleRead | undefined;
  parseXml(xml, {
    open(tag, attributes) {
      const value = attributes['w:val'] ?? '';
      const name = localName(tag);
      if (name === 'style') {
        style = { name: '', level: 0, run: {} };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (!style) return;
      else if (name === 'name') style.name = value;
      else if (name === 'outlineLvl') style.outline = Number(value);
      else if (name === 'numId') style.list = value;
      else if (name === 'ilvl') style.level = Number(value);
      else if (name === 'basedOn') style.base = value;
      else style.run = { ...style.run, ...runLook(name, attributes['w:val']) };
    },
    close(tag) {
      if (localName(tag) === 'style') style = undefined;
    },
  });
  const lookOf = (style: StyleRead | undefined, depth = 0): RunLook =>
    style && depth < DEEPEST_STYLE ? { ...lookOf(styles.get(style.base ?? ''), depth + 1), ...style.run } : {};
  return (id) => {
    const found = id === undefined ? undefined : styles.get(id);
    if (!found) return PLAIN;
    const named = /^(?:heading|标题)\s*([1-9])$/i.exec(found.name)?.[1];
    const outline = found.outline !== undefined && found.outline < 9 ? found.outline + 1 : 0;
    const list = found.list !== undefined && found.list !== '0' ? { list: { id: found.list, level: found.level } } : {};
    const contents = /^(?:toc|目录)\s*\d$/i.test(found.name);
    return { depth: named ? Number(named) : outline, contents, ...list, run: lookOf(found) };
  };
}
