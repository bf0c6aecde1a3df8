import type { Catalogue } from '../catalogue/index.ts';
import { checkText } from '../check.ts';
import { applied } from '../convert/tables.ts';
import { readFrontMatter } from '../draft/frontmatter.ts';
import type { FactIndex } from '../facts/index.ts';
import type { Locale } from '../report.ts';
import { gapFor } from '../vocabulary/templates.ts';
import { blankLines } from './blank.ts';
import { buildTable } from './build.ts';
import { FAMILIES, familyNamed } from './families/index.ts';
import { type Generation, generation, TableWriter, type Workshop } from './generate.ts';
import type { Family } from './layout.ts';
import type { Ledger, LedgerFile } from './ledger.ts';
import { titled } from './steps.ts';
import { familyName } from './wording.ts';
import { withContents } from './writing/contents.ts';
import { givenBy } from './writing/given.ts';
import { glossaryOf } from './writing/glossary.ts';
import { outlineOf } from './writing/outline.ts';
import { openSections, writing } from './writing/write.ts';

/** What a writer says of a draft that is to be begun. */
export interface NewDraftRequest {
  readonly disclosure: 'budget' | 'accounts';
  readonly department: string;
  readonly year: number;
  /** As the user writes it; the first of its sort unless given. */
  readonly family?: string | undefined;
  readonly ledger?: LedgerFile | undefined;
  /** Last year's file, as the front matter will name it. */
  readonly prior?: string | undefined;
}

/** A family as it is offered before there is a draft. */
export interface NewDraftChoice {
  readonly id: string;
  readonly name: string;
  readonly disclosure: 'budget' | 'accounts';
}

/** A draft, and what came of its ledger. */
export interface NewDraft {
  readonly text: string;
  readonly generation: Generation | undefined;
}

/** What a new draft is made with. */
export interface Stock {
  readonly family: Family;
  readonly catalogue: Catalogue;
  readonly ledger: Ledger | undefined;
  /** What last year's file prints. */
  readonly last: FactIndex | undefined;
}

/** Which tables a draft can be begun with. */
export function newDraftChoices(locale: Locale): readonly NewDraftChoice[] {
  return FAMILIES.map(({ id, accounts }) => ({
    id,
    name: familyName(id, locale),
    disclosure: accounts ? 'accounts' : 'budget',
  }));
}

/** The family that a new draft is of; undefined for one that is none of its sort. */
export function familyForNew({ disclosure, family }: NewDraftRequest): Family | undefined {
  const accounts = disclosure === 'accounts';
  if (family === undefined) return FAMILIES.find((other) => other.accounts === accounts);
  const named = familyNamed(family);
  return named?.accounts === accounts ? named : undefined;
}

/**
 * A whole draft: front matter, contents, parts, tables, explanations with the figures in them, terms. What neither ledger nor
 * last year's file gives is a gap. Each step names what has been done.
 */
export function* newDraft(request: NewDraftRequest, stock: Stock): Generator<string, NewDraft> {
  const { family, catalogue, ledger } = stock;
  const frame = frameOf(request, family);
  const workshop: Workshop = { checked: checkText(frame), family, catalogue, newline: '\n' };
  const made = ledger && (yield* titled(generation(workshop, ledger)));
  const tabled = checkText(applied(frame, made?.edits ?? blankTables(workshop)));
  const given = ledger && givenBy(workshop, ledger);
  const last = stock.last ?? given?.last;
  const edits = yield* titled(writing({ checked: tabled, last, given, newline: '\n' }, openSections(tabled)));
  const explained = applied(tabled.draft.split.text, edits);
  const left = checkText(explained);
  const gaps = openSections(left).map(({ heading: { end }, title }) => {
    return { start: end, end, newText: `\n\n${gapFor(title)}。` };
  });
  const text = `${applied(explained, gaps).trimEnd()}\n\n${glossaryOf(left, catalogue)}\n`;
  return { text: withContents(text), generation: made };
}

/** Front matter, the title and the headings. */
function frameOf({ disclosure, department, year, prior }: NewDraftRequest, family: Family): string {
  const name = department.split('\n').join(' ').trim();
  const when = `${year}${family.accounts ? '年度' : '年'}`;
  const head = [
    '---',
    `disclosure: ${disclosure}`,
    `department: ${plainOrQuoted(name)}`,
    `year: ${year}`,
    'unit: 万元',
    `family: ${family.id}`,
    ...(prior ? [`prior: ${prior}`] : []),
    '---',
  ];
  const title = `# ${name}${when}部门${family.accounts ? '决算' : '预算'}公开`;
  return `${[head.join('\n'), title, ...outlineOf(family, when)].join('\n\n')}\n`;
}

/** What YAML would read as anything but these words stands in quotes. */
function plainOrQuoted(name: string): string {
  return readFrontMatter(`---\ndepartment: ${name}\n---`).department === name ? name : JSON.stringify(name);
}

function blankTables(workshop: Workshop) {
  const writer = new TableWriter(workshop);
  for (const kind of workshop.family.kinds) {
    const built = buildTable(kind, writer.material(blankLines(kind, [])));
    // It is yet to be filled; that it is empty for good, only the writer knows.
    writer.insert(kind, { ...built, empty: false });
  }
  return writer.edits();
}
