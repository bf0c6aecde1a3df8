import { type MoneyUnit, unitDeclared } from '../figures/units.ts';
import { squeeze } from '../text/fold.ts';
import { isTitle } from './dialects/titles.ts';
import { type Heading, headingOf } from './headings.ts';
import { isOrganisation } from './organisation.ts';

/** What a line of text may be besides text: a heading, a table's title, a unit, the name of a department. */
export interface Traits {
  /** The line without spaces; empty if it is too long to be anything but text. */
  readonly label: string;
  readonly heading: Heading | undefined;
  readonly title: boolean;
  readonly unit: MoneyUnit | undefined;
  readonly organisation: string | undefined;
}

const LONGEST_LINE = 80;
const TEXT: Traits = { label: '', heading: undefined, title: false, unit: undefined, organisation: undefined };

/** Looks at one line; `depth` is that of a Markdown heading, or 0. */
export function traitsOf(folded: string, depth: number): Traits {
  if (folded.length > LONGEST_LINE) return TEXT;
  const label = squeeze(folded);
  return {
    label,
    heading: headingOf(folded, depth),
    title: isTitle(label.replace(/^\d{4}年(?:度)?/, '')),
    unit: unitDeclared(folded),
    organisation: organisationIn(label),
  };
}

const NAMED =
  /(?:编制部门|编制单位|部门名称|单位名称|预算单位|公开部门|公开单位|填报单位|部门\(单位\)|部门|单位):([^:]{3,40}?)(?:单位:|金额单位:|$)/;
const TITLED = /^(.{3,40}?)(?:19|20)\d\d年(?:度)?(?:部门|单位)?(?:综合)?(?:预算|决算)/;

/** The department named in `编制单位：…` or at the head of a document's title. */
function organisationIn(label: string): string | undefined {
  const named = NAMED.exec(label)?.[1];
  if (named && isOrganisation(named)) return named.replace(/\(.*?\)$/, '');
  const titled = TITLED.exec(label)?.[1];
  return titled && isOrganisation(titled) ? titled : undefined;
}
