import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DisclosureService } from '../service.ts';
import type { Runner } from './runner.ts';
import { plainUri, type WorkspaceFiles } from './workspaceFiles.ts';

/** Last year's files: read when a draft names one, read again when it changes. */
export interface PriorFiles {
  /** A draft was checked: the file that it names now may be another. */
  follow(document: TextDocument): void;
  /** Files have changed on disk. */
  changed(uris: readonly string[]): Promise<void>;
  forget(uri: string): void;
}

interface Parts {
  readonly runner: Runner;
  readonly service: DisclosureService;
  readonly files: WorkspaceFiles;
  /** Last year's file was read: the draft has to be looked at again. */
  readonly read: (uri: string) => void;
}

interface Named {
  readonly path: string;
  /** Where it was found. */
  place: string | undefined;
}

export function createPriorFiles({ runner, service, files, read }: Parts): PriorFiles {
  /** By the draft that names it. */
  const named = new Map<string, Named>();
  let watching = false;

  async function load(uri: string, prior: Named): Promise<void> {
    const { uri: place, bytes } = await files.find(prior.path, uri);
    // The draft was closed, or names another by now.
    if (named.get(uri) !== prior) return;
    prior.place = place;
    service.usePrior(uri, { path: prior.path, bytes });
    read(uri);
  }

  return Object.freeze({
    follow(document: TextDocument) {
      const { uri } = document;
      const path = service.priorPath(document);
      if (named.get(uri)?.path === path) return;
      named.delete(uri);
      if (path === undefined) return;
      const prior = { path, place: undefined };
      named.set(uri, prior);
      if (!watching) files.watch(['md', 'markdown', 'txt', 'docx', 'xlsx', 'htm', 'html']);
      watching = true;
      void runner.notification('prior', () => load(uri, prior));
    },
    async changed(uris: readonly string[]) {
      const changed = new Set(uris.map(plainUri));
      for (const [uri, prior] of named)
        if (prior.place !== undefined && changed.has(plainUri(prior.place))) await load(uri, prior);
    },
    forget(uri: string) {
      named.delete(uri);
    },
  });
}
