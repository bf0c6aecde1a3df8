import { FileType, Uri, workspace } from 'vscode';
import type { ListFolderResult, ReadFileResult } from '../../server/src/protocol/messages.ts';

/** More than any list of codes has; the server would refuse it in any case. */
const largestFile = 8 * 1024 * 1024;
/** More than any folder of drafts holds. */
const mostEntries = 5000;

/** Reads a regular file of the workspace for the server: in a worker, and in a virtual workspace, only the editor can. */
export async function readFile(uri: string): Promise<ReadFileResult> {
  try {
    const place = Uri.parse(uri, true);
    if (!workspace.getWorkspaceFolder(place)) return null;
    const { size, type } = await workspace.fs.stat(place);
    // The type of a link is that of what it leads to, and that it is one.
    return size > largestFile || (type & FileType.File) === 0 ? null : toBase64(await workspace.fs.readFile(place));
  } catch {
    return null;
  }
}

/** The names of the files in a folder of the workspace, for the server. */
export async function listFolder(uri: string): Promise<ListFolderResult> {
  try {
    const place = Uri.parse(uri, true);
    if (!workspace.getWorkspaceFolder(place)) return null;
    const entries = await workspace.fs.readDirectory(place);
    return entries.flatMap(([name, type]) => ((type & FileType.File) === 0 ? [] : [name])).slice(0, mostEntries);
  } catch {
    return null;
  }
}

/** As a message carries bytes. */
export function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let characters = '';
  for (let at = 0; at < bytes.length; at += piece) {
    characters += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(characters);
}
