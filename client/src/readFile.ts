import { Uri, workspace } from 'vscode';
import type { ReadFileResult } from '../../server/src/protocol/messages.ts';

/** More than any list of codes has; the server would refuse it in any case. */
const largestFile = 8 * 1024 * 1024;

/** Reads a file for the server: in a worker, and in a virtual workspace, only the editor can. */
export async function readFile(uri: string): Promise<ReadFileResult> {
  try {
    const place = Uri.parse(uri, true);
    const { size } = await workspace.fs.stat(place);
    return size > largestFile ? null : toBase64(await workspace.fs.readFile(place));
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let characters = '';
  for (let at = 0; at < bytes.length; at += piece) {
    characters += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(characters);
}
