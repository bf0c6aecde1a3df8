import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  atOnce,
  createDisclosureService,
  type DisclosureService,
  type FoundCompanion,
  unitFilesAmong,
} from '../../../server/src/service.ts';

/** Files by their paths from the folder of a draft on. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A service that holds a draft against what it names among these files. */
export function serviceBeside(document: TextDocument, files: Files): DisclosureService {
  const service = createDisclosureService();
  for (const { key, path } of service.companions(document)) {
    const found: FoundCompanion = { key, path, ...(key === 'units' ? folderAt(path, files) : fileAt(path, files)) };
    atOnce(service.useCompanion(document.uri, found));
  }
  return service;
}

function fileAt(path: string, files: Files): Pick<FoundCompanion, 'files'> {
  return { files: [{ name: path, bytes: bytesOf(files[path]) }] };
}

function folderAt(path: string, files: Files): Pick<FoundCompanion, 'files' | 'more'> {
  const inside = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
  if (inside.length === 0) return { files: undefined };
  const { names, more } = unitFilesAmong(
    inside.map((name) => name.slice(path.length + 1)),
    undefined,
  );
  return { files: names.map((name) => ({ name, bytes: bytesOf(files[`${path}/${name}`]) })), more };
}

function bytesOf(text: string | Uint8Array | undefined): Uint8Array | undefined {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
