import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDisclosureService } from '../../server/src/service.ts';
import { EXCERPT } from './excerpt.ts';

/** Drafts in the wordings and layouts of many places and years. Their numbers tie, so each finding is a false alarm. */
const families = fileURLToPath(new URL('../fixtures/families/', import.meta.url));

function findingsIn(name: string): string[] {
  const text = readFileSync(`${families}${name}.disclosure.md`, 'utf8');
  const document = TextDocument.create(`file:///${name}.disclosure.md`, 'markdown', 1, text);
  const service = createDisclosureService({ settings: { rules: EXCERPT } });
  return service.findings(document).map(({ start, rule, found, expected }) => {
    const { line, character } = document.positionAt(start);
    return `${line + 1}:${character + 1} ${rule} ${found} → ${expected.join(' / ')}`;
  });
}

describe('drafts without a mistake', () => {
  const names = readdirSync(families)
    .filter((file) => file.endsWith('.disclosure.md'))
    .map((file) => file.slice(0, -'.disclosure.md'.length));

  it('are there', () => {
    expect(names.length).toBeGreaterThanOrEqual(14);
  });

  it.each(names)('%s', (name) => {
    expect(findingsIn(name)).toEqual([]);
  });
});
