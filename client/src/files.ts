import { FileType, Uri, workspace } from 'vscode';
import { base64Of } from '../../server/src/protocol/base64.ts';
import type { ListFolderResult, ReadFileResult } from '../../server/src/protocol/messages.ts';

/** More than any list of codes has; the server would refuse it in any case. */
const largestFile = 8 * 1024 * 1024;
/** More than any folder of drafts holds. */
const mostEntries = 5000;

/** Reads a regular file of the workspace for the server: in a worker, and in a virtual workspace, only the editor can. */
export async function readForServer(uri: string): Promise<ReadFileResult> {
  try {
    // Of a workspace that is not trusted, nothing but its drafts.
    if (!workspace.isTrusted) return null;
    const place = Uri.parse(uri, true);
    return workspace.getWorkspaceFolder(place) ? ((await bytesIn(place, largestFile)) ?? null) : null;
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

/** A regular file that the user has named, as base64; undefined if it cannot be read or has more bytes than that. */
export async function bytesIn(uri: Uri, largest = largestFile): Promise<string | undefined> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    // The type of a link is that of what it leads to, and that it is one.
    if (size > largest || (type & FileType.File) === 0) return undefined;
    return base64Of(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** What a file is called in its folder. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
