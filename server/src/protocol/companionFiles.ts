import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Companion,
  type CompanionFile,
  type DisclosureService,
  type FoundCompanion,
  MOST_UNIT_BYTES,
  unitFilesAmong,
} from '../service.ts';
import type { Runner } from './runner.ts';
import { inPieces } from './settle.ts';
import { folderOf, plainUri, type WorkspaceFiles } from './workspaceFiles.ts';

/** The files and folders that drafts name: read when a draft names them, read again when they change. */
export interface CompanionFiles {
  /** A draft was checked: what it names now may be another. */
  follow(document: TextDocument): void;
  /** Files have come, gone or changed on disk. */
  changed(uris: readonly string[]): Promise<void>;
  forget(uri: string): void;
}

interface Parts {
  readonly runner: Runner;
  readonly service: DisclosureService;
  readonly files: WorkspaceFiles;
  readonly yieldToMessages: () => Promise<void>;
  /** What a draft names was read: the draft has to be looked at again. */
  readonly read: (uri: string) => void;
}

interface Named extends Companion {
  /** Where the file was found, or the folder. */
  place: string | undefined;
}

const ENDINGS = ['md', 'markdown', 'txt', 'docx', 'xlsx', 'xls', 'et', 'htm', 'html'];

export function createCompanionFiles({ runner, service, files, yieldToMessages, read }: Parts): CompanionFiles {
  /** By the draft that names them. */
  const named = new Map<string, readonly Named[]>();

  async function find(uri: string, one: Named): Promise<FoundCompanion> {
    const { key, path } = one;
    if (key === 'prior') {
      const { uri: place, bytes } = await files.find(path, uri);
      one.place = place;
      return { key, path, files: [{ name: path, bytes }] };
    }
    const folder = await files.folder(path, uri);
    one.place = folder?.uri;
    if (!folder) return { key, path, files: undefined };
    const own = plainUri(folderOf(uri)) === plainUri(folder.uri) ? plainUri(uri).split('/').at(-1) : undefined;
    const { names, more } = unitFilesAmong(folder.names, own);
    const found: CompanionFile[] = [];
    let size = 0;
    for (const name of names) {
      const { bytes } = await files.within(folder, name, uri);
      size += bytes?.length ?? 0;
      if (size > MOST_UNIT_BYTES) return { key, path, files: found, more: true };
      found.push({ name, bytes });
    }
    return { key, path, files: found, more };
  }

  async function load(uri: string, one: Named): Promise<void> {
    const found = await find(uri, one);
    // The draft was closed, or names another by now.
    const isNamed = () => named.get(uri)?.includes(one) === true;
    if (isNamed() && (await inPieces(service.useCompanion(uri, found), yieldToMessages, isNamed))) read(uri);
  }

  return Object.freeze({
    follow(document: TextDocument) {
      const { uri } = document;
      const before = named.get(uri) ?? [];
      const now = service
        .companions(document)
        .map(
          ({ key, path }) =>
            before.find((other) => other.key === key && other.path === path) ?? { key, path, place: undefined },
        );
      if (now.length === 0) named.delete(uri);
      else named.set(uri, now);
      if (now.length > 0) files.watch(ENDINGS);
      for (const one of now) if (!before.includes(one)) void runner.notification(one.key, () => load(uri, one));
    },
    async changed(uris: readonly string[]) {
      const changed = new Set(uris.flatMap((uri) => [plainUri(uri), plainUri(folderOf(uri))]));
      for (const [uri, list] of named)
        for (const one of list) if (one.place !== undefined && changed.has(plainUri(one.place))) await load(uri, one);
    },
    forget(uri: string) {
      named.delete(uri);
    },
  });
}
