import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf } from '../support/draft.ts';
import { hostile } from '../support/fragments.ts';

describe('no input', () => {
  it('makes the service throw or point outside the text', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const document = documentOf(text);
        const service = createDisclosureService();
        const spans = [...service.findings(document), ...service.figures(document)];
        const outside = spans.filter(({ start, end }) => !(start >= 0 && end >= start && end <= text.length));
        expect(outside).toEqual([]);
        const diagnostics = service.diagnostics(document);
        const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
        service.codeActions(document, range, { diagnostics, only: ['quickfix', 'source.fixAll.tieout'] });
        for (const { start } of spans.slice(0, 10)) service.hover(document, document.positionAt(start));
      }),
      { seed: 20240603, numRuns: 400 },
    );
  });
});
