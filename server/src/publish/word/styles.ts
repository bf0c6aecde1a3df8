import { AlignmentType, type IRunStylePropertiesOptions, type IStylesOptions, LineRuleType } from 'docx';

/** Sizes in half points, as Word counts: 二号, 三号, 四号, 小四. */
export const SIZES = { second: 44, third: 32, fourth: 28, smallFourth: 24 } as const;

/** Twenty-two lines on a page, in twentieths of a point. */
const LINE = { line: 579, lineRule: LineRuleType.EXACT } as const;
const NARROW = { line: 400, lineRule: LineRuleType.EXACT } as const;
/** Two characters, in hundredths of one; beside it in twentieths of a point, for programs that know no characters. */
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 640 } as const;

/** Fonts of 党政机关公文格式 by name: where one is not installed, the program that opens the file takes another. */
const BODY = '仿宋_GB2312';
const TITLE = '方正小标宋简体';
const FIRST = '黑体';
const SECOND = '楷体_GB2312';
const LATIN = 'Times New Roman';

function fontOf(eastAsia: string): NonNullable<IRunStylePropertiesOptions['font']> {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia };
}

export const HEADER_FONT = fontOf(FIRST);
export const PAGE_NUMBER_FONT = { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' };

const heading = (level: number, font: string, bold: boolean) => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { size: SIZES.third, font: fontOf(font), bold, color: '000000', italics: false },
  paragraph: { spacing: LINE, keepNext: true, indent: TWO_CHARACTERS, outlineLevel: level - 1 },
});

/** Of lines and titles that belong to a table. */
const aside = { spacing: NARROW, keepNext: true } as const;

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { size: SIZES.third, font: fontOf(BODY) }, paragraph: { spacing: LINE } },
  },
  paragraphStyles: [
    {
      id: 'Body',
      name: '正文公文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, indent: TWO_CHARACTERS },
    },
    {
      id: 'DocumentTitle',
      name: '公文标题',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: SIZES.second, font: fontOf(TITLE) },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 579 },
        keepNext: true,
      },
    },
    heading(1, FIRST, false),
    heading(2, SECOND, false),
    heading(3, BODY, true),
    heading(4, BODY, false),
    {
      id: 'TableTitle',
      name: '表题',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: HEADER_FONT },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    },
    { id: 'TableAside', name: '表头说明', basedOn: 'Normal', run: { size: SIZES.smallFourth }, paragraph: aside },
    {
      id: 'TableNote',
      name: '表注',
      basedOn: 'Normal',
      run: { size: SIZES.smallFourth },
      paragraph: { spacing: NARROW, indent: { firstLineChars: 200, firstLine: 480 } },
    },
    ...[1, 2].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: SIZES.fourth },
      paragraph: { spacing: { line: 500, lineRule: LineRuleType.EXACT }, indent: { left: (level - 1) * 560 } },
    })),
  ],
};
