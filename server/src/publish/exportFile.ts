import type { Measure } from '../text/width.ts';
import { htmlFile } from './html.ts';
import type { Published } from './published.ts';
import { type NoTables, workbookFile } from './workbook.ts';

export type ExportFormat = 'docx' | 'xlsx' | 'html';

/** A report is read, not reckoned with. */
export type ReportFormat = Exclude<ExportFormat, 'xlsx'>;

/** Why there is no file: nothing to put into a workbook, or the library for Word cannot be loaded here. */
export type ExportProblem = NoTables | 'no-word';

/** Writes Word files. Its library is as large as half of the engine, so it is loaded when it is asked for. */
export type WordWriter = (published: Published, measure: Measure) => Promise<Uint8Array>;

/** A document as a file of a format, or why not. */
export async function exportFile(
  published: Published,
  format: ExportFormat,
  measure: Measure,
  loadWord: (() => Promise<WordWriter>) | undefined,
): Promise<Uint8Array | ExportProblem> {
  if (format === 'html') return new TextEncoder().encode(htmlFile(published, measure));
  if (format === 'xlsx') return workbookFile(published, measure);
  try {
    const write = await loadWord?.();
    return write === undefined ? 'no-word' : await write(published, measure);
  } catch (error) {
    // What is wrong with a document is no matter of the library that is not there.
    if (error instanceof WordMissing) return 'no-word';
    throw error;
  }
}

/** The library for Word cannot be loaded. */
export class WordMissing extends Error {}
