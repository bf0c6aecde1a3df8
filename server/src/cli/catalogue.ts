import { atOnce, type CatalogueFile, type DisclosureService } from '../service.ts';
import { noteText } from './authored.ts';
import { readBytes } from './read.ts';
import type { Voice } from './speaker.ts';

/** Lays the files of the user's own codes over the built-in ones. A row that cannot be read is named and left out. */
export function useCatalogue(paths: readonly string[], service: DisclosureService, voice: Voice): void {
  if (paths.length === 0) return;
  const files = paths.flatMap((path): CatalogueFile[] => {
    const bytes = readBytes(path);
    if (!('problem' in bytes)) return [{ name: path, bytes }];
    voice.trouble(bytes);
    return [];
  });
  for (const problem of atOnce(service.useCatalogue(files))) voice.note(noteText(problem));
}
