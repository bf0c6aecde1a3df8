import type { Catalogue } from '../catalogue/index.ts';
import { checkText } from '../check.ts';
import { applied } from '../convert/tables.ts';
import { readFrontMatter } from '../draft/frontmatter.ts';
import type { Locale } from '../report.ts';
import { blankLines } from './blank.ts';
import { buildTable } from './build.ts';
import { FAMILIES, familyNamed } from './families/index.ts';
import { TableWriter } from './generate.ts';
import type { Family } from './layout.ts';
import { familyName } from './wording.ts';

/** What a writer says of a draft that is to be begun. */
export interface NewDraftRequest {
  readonly disclosure: 'budget' | 'accounts';
  readonly department: string;
  readonly year: number;
  /** As the user writes it. */
  readonly family: string;
}

/** A family as it is offered before there is a draft. */
export interface NewDraftChoice {
  readonly id: string;
  readonly name: string;
  readonly disclosure: 'budget' | 'accounts';
}

/** Which tables a draft can be begun with. */
export function newDraftChoices(locale: Locale): readonly NewDraftChoice[] {
  return FAMILIES.map(({ id, accounts }) => ({
    id,
    name: familyName(id, locale),
    disclosure: accounts ? 'accounts' : 'budget',
  }));
}

/** A draft of which everything but its figures is there; undefined for a family that is none of its sort. */
export function newDraft(request: NewDraftRequest, catalogue: Catalogue): string | undefined {
  const family = familyNamed(request.family);
  if (!family || family.accounts !== (request.disclosure === 'accounts')) return undefined;
  const head = headOf(request, family);
  return applied(head, blankTables(head, family, catalogue));
}

/** Front matter, the title, and the heading of the part that is for tables. */
function headOf({ disclosure, department, year }: NewDraftRequest, family: Family): string {
  const name = department.split('\n').join(' ').trim();
  const what = disclosure === 'accounts' ? '决算' : '预算';
  const when = `${year}${family.accounts ? '年度' : '年'}`;
  return [
    '---',
    `disclosure: ${disclosure}`,
    `department: ${plainOrQuoted(name)}`,
    `year: ${year}`,
    'unit: 万元',
    `family: ${family.id}`,
    '---',
    '',
    `# ${name}${when}部门${what}公开`,
    '',
    `## 第一部分 ${when}部门${what}公开表`,
    '',
  ].join('\n');
}

/** What YAML would read as anything but these words stands in quotes. */
function plainOrQuoted(name: string): string {
  return readFrontMatter(`---\ndepartment: ${name}\n---`).department === name ? name : JSON.stringify(name);
}

function blankTables(head: string, family: Family, catalogue: Catalogue) {
  const writer = new TableWriter({ checked: checkText(head), family, catalogue, newline: '\n' });
  for (const kind of family.kinds) {
    const built = buildTable(kind, writer.material(blankLines(kind, [])));
    // It is yet to be filled; that it is empty for good, only the writer knows.
    writer.insert(kind, { ...built, empty: false });
  }
  return writer.edits();
}
