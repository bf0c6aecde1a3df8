import { checkText } from '../../../server/src/check.ts';
import { applied, type Conversion, convertTables } from '../../../server/src/convert/tables.ts';
import { createDisclosureService } from '../../../server/src/service.ts';
import { measureFor } from '../../../server/src/text/width.ts';
import { documentOf } from './draft.ts';

/** The text with all its tables converted, or those at the offset, and what came of it. */
export function converted(text: string, at?: number): Conversion & { readonly text: string } {
  const conversion = convertTables(checkText(text).draft, text, measureFor(false), at);
  return { ...conversion, text: applied(text, conversion.edits) };
}

/** What a reader of the draft sees of its figures and findings, wherever they stand: each finding by the figure it is at. */
export function readingOf(text: string): { figures: string[]; findings: string[] } {
  const service = createDisclosureService();
  const document = documentOf(text);
  const all = service.figures(document);
  // A year in a header that spans columns is printed again above each of them.
  const claims = all.filter(({ kind }) => kind === 'amount' || kind === 'percent' || kind === 'count');
  return {
    figures: claims.map(({ text: printed, kind, unit, value, status }) =>
      [printed, kind, unit, value, status].join(' '),
    ),
    findings: service.findings(document).map(({ start, rule, found, expected }) => {
      const at = claims.filter((figure) => figure.start < start).length;
      return `${at} ${rule} ${found.replace(/\s+/g, ' ')} → ${expected.join(' / ')}`;
    }),
  };
}
