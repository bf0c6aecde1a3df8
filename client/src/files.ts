import { FileType, l10n, Uri, window, workspace } from 'vscode';
import { base64Of } from '../../server/src/protocol/base64.ts';
import type { ListFolderResult, ReadFileResult, SentFile } from '../../server/src/protocol/messages.ts';

/** More than any list of codes has; the server would refuse it in any case. */
const LARGEST_MB = 8;
/** More than any folder of drafts holds. */
const mostEntries = 5000;

/** Reads a regular file of the workspace for the server: in a worker, and in a virtual workspace, only the editor can. */
export async function readForServer(uri: string): Promise<ReadFileResult> {
  try {
    // Of a workspace that is not trusted, nothing but its drafts.
    if (!workspace.isTrusted) return null;
    const place = Uri.parse(uri, true);
    return workspace.getWorkspaceFolder(place) ? ((await bytesIn(place, LARGEST_MB * 1024 * 1024)) ?? null) : null;
  } catch {
    return null;
  }
}

/** The names of the files in a folder of the workspace, for the server. */
export async function listForServer(uri: string): Promise<ListFolderResult> {
  try {
    if (!workspace.isTrusted) return null;
    const place = Uri.parse(uri, true);
    if (!workspace.getWorkspaceFolder(place)) return null;
    const entries = await workspace.fs.readDirectory(place);
    return entries.flatMap(([name, type]) => ((type & FileType.File) === 0 ? [] : [name])).slice(0, mostEntries);
  } catch {
    return null;
  }
}

/** A regular file as base64; undefined if it cannot be read or has more bytes than that. */
async function bytesIn(uri: Uri, largest: number): Promise<string | undefined> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    // The type of a link is that of what it leads to, and that it is one.
    if (size > largest || (type & FileType.File) === 0) return undefined;
    return base64Of(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** A file that the user has named, as it is sent; undefined, once that is said, if it cannot be read or is larger. */
export async function fileToSend(uri: Uri, largestMb = LARGEST_MB): Promise<SentFile | undefined> {
  const name = nameOf(uri);
  const base64 = await bytesIn(uri, largestMb * 1024 * 1024);
  if (base64 !== undefined) return { name, base64 };
  void window.showErrorMessage(l10n.t('“{0}” cannot be read, or is larger than {1} MB.', name, largestMb));
  return undefined;
}

/** What a file is called in its folder. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
