/** How a cell looks. */
export interface Look {
  readonly font: 'text' | 'title' | 'header';
  readonly align: 'left' | 'center' | 'right';
  readonly border: boolean;
  readonly wrap: boolean;
  readonly indent: number;
  /** The code of a number format; empty for text. */
  readonly format: string;
}

/** The first that is free for own formats. */
const FIRST_FORMAT = 164;

/** Collects the looks of all cells of a workbook; each is written once. */
export class Styles {
  private readonly looks = new Map<string, { readonly look: Look; readonly index: number }>();
  private readonly formats = new Map<string, number>();

  /** The number that cells refer to a look by. */
  of(look: Look): number {
    const key = JSON.stringify(look);
    const known = this.looks.get(key);
    if (known) return known.index;
    const index = this.looks.size + 1;
    this.looks.set(key, { look, index });
    if (look.format !== '' && !this.formats.has(look.format)) {
      this.formats.set(look.format, FIRST_FORMAT + this.formats.size);
    }
    return index;
  }

  xml(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
    const looks = [...this.looks.values()].map(({ look }) => this.lookXml(look));
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
      `<fonts count="3">${font('仿宋_GB2312', 12)}${font('方正小标宋简体', 18)}${font('黑体', 12)}</fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${BORDER}</borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }

  private lookXml({ font, align, border, wrap, indent, format }: Look): string {
    const alignment = `<alignment horizontal="${align}" vertical="center"${wrap ? ' wrapText="1"' : ''}${indent > 0 ? ` indent="${indent}"` : ''}/>`;
    // Text is text: a code with a zero in front keeps it, and what begins like a formula is none.
    const number = format === '' ? 49 : this.formats.get(format)!;
    return `<xf numFmtId="${number}" fontId="${FONTS[font]}" fillId="0" borderId="${border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
  }
}

const FONTS = { text: 0, title: 1, header: 2 } as const;

function font(name: string, size: number): string {
  return `<font><sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`;
}

const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
const BORDER = `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
