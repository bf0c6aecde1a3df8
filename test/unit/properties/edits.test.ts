import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf } from '../support/draft.ts';
import { apply, draftText, edit } from '../support/fragments.ts';

/** Everything the service says about a text. */
function said(service: ReturnType<typeof createDisclosureService>, text: string, version: number) {
  const document = documentOf(text, version);
  const [findings, figures, ledger] = [service.findings(document), service.figures(document), service.ledger(document)];
  const count = (status: string) => figures.filter((figure) => figure.status === status).length;
  expect(ledger).toMatchObject({
    total: figures.length,
    tied: count('tied'),
    conflicting: count('conflicting'),
    rounding: count('rounding'),
    unchecked: count('unchecked'),
  });
  return { findings, figures, ledger };
}

describe('any sequence of edits', () => {
  it('gives the same findings and figures as reading the final text afresh', () => {
    fc.assert(
      fc.property(draftText, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const service = createDisclosureService();
        let current = text;
        said(service, current, 0);
        edits.forEach((change, index) => {
          current = apply(current, change);
          const afresh = said(createDisclosureService(), current, 0);
          expect(said(service, current, index + 1)).toEqual(afresh);
        });
      }),
      { seed: 20240602, numRuns: 100 },
    );
  });
});
