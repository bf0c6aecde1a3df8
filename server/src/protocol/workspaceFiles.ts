import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { bytesOf } from './base64.ts';
import type { Disk } from './disk.ts';
import {
  type ListFolderParams,
  type ListFolderResult,
  listFolderMethod,
  type ReadFileParams,
  type ReadFileResult,
  readFileMethod,
} from './messages.ts';
import type { Runner } from './runner.ts';

/** A file that was looked for. */
interface FoundFile {
  /** Where it was looked for last; undefined if no such place is in the workspace. */
  readonly uri: string | undefined;
  readonly bytes: Uint8Array | undefined;
}

/** A folder that was looked for. */
interface FoundFolder {
  /** Without a slash at its end. */
  readonly uri: string;
  /** The files in it, not those below. */
  readonly names: readonly string[];
}

/** Files of the workspace that the server has to read itself. */
export interface WorkspaceFiles {
  /**
   * The file at a path as a person writes it: a URI, absolute, or relative to a folder of the workspace.
   * @param beside URI of a document: the path is relative to its folder first
   */
  find(path: string, beside?: string): Promise<FoundFile>;
  /** The folder at a path that is relative to that of a document, absolute or a URI, and inside the workspace. */
  folder(path: string, beside: string): Promise<FoundFolder | undefined>;
  /** A file of a folder that was found. */
  within(folder: FoundFolder, name: string, beside: string): Promise<FoundFile>;
  /** Has the client tell from now on when files of these kinds change, if it can. */
  watch(endings: readonly string[]): void;
}

interface Parts {
  readonly connection: Connection;
  /** Undefined where the client reads files for the server. */
  readonly disk: Disk | undefined;
  /** URIs of the folders of the workspace. */
  readonly folders: readonly string[];
  readonly runner: Runner;
  /** Whether the client can be asked to watch. */
  readonly canWatch: boolean;
}

export function createWorkspaceFiles(parts: Parts): WorkspaceFiles {
  const { connection } = parts;
  const watched = new Set<string>();

  async function read(uri: string, folders: readonly string[]): Promise<Uint8Array | undefined> {
    try {
      if (parts.disk) return await parts.disk.readFile(uri, folders);
      const params: ReadFileParams = { uri };
      const bytes = await connection.sendRequest<ReadFileResult>(readFileMethod, params);
      return bytes === null ? undefined : bytesOf(bytes);
    } catch {
      return undefined;
    }
  }

  async function list(uri: string, folders: readonly string[]): Promise<readonly string[] | undefined> {
    try {
      if (parts.disk) return await parts.disk.listFolder(uri, folders);
      const params: ListFolderParams = { uri };
      return (await connection.sendRequest<ListFolderResult>(listFolderMethod, params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** A draft that is opened by itself, without a workspace, has its folder for one. */
  const foldersFor = (own: readonly string[]) => (parts.folders.length > 0 ? parts.folders : own);

  return Object.freeze({
    async find(path: string, beside?: string) {
      const own = beside === undefined ? [] : [folderOf(beside)];
      const folders = foldersFor(own);
      let last: string | undefined;
      for (const uri of urisOf(path, [...own, ...parts.folders], folders)) {
        last = uri;
        const bytes = await read(uri, folders);
        if (bytes) return { uri, bytes };
      }
      return { uri: last, bytes: undefined };
    },
    async folder(path: string, beside: string) {
      const own = [folderOf(beside)];
      const folders = foldersFor(own);
      const [place] = urisOf(`${path}/`, own, folders);
      if (place === undefined) return undefined;
      const uri = withoutSlash(new URL(place).href);
      const names = await list(uri, folders);
      return names && { uri, names };
    },
    async within({ uri: folder }: FoundFolder, name: string, beside: string) {
      const uri = `${folder}/${encodeURIComponent(name)}`;
      return { uri, bytes: await read(uri, foldersFor([folderOf(beside)])) };
    },
    watch(endings: readonly string[]) {
      const globPattern = `**/*.{${endings.join(',')}}`;
      if (!parts.canWatch || watched.has(globPattern)) return;
      watched.add(globPattern);
      void parts.runner.notification('register', async () => {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] });
      });
    },
  });
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? withoutSlash(uri.slice(0, -1)) : uri;
}

/** The folder of a document, without a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** Where a path may be, inside the workspace: itself if it is a URI or absolute, else below each of `from`. */
function urisOf(path: string, from: readonly string[], folders: readonly string[]): string[] {
  const within = folders.map((folder) => resolvedUri(folder.endsWith('/') ? folder : `${folder}/`));
  return [...new Set(namedUris(path, from))].filter((uri) =>
    within.some((folder) => resolvedUri(uri).startsWith(folder)),
  );
}

/** Without `..`, escaped in one way. */
function resolvedUri(uri: string): string {
  try {
    return plainUri(new URL(uri).href);
  } catch {
    return uri;
  }
}

function namedUris(path: string, folders: readonly string[]): string[] {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return [path];
  const plain = encodeURI(path.replace(/\\/g, '/')).replace(/[?#]/g, encodeURIComponent);
  if (/^(?:\/|[A-Za-z]:)/.test(plain)) return [`file://${plain.startsWith('/') ? '' : '/'}${plain}`];
  return folders.map((folder) => `${folder.replace(/\/$/, '')}/${plain.replace(/^\.\//, '')}`);
}

/** Clients differ in what they escape. */
export function plainUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
