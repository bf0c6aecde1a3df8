import { type MoneyUnit, moneyUnit, unitDeclared } from '../figures/units.ts';
import { squeeze } from '../text/fold.ts';
import { isNote, isPageNumber } from '../vocabulary/furniture.ts';
import { BRACKETS_LAST } from '../vocabulary/marks.ts';
import { YEAR_FIRST } from '../vocabulary/periods.ts';
import { isTableNumber, isTitle, titleCore } from '../vocabulary/titles.ts';
import { bareUnit, unitPart } from '../vocabulary/unitLines.ts';
import { anyOf, startsWithAny } from '../vocabulary/words.ts';
import { type Heading, headingOf } from './headings.ts';
import { isOrganisation } from './organisation.ts';

/** What a line of text may be besides text: a heading, a table's title, a unit, the name of a department. */
export interface Traits {
  /** The line without spaces; empty if it is too long to be anything but text. */
  readonly label: string;
  readonly heading: Heading | undefined;
  /** Whether a table's title is all of it, or what stands in it before a unit line. */
  readonly title: boolean;
  /** The title that names a table, without the unit line it may be glued to. */
  readonly name: string | undefined;
  /** The number of a table, if that is all of it: 公开03表. */
  readonly number: string | undefined;
  /** `部门：… 单位：…`, as far as it is one; as printed, without spaces. */
  readonly unitLine: string | undefined;
  readonly unit: MoneyUnit | undefined;
  readonly organisation: string | undefined;
  /** A page number, or a note about the table above. */
  readonly page: boolean;
  readonly note: boolean;
}

const LONGEST_LINE = 120;
const TEXT: Traits = {
  label: '',
  heading: undefined,
  title: false,
  name: undefined,
  number: undefined,
  unitLine: undefined,
  unit: undefined,
  organisation: undefined,
  page: false,
  note: false,
};

/** Looks at one line; `depth` is that of a Markdown heading, or 0. */
export function traitsOf(folded: string, depth: number): Traits {
  const label = squeeze(folded);
  if (label.length > LONGEST_LINE) return TEXT;
  const glued = unitPart(label);
  const money = unitDeclared(folded) ?? moneyUnit(bareUnit(folded) ?? '');
  const titles = (glued ? [titleBefore(glued.before, folded), glued.after] : [label]).filter((part) =>
    isTitle(withoutYear(part)),
  );
  if (label.length > 80 && titles.length === 0 && glued?.before !== '') return TEXT;
  const name = titles.find((title) => titleCore(title) !== '');
  return {
    label,
    heading: headingOf(folded, depth),
    title: titles.length > 0,
    name,
    number: name === undefined ? titles.find(isTableNumber) : undefined,
    unitLine: glued?.line ?? (money && name === undefined ? label : undefined),
    unit: money,
    organisation: organisationIn(label),
    page: isPageNumber(label),
    note: isNote(label),
  };
}

/** 第二部分 2024年部门预算公开表 looks like a title, but it is that of all tables. */
export function isPart({ heading, label }: Traits): boolean {
  return heading?.rank === 1 && label.startsWith('第');
}

/** What stands before a unit line, without the office that spaces part from a title: 收支总表  511-某市某局  单位：万元. */
function titleBefore(before: string, folded: string): string {
  if (before === '' || isTitle(withoutYear(before))) return before;
  let title = '';
  for (const word of folded.trim().split(' ')) {
    title += word;
    if (title.length >= before.length) return before;
    if (isTitle(withoutYear(title))) return title;
  }
  return before;
}

function withoutYear(label: string): string {
  return label.replace(YEAR_FIRST, '');
}

const NAMED = anyOf(
  '{编制部门|编制单位|部门名称|单位名称|预算单位|公开部门|公开单位|填报单位|部门(单位)|部门|单位}:«<heading:3-40?>»{[金额]单位:|$}',
);
const TITLED = startsWithAny('«<any:3-40?>»<year>年[度][部门|单位][综合]{预算|决算}');

/** The department named in `编制单位：…` or at the head of a document's title. */
function organisationIn(label: string): string | undefined {
  const named = NAMED.exec(label)?.[1];
  if (named && isOrganisation(named)) return named.replace(BRACKETS_LAST, '');
  const titled = TITLED.exec(label)?.[1];
  return titled && isOrganisation(titled) ? titled : undefined;
}
