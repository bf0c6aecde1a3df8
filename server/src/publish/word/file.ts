import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { Measure } from '../../text/width.ts';
import { asidesIn } from '../asides.ts';
import { LEVELS_LISTED, PAGE, type PageRun, pagesOf, type SetBlock, textWidth } from '../layout.ts';
import type { Published, PublishedHeading } from '../published.ts';
import { textOf } from '../published.ts';
import { textRuns } from './runs.ts';
import { PAGE_NUMBER_FONT, SIZES, STYLES } from './styles.ts';
import { wordTable } from './table.ts';

const LEVELS = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const;
const TWIPS = 20;
/** The page number stands seven millimetres below the text. */
const FOOTER = '23mm';

/** A Word file of a document, set as GB/T 9704 has it: A4, 仿宋 三号, page numbers at the outer side. */
export async function wordFile(published: Published, measure: Measure): Promise<Uint8Array> {
  const document = new Document({
    title: published.title,
    creator: 'Tieout',
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: pagesOf(published.blocks, measure).map((run, index) => sectionOf(run, index === 0)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function sectionOf({ across, blocks }: PageRun, first: boolean): ISectionOptions {
  const margin = across ? PAGE.across : PAGE.upright;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: `${PAGE.width}mm`,
          height: `${PAGE.height}mm`,
          orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: `${margin.top}mm`,
          right: `${margin.right}mm`,
          bottom: `${margin.bottom}mm`,
          left: `${margin.left}mm`,
          footer: FOOTER,
        },
      },
    },
    footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
    children: blocks.flatMap((one, index) => childrenOf(one, across, first && index === 0, index === 0)),
  };
}

/** — 1 —, a character in from the outer side. */
function footer(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const run = { font: PAGE_NUMBER_FONT, size: SIZES.fourth };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

function childrenOf({ block, table }: SetBlock, across: boolean, opens: boolean, atTop: boolean): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ style: 'DocumentTitle', children: textRuns(block.runs) })];
    case 'heading':
      return [heading(block, !opens && !atTop)];
    case 'paragraph':
      if (block.role === 'aside') return [aside(textOf(block.runs), across)];
      return [new Paragraph({ style: ROLES[block.role], children: textRuns(block.runs) })];
    case 'contents':
      return [
        new Paragraph({ style: 'TableTitle', text: block.heading }),
        new TableOfContents(block.heading, { hyperlink: true, headingStyleRange: `1-${LEVELS_LISTED}` }),
      ];
    case 'table':
      // A table that ends a section, or stands right above another, needs a paragraph behind it.
      return [wordTable(block, table!), new Paragraph({ style: 'TableNote', text: '' })];
  }
}

const ROLES = { text: 'Body', caption: 'TableTitle', note: 'TableNote' } as const;

function heading({ level, runs, part, caption }: PublishedHeading, breaks: boolean): Paragraph {
  const centred = part || caption;
  return new Paragraph({
    style: LEVELS[level - 1]!,
    children: textRuns(runs),
    ...(centred ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0, firstLineChars: 0 } } : {}),
    ...(part && breaks ? { pageBreakBefore: true } : {}),
  });
}

/** What stands above a table side by side: the first at the left, the last at the right, a unit alone at the right. */
function aside(text: string, across: boolean): Paragraph {
  const pieces = asidesIn(text);
  const width = Math.floor(textWidth(across) * TWIPS);
  if (pieces.length < 2) return new Paragraph({ style: 'TableAside', text, alignment: AlignmentType.RIGHT });
  const stops = pieces.slice(1).map((_, index) => ({
    type: index === pieces.length - 2 ? TabStopType.RIGHT : TabStopType.CENTER,
    position: Math.floor((width * (index + 1)) / (pieces.length - 1)),
  }));
  return new Paragraph({
    style: 'TableAside',
    tabStops: stops,
    children: pieces.map((piece, index) => new TextRun(index === 0 ? piece : { children: [new Tab(), piece] })),
  });
}
