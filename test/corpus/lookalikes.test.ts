import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import { EXCERPT } from './excerpt.ts';

/**
 * Correct drafts in the wordings of places that have no family of their own, full of amounts a digit away from others:
 * with and without carry-over, last year's, those of one unit, what was asked for. Each finding is a false alarm.
 */
const folder = fileURLToPath(new URL('../fixtures/lookalikes/', import.meta.url));

describe('drafts whose figures look alike', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const document = TextDocument.create(`file:///${name}`, 'markdown', 1, readFileSync(folder + name, 'utf8'));
    const findings = createDisclosureService({ settings: { rules: EXCERPT } }).findings(document);
    const said = findings.map(({ start, rule, found, expected }) => {
      return `${document.positionAt(start).line + 1} ${rule} ${found} → ${expected.join(' / ')}`;
    });
    expect(said).toEqual([]);
  });
});
