import type { Connection } from 'vscode-languageserver';
import { bytesOf } from './base64.ts';
import { type ReadFileParams, type ReadFileResult, readFileMethod } from './messages.ts';

/** Reads a file of the workspace; undefined if there is none, or it cannot be read. */
export type ReadWorkspaceFile = (uri: string) => Promise<Uint8Array | undefined>;

/** @param readFile how the server reads files itself; undefined where the client does it */
export function workspaceFileReader(
  connection: Connection,
  readFile: ((uri: string, folders: readonly string[]) => Promise<Uint8Array>) | undefined,
  folders: readonly string[],
): ReadWorkspaceFile {
  return async (uri) => {
    try {
      if (readFile) return await readFile(uri, folders);
      const params: ReadFileParams = { uri };
      const bytes = await connection.sendRequest<ReadFileResult>(readFileMethod, params);
      return bytes === null ? undefined : bytesOf(bytes);
    } catch {
      return undefined;
    }
  };
}
