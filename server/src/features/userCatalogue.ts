import { builtinCatalogue, type Catalogue, mergeCatalogue, parseUserCatalogue } from '../catalogue/index.ts';
import type { Locale } from '../report.ts';
import { fileProblem, rowProblem } from '../rules/catalogueWording.ts';
import { readSheets } from '../sheets/read.ts';
import type { Slices } from '../sheets/slices.ts';

/** A file of the user's own codes, as read; without bytes if it could not be. */
export interface CatalogueFile {
  /** As the user wrote it. */
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
}

/** What is wrong with such a file, in the reader's language. */
export interface CatalogueProblem {
  readonly file: string;
  /** Name of the sheet where the file has several, else empty. */
  readonly sheet: string;
  /** From 1, as a spreadsheet counts; 0 for the whole file. */
  readonly row: number;
  readonly message: string;
}

/** Lays the user's files over the built-in catalogue, one after the other; a row that cannot be read is left out. */
export function* buildCatalogue(
  files: readonly CatalogueFile[],
  locale: Locale,
): Slices<{ readonly catalogue: Catalogue; readonly problems: readonly CatalogueProblem[] }> {
  let catalogue = builtinCatalogue();
  const problems: CatalogueProblem[] = [];
  for (const { name, bytes } of files) {
    const sheets = bytes === undefined ? 'unreadable' : yield* readSheets(name, bytes);
    if (typeof sheets === 'string') {
      problems.push({ file: name, sheet: '', row: 0, message: fileProblem(sheets, locale) });
      continue;
    }
    const read = sheets.map((sheet) => ({ sheet, ...parseUserCatalogue(sheet.rows, name, catalogue) }));
    // A workbook may hold other sheets as well: that one has no header matters only if none has.
    const useful = read.filter(({ errors }) => errors.every(({ id }) => id !== 'no-header'));
    for (const { sheet, entries, errors } of useful.length > 0 ? useful : read.slice(0, 1)) {
      catalogue = mergeCatalogue(catalogue, entries);
      const label = sheets.length > 1 ? sheet.name : '';
      for (const error of errors) {
        problems.push({ file: name, sheet: label, row: error.row, message: rowProblem(error, locale) });
      }
    }
    if (read.length === 0) problems.push({ file: name, sheet: '', row: 0, message: fileProblem('damaged', locale) });
  }
  return { catalogue, problems };
}
