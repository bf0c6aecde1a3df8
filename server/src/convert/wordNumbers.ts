import { localName, parseXml } from '../sheets/xml.ts';

interface Level {
  readonly format: string;
  /** `（%1）`, `%1、`, `%1.%2`. */
  readonly text: string;
  readonly start: number;
}

const HAN = '〇一二三四五六七八九';

/** A list: the form it takes its levels from, and what it says of them itself. */
interface List {
  readonly form: string;
  readonly starts: Map<number, number>;
  readonly levels: Level[];
}

/** The numbers that Word prints before paragraphs and keeps apart from their text: 一、（一）1. */
export class WordNumbers {
  private readonly forms = new Map<string, Level[]>();
  private readonly lists = new Map<string, List>();
  /** By form: lists of one form go on counting where the one before stopped. */
  private readonly counts = new Map<string, number[]>();
  /** Where a list begins anew, and has done so: `list:level`. */
  private readonly begun = new Set<string>();

  /** @param xml the part `word/numbering.xml` */
  constructor(xml: string) {
    let levels: Level[] = [];
    let list: { id: string; form: string; starts: Map<number, number>; levels: Level[] } | undefined;
    let at = 0;
    let level: { format: string; text: string; start: number } | undefined;
    parseXml(xml, {
      open: (tag, attributes) => {
        const value = attributes['w:val'] ?? '';
        switch (localName(tag)) {
          case 'abstractNum':
            levels = [];
            this.forms.set(attributes['w:abstractNumId'] ?? '', levels);
            break;
          case 'num':
            levels = [];
            list = { id: attributes['w:numId'] ?? '', form: '', starts: new Map(), levels };
            break;
          case 'abstractNumId':
            if (list) list.form = value;
            break;
          case 'lvlOverride':
            at = Number(attributes['w:ilvl'] ?? 0);
            break;
          case 'startOverride':
            list?.starts.set(at, Number(value) || 0);
            break;
          case 'lvl':
            at = Number(attributes['w:ilvl'] ?? 0);
            level = { format: 'decimal', text: '', start: 1 };
            break;
          case 'start':
            if (level) level.start = Number(value) || 0;
            break;
          case 'numFmt':
            if (level) level.format = value;
            break;
          case 'lvlText':
            if (level) level.text = value;
            break;
        }
      },
      close: (tag) => {
        if (localName(tag) === 'lvl') {
          if (level && at >= 0 && at < 9) levels[at] = level;
          level = undefined;
        } else if (localName(tag) === 'num' && list) {
          this.lists.set(list.id, list);
          list = undefined;
        }
      },
    });
  }

  /** The number of the next paragraph of a list at a level, as printed; empty for a bullet. */
  next(id: string, level: number): string {
    const list = this.lists.get(id);
    const own = this.levelOf(list, level);
    if (!list || !own) return '';
    const counts = this.counts.get(list.form) ?? [];
    const start = list.starts.get(level);
    if (start !== undefined && !this.begun.has(`${id}:${level}`)) counts[level] = start;
    else counts[level] = (counts[level] ?? (start ?? own.start) - 1) + 1;
    this.begun.add(`${id}:${level}`);
    counts.length = level + 1;
    this.counts.set(list.form, counts);
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const above = this.levelOf(list, at);
      return printed(counts[at] ?? above?.start ?? 1, above?.format ?? 'decimal');
    });
  }

  private levelOf(list: List | undefined, level: number): Level | undefined {
    return list?.levels[level] ?? this.forms.get(list?.form ?? '')?.[level];
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
