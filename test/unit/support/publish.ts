import { unzipSync } from 'fflate';
import { wordFile } from '../../../server/src/publish/word/file.ts';
import { createDisclosureService, type ExportFormat } from '../../../server/src/service.ts';
import { documentOf } from './draft.ts';

const service = createDisclosureService({ loadWord: async () => wordFile });

/** The file that a draft is published as. */
export async function exported(text: string, format: ExportFormat): Promise<Uint8Array> {
  const document = documentOf(text);
  const file = await service.exportFile(document, format);
  service.close(document.uri);
  if (!(file instanceof Uint8Array)) throw new Error(`no file: ${file}`);
  return file;
}

/** A part of an Office file. */
export function partOf(file: Uint8Array, name: string): string {
  const part = unzipSync(file)[name];
  if (!part) throw new Error(`no ${name} in the file`);
  return new TextDecoder().decode(part);
}

/** The draft that comes of importing a file again. */
export function importedAgain(name: string, file: Uint8Array): string {
  const result = service.importFile(name, file);
  if (typeof result === 'string') throw new Error(result);
  return result.text;
}

/** The figures of a draft that claim something, as they are read, in the order of the text. */
export function claimsIn(text: string): string[] {
  const document = documentOf(text);
  const figures = service.figures(document);
  service.close(document.uri);
  return figures
    .filter(({ kind }) => kind === 'amount' || kind === 'percent' || kind === 'count')
    .map(({ text: printed, kind, unit, value }) => [printed, kind, unit, value].join(' '));
}

/**
 * The numbers that a text claims something by and another prints less often. How they are read is left aside: columns
 * that were set by spaces are cells in the file, and what a page had broken, or glued together, stands apart. A number
 * of the contents, which are made anew, claims nothing.
 */
export function lostNumbers(text: string, again: string): string[] {
  const before = counted(numbersIn(text));
  const after = counted(numbersIn(again));
  const claimed = counted(claimsIn(text).flatMap((claim) => numbersIn(claim).slice(0, 1)));
  return [...claimed].flatMap(([number, claims]) => {
    return (after.get(number) ?? 0) < Math.min(claims, before.get(number) ?? 0) ? [number] : [];
  });
}

function counted(numbers: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

function numbersIn(text: string): string[] {
  return text.match(/\p{Nd}[\p{Nd}.,，]*/gu)?.map((number) => number.replace(/[.,，]+$/, '')) ?? [];
}
