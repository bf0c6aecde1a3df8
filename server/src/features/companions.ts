import type { CheckedDraft } from '../check.ts';
import { type OtherDraft, readOther } from '../companions/otherDraft.ts';
import { type ImportProblem, importFile } from '../convert/importFile.ts';
import { frontMatterFields, frontMatterRegion } from '../draft/frontMatterFields.ts';
import { decodeText } from '../text/decode.ts';
import { measureFor } from '../text/width.ts';
import type { Verdict } from '../verdicts/verdict.ts';

/** How the front matter of a draft names another file, or a folder of files. */
export type CompanionKey = 'prior' | 'units';

/** Another file, or a folder, as the front matter of a draft names it. */
export interface Companion {
  readonly key: CompanionKey;
  readonly path: string;
}

/** A file that was looked for; without bytes if it could not be read. */
export interface CompanionFile {
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
}

/** What was found where a draft names it. */
export interface FoundCompanion extends Companion {
  /** The file, or those of the folder; undefined if there is none. */
  readonly files: readonly CompanionFile[] | undefined;
  /** The folder holds more than was read. */
  readonly more?: boolean;
}

/** The files and folders that a draft names. */
export function companionsOf({ draft: { frontMatter } }: CheckedDraft): readonly Companion[] {
  const named = (key: CompanionKey): Companion[] => {
    const path = frontMatter[key];
    return path === undefined ? [] : [{ key, path }];
  };
  return [...named('prior'), ...named('units')];
}

/** Why a file gives no draft to hold another against. */
export type Unread = ImportProblem | 'unreadable';

/** Reads another draft: a text as it stands, or what is made of a Word, Excel or HTML file. */
export function readCompanion({ name, bytes }: CompanionFile): OtherDraft | Unread {
  if (bytes === undefined) return 'unreadable';
  if (isText(name)) {
    // An import would write its tables anew, and a message names lines of the file.
    const text = decodeText(bytes);
    return text === undefined ? 'encoding' : readOther(text);
  }
  const imported = importFile(name, bytes, measureFor(false));
  return typeof imported === 'string' ? imported : readOther(imported.text);
}

/** Whether a file is read as it stands, so that its lines can be named. */
export function isText(name: string): boolean {
  return ['.md', '.txt', '.markdown'].some((ending) => name.toLowerCase().endsWith(ending));
}

/** Said of another file where the front matter names it. */
export function atPath({ draft }: CheckedDraft, key: CompanionKey, rule: string, words: Verdict['words']): Verdict[] {
  const region = frontMatterRegion(draft.split);
  const field = region && frontMatterFields(region.text).fields.find((other) => other.key === key);
  if (!region || !field) return [];
  const { valueStart: start, valueEnd: end } = field;
  const at = { region, start, end, text: region.text.slice(start, end) };
  return [{ rule, at, atMost: 'warning', words, repairs: [], sure: false, related: [] }];
}
