import { localName, parseXml } from '../sheets/xml.ts';

interface Level {
  readonly format: string;
  /** `（%1）`, `%1、`, `%1.%2`. */
  readonly text: string;
  readonly start: number;
}

const HAN = '〇一二三四五六七八九';

/** The numbers that Word prints before paragraphs and keeps apart from their text: 一、（一）1. */
export class WordNumbers {
  private readonly levels = new Map<string, Level[]>();
  private readonly lists = new Map<string, string>();
  private readonly counts = new Map<string, number[]>();

  /** @param xml the part `word/numbering.xml` */
  constructor(xml: string) {
    let abstract = '';
    let level = -1;
    let format = '';
    let text = '';
    let start = 1;
    let list = '';
    parseXml(xml, {
      open: (tag, attributes) => {
        const value = attributes['w:val'] ?? '';
        switch (localName(tag)) {
          case 'abstractNum':
            abstract = attributes['w:abstractNumId'] ?? '';
            this.levels.set(abstract, []);
            break;
          case 'lvl':
            level = Number(attributes['w:ilvl'] ?? 0);
            format = 'decimal';
            text = '';
            start = 1;
            break;
          case 'start':
            start = Number(value) || 0;
            break;
          case 'numFmt':
            format = value;
            break;
          case 'lvlText':
            text = value;
            break;
          case 'num':
            list = attributes['w:numId'] ?? '';
            break;
          case 'abstractNumId':
            this.lists.set(list, value);
            break;
        }
      },
      close: (tag) => {
        const levels = this.levels.get(abstract);
        if (localName(tag) === 'lvl' && levels && level >= 0 && level < 9) levels[level] = { format, text, start };
      },
    });
  }

  /** The number of the next paragraph of a list at a level, as printed; empty for a bullet. */
  next(list: string, level: number): string {
    const abstract = this.lists.get(list) ?? '';
    const levels = this.levels.get(abstract);
    const own = levels?.[level];
    if (!levels || !own) return '';
    const counts = this.counts.get(abstract) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.counts.set(abstract, counts);
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return printed(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
  }
}

function printed(count: number, format: string): string {
  if (/chinese|japaneseCounting|ideographDigital|taiwanese/i.test(format)) return han(count);
  if (/enclosedCircle/i.test(format) && count >= 1 && count <= 20) return String.fromCharCode(0x2460 + count - 1);
  if (format === 'upperLetter' && count >= 1 && count <= 26) return String.fromCharCode(64 + count);
  if (format === 'lowerLetter' && count >= 1 && count <= 26) return String.fromCharCode(96 + count);
  return String(count);
}

/** 十二, 二十; a list of more than ninety-nine is counted in digits. */
function han(count: number): string {
  if (count < 0 || count > 99) return String(count);
  if (count < 10) return HAN[count]!;
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? HAN[tens] : ''}十${count % 10 > 0 ? HAN[count % 10] : ''}`;
}
