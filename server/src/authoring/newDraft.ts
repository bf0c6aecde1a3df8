import type { Catalogue } from '../catalogue/index.ts';
import { type CheckedDraft, checkText } from '../check.ts';
import { applied } from '../convert/tables.ts';
import { readFrontMatter } from '../draft/frontmatter.ts';
import { TEN_THOUSAND_YUAN } from '../figures/units.ts';
import type { Locale } from '../report.ts';
import { gapFor } from '../vocabulary/templates.ts';
import { blankLines } from './blank.ts';
import { buildTable } from './build.ts';
import { FAMILIES, familyNamed } from './families/index.ts';
import { type Generation, generation, TableWriter, type Workshop } from './generate.ts';
import type { Family } from './layout.ts';
import { type Ledger, type LedgerFile, readLedger } from './ledger.ts';
import { familyName } from './wording.ts';
import { withContents } from './writing/contents.ts';
import { glossaryOf } from './writing/glossary.ts';
import { lastYearOf } from './writing/lastYear.ts';
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
  readonly ledger: Ledger | undefined;
  readonly generation: Generation | undefined;
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
export function* newDraft(
  request: NewDraftRequest,
  family: Family,
  catalogue: Catalogue,
  prior?: CheckedDraft,
): Generator<string, NewDraft> {
  const frame = frameOf(request, family);
  const workshop: Workshop = { checked: checkText(frame), family, catalogue, newline: '\n' };
  let ledger: Ledger | undefined;
  let made: Generation | undefined;
  if (request.ledger) {
    const { name, bytes } = request.ledger;
    const reading = readLedger({ name, bytes }, catalogue, TEN_THOUSAND_YUAN);
    let slice = reading.next();
    for (; !slice.done; slice = reading.next()) yield name;
    ledger = slice.value;
    const tables = generation(workshop, ledger);
    let step = tables.next();
    for (; !step.done; step = tables.next()) yield step.value.title;
    made = step.value;
  }
  const tabled = checkText(applied(frame, made?.edits ?? blankTables(workshop)));
  const last = prior?.index ?? (ledger && lastYearOf(workshop, ledger));
  const run = writing({ checked: tabled, last, newline: '\n' }, openSections(tabled));
  let section = run.next();
  for (; !section.done; section = run.next()) yield section.value.title;
  const explained = applied(tabled.draft.split.text, section.value);
  const left = checkText(explained);
  const gaps = openSections(left).map(({ heading: { end }, title }) => {
    return { start: end, end, newText: `\n\n${gapFor(title)}。` };
  });
  const text = `${applied(explained, gaps).trimEnd()}\n\n${glossaryOf(left, catalogue)}\n`;
  return { text: withContents(text), ledger, generation: made };
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
