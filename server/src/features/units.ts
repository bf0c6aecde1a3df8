import type { CheckedDraft } from '../check.ts';
import { groupedBy } from '../collections.ts';
import type { OtherDraft } from '../companions/otherDraft.ts';
import type { UnitDraft } from '../companions/units/sums.ts';
import { declaresDisclosure } from '../draft/frontmatter.ts';
import type { Slices } from '../sheets/slices.ts';
import { decodeText } from '../text/decode.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { atPath, type CompanionFile, type FoundCompanion, readCompanion, type Unread } from './companions.ts';

/** Files of a folder that are read, and bytes of all of them: a department has some dozens of units. */
const MOST_UNIT_FILES = 200;
export const MOST_UNIT_BYTES = 64 * 1024 * 1024;

/** Endings of files that a unit's draft may have; the one before is taken where a draft lies beside what was made of it. */
const ENDINGS = ['.disclosure.md', '.md', '.markdown', '.txt', '.docx', '.html', '.htm'];

/** The files of a folder that may be drafts of units, by name, each draft once; at most so many as are read. */
export function unitFilesAmong(
  names: readonly string[],
  own: string | undefined,
): { readonly names: readonly string[]; readonly more: boolean } {
  const byStem = new Map<string, string>();
  for (const name of [...names].sort((a, b) => endingOf(a) - endingOf(b))) {
    const stem = stemOf(name);
    if (endingOf(name) >= 0 && !name.startsWith('.') && !byStem.has(stem)) byStem.set(stem, name);
  }
  if (own !== undefined) byStem.delete(stemOf(own));
  const drafts = [...byStem.values()].sort();
  return { names: drafts.slice(0, MOST_UNIT_FILES), more: drafts.length > MOST_UNIT_FILES };
}

function endingOf(name: string): number {
  return ENDINGS.findIndex((ending) => name.toLowerCase().endsWith(ending));
}

function stemOf(name: string): string {
  const ending = ENDINGS[endingOf(name)];
  return ending ? name.slice(0, -ending.length) : name;
}

/** A file of the folder that is not added up, and why. */
interface LeftFile {
  readonly file: string;
  readonly problem: Unread | 'twice' | 'undated';
}

interface ReadFolder {
  readonly drafts: readonly { readonly file: string; readonly other: OtherDraft }[];
  readonly unread: readonly LeftFile[];
}

/** Reads the drafts of a folder, one a piece of work; gives what they say of the department's, or why nothing. */
export function* heldByUnits({ files, more }: FoundCompanion): Slices<(checked: CheckedDraft) => readonly Verdict[]> {
  const folder = yield* readFolder(files ?? []);
  const units = new Map<string, Units>();
  return (checked) => {
    const { year, accounts } = checked.draft;
    const say = (words: Verdict['words']) => atPath(checked, 'units', 'units-sum', words);
    if (!files) return say({ kind: 'folder' });
    const scope = `${year}|${accounts}`;
    const found = units.get(scope) ?? unitsOf(folder, year, accounts);
    units.set(scope, found);
    const left = [...folder.unread, ...found.left];
    return [
      ...[...groupedBy(left, ({ problem }) => problem)].flatMap(([problem, alike]) =>
        say({ kind: 'left', problem, files: alike.map(({ file }) => file).join('\n') }),
      ),
      ...(more ? say({ kind: 'more', count: String(files.length) }) : []),
      ...(found.drafts.length > 0 ? checked.againstUnits(found.drafts) : say({ kind: 'none' })),
    ];
  };
}

function* readFolder(files: readonly CompanionFile[]): Slices<ReadFolder> {
  const drafts: { readonly file: string; readonly other: OtherDraft }[] = [];
  const unread: LeftFile[] = [];
  for (const file of files) {
    const other = isNote(file) ? undefined : readCompanion(file);
    if (typeof other === 'string') unread.push({ file: file.name, problem: other });
    else if (other) drafts.push({ file: file.name, other });
    yield;
  }
  return { drafts, unread };
}

/** Markdown that says nowhere that it is a disclosure. */
function isNote({ name, bytes }: CompanionFile): boolean {
  const ending = ENDINGS[endingOf(name)];
  if (!bytes || (ending !== '.md' && ending !== '.markdown')) return false;
  return !declaresDisclosure(decodeText(bytes) ?? '');
}

interface Units {
  readonly drafts: readonly UnitDraft[];
  readonly left: readonly LeftFile[];
}

/** The units whose drafts are of this year and stage, each once. */
function unitsOf({ drafts }: ReadFolder, year: number | undefined, accounts: boolean): Units {
  const byName = new Map<string, UnitDraft>();
  const left: LeftFile[] = [];
  for (const { file, other } of drafts) {
    const { draft } = other;
    const name = nameOf(other, file);
    if (draft.year === undefined && year !== undefined && draft.tables.length > 0)
      left.push({ file, problem: 'undated' });
    else if (draft.year !== year || draft.accounts !== accounts) continue;
    else if (byName.has(name)) left.push({ file, problem: 'twice' });
    else byName.set(name, { name, other });
  }
  return { drafts: [...byName.values()], left };
}

/** What a unit calls itself, or its file does. */
function nameOf({ draft: { frontMatter, organisations } }: OtherDraft, file: string): string {
  return frontMatter.department ?? [...organisations][0] ?? stemOf(file);
}
