import { type CheckedDraft, checkText } from '../check.ts';
import { type ImportProblem, importFile } from '../convert/importFile.ts';
import { measureFor } from '../convert/width.ts';
import { frontMatterFields, frontMatterRegion } from '../draft/frontMatterFields.ts';
import { decodeText } from '../sheets/read.ts';
import type { Verdict } from '../verdicts/verdict.ts';

/** Last year's file as it was read; without bytes if it could not be. */
export interface PriorFile {
  /** As `prior` in the front matter names it. */
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
}

/** Last year's draft, or why there is none. */
export type PriorDraft = CheckedDraft | ImportProblem | 'unreadable';

/** Reads last year's file: a draft as it stands, or one made of a Word, Excel or HTML file. */
export function readPrior({ path, bytes }: PriorFile): PriorDraft {
  if (bytes === undefined) return 'unreadable';
  if (isText(path)) {
    // An import would write its tables anew, and a message names lines of the file.
    const text = decodeText(bytes);
    return text === undefined ? 'encoding' : checkText(text);
  }
  const imported = importFile(path, bytes, measureFor(false));
  return typeof imported === 'string' ? imported : checkText(imported.text);
}

function isText(path: string): boolean {
  return ['.md', '.txt', '.markdown'].some((ending) => path.toLowerCase().endsWith(ending));
}

/** Whether a file was read and is what a draft compares with: last year's, of the same kind. */
export function isLastYear(
  { year, accounts }: Pick<CheckedDraft['draft'], 'year' | 'accounts'>,
  prior: PriorDraft,
): prior is CheckedDraft {
  if (typeof prior === 'string' || prior.draft.accounts !== accounts) return false;
  return year === undefined || prior.draft.year === undefined || prior.draft.year === year - 1;
}

/** What last year's file says of a draft, or why it says nothing. */
export function verdictsOfPrior(checked: CheckedDraft, path: string, prior: PriorDraft): readonly Verdict[] {
  if (typeof prior === 'string') return atPath(checked, { kind: 'unreadable', problem: prior });
  const { year, accounts } = checked.draft;
  if (prior.draft.accounts !== accounts) return atPath(checked, { kind: 'stage' });
  if (year !== undefined && prior.draft.year !== undefined && prior.draft.year !== year - 1)
    return atPath(checked, { kind: 'year', year: String(prior.draft.year), should: String(year - 1) });
  const verdicts = checked.against(prior);
  return isText(path) ? verdicts : verdicts.map((verdict) => ({ ...verdict, words: { ...verdict.words, line: '' } }));
}

/** Said where the front matter names the file. */
function atPath(checked: CheckedDraft, words: Verdict['words']): readonly Verdict[] {
  const region = frontMatterRegion(checked.draft.split);
  const field = region && frontMatterFields(region.text).fields.find(({ key }) => key === 'prior');
  if (!region || !field) return [];
  const { valueStart: start, valueEnd: end } = field;
  const at = { region, start, end, text: region.text.slice(start, end) };
  return [{ rule: 'last-year', at, atMost: 'warning', words, repairs: [], sure: false, related: [] }];
}
