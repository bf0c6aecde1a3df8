import { assemble, type Draft } from '../draft/draft.ts';
import { fold, squeeze } from '../text/fold.ts';
import { uniformLines, withNewlines } from '../text/lines.ts';
import { splitText } from '../text/split.ts';
import { YEAR_NAMED } from '../vocabulary/periods.ts';
import { SAYS_BUDGET } from '../vocabulary/titles.ts';
import { anyOf, startsWithAny } from '../vocabulary/words.ts';
import { readsAlike } from './readsAlike.ts';

const DISCLOSED = anyOf('预算 决算');

/** A title stands at the head of a document. */
const HEAD_LINES = 40;
const LONGEST_TITLE = 80;

/** The text under front matter that states what it certainly is; the text itself if it has some, or nothing is certain. */
export function withFrontMatter(text: string): string {
  const draft = read(text);
  if (draft.split.regions[0]?.kind === 'frontmatter') return text;
  const known = knownOf(draft, text);
  // What is stated wins over what is inferred, so it must not change what is read, but for the kind that titles tell.
  for (const left of [[], ['department'], ['department', 'unit', 'year']]) {
    const lines = known.filter(([key]) => !left.includes(key)).map(([key, value]) => `${key}: ${value}`);
    if (lines.length === 0) return text;
    const stated = `---\n${lines.join('\n')}\n---\n\n${text.replace(/^(?:[ \t\uFEFF]*\n)*\uFEFF?/, '')}`;
    const reading = read(stated);
    if (readsAlike({ ...draft, accounts: reading.accounts }, reading)) return stated;
  }
  return text;
}

function read(text: string): Draft {
  return assemble(splitText(uniformLines(text)));
}

const UNIT_PRINTED = anyOf('单位{:|：}_[万|亿]元');
const BEFORE_YEAR = startsWithAny('«<any:3-40?>»<year>年');

function knownOf(draft: Draft, text: string): (readonly [string, string])[] {
  const head = withNewlines(text.slice(0, 8000))
    .split('\n')
    .map((line) => squeeze(fold(line)).replace(/^#+/, ''))
    .filter((line) => line !== '' && line.length <= LONGEST_TITLE)
    .slice(0, HEAD_LINES);
  const titles = [...head, ...draft.tables.map(({ title }) => title)];
  const known: (readonly [string, string])[] = [];
  const kind = kindIn(titles);
  if (kind) known.push(['disclosure', kind]);
  const department = departmentIn(head, draft.organisations);
  if (department) known.push(['department', department]);
  const years = new Set(
    head.flatMap((line) => (DISCLOSED.test(line) ? [...line.matchAll(YEAR_NAMED)].map(([, year]) => year) : [])),
  );
  if (years.size === 1 && years.has(String(draft.year))) known.push(['year', String(draft.year)]);
  const units = new Set(draft.tables.map(({ unit }) => unit.name));
  const printed = UNIT_PRINTED.test(text);
  if (units.size === 1 && printed) known.push(['unit', [...units][0]!]);
  return known;
}

/** Budget or final accounts, where the titles leave no doubt. */
function kindIn(titles: readonly string[]): 'budget' | 'accounts' | undefined {
  const isBudget = (title: string) => SAYS_BUDGET.test(title);
  const accounts = titles.filter((title) => title.includes('决算') && !isBudget(title)).length;
  const budget = titles.filter((title) => isBudget(title) && !title.includes('决算')).length;
  if (accounts > 3 * budget) return 'accounts';
  return budget > 3 * accounts ? 'budget' : undefined;
}

/** The department in whose name the document is titled. */
function departmentIn(head: readonly string[], organisations: ReadonlySet<string>): string | undefined {
  const named = head.flatMap((line) => BEFORE_YEAR.exec(line)?.[1] ?? []);
  const known = [...new Set(named)].filter((name) => organisations.has(name));
  if (known.length === 1) return known[0];
  return organisations.size === 1 ? [...organisations][0] : undefined;
}
