import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../server/src/service.ts';
import { converted } from '../unit/support/convert.ts';
import { documentOf } from '../unit/support/draft.ts';
import { gridsIn } from '../unit/support/grids.ts';
import { describeCorpus, textOf } from './corpus.ts';

/** Every figure with its status, and every finding by the figure before it: what must survive, wherever it stands. */
function readingOf(text: string) {
  const document = documentOf(text);
  const service = createDisclosureService();
  const figures = service.figures(document);
  return {
    figures: figures.map(({ text: printed, kind, unit, value, status }) =>
      [printed, kind, unit, value, status].join(' '),
    ),
    findings: service.findings(document).map(({ start, rule, severity, found, expected }) => {
      const at = figures.filter((figure) => figure.start < start).length;
      return [at, rule, severity, found.replace(/\s+/g, ' '), ...expected].join(' ');
    }),
  };
}

describeCorpus('all tables of the corpus as pipe tables', () => {
  /** A title that is glued to the table before becomes a line of its own, and what is said of the table moves there. */
  const said = (text: string) => {
    const { figures, findings } = readingOf(text);
    return { figures, findings: findings.map((one) => one.replace(/^(\d+ empty-table) .*$/, '$1')) };
  };

  it.each(['akto-2021', 'baqiao-2021', 'kashgar-2021', 'xinjiang-2024', 'zhushan-2022'])(
    '%s: the same figures, the same findings at them',
    (name) => {
      const text = textOf(name);
      const result = converted(text);
      expect(result.left).toEqual([]);
      expect(result.converted).toBe(gridsIn(text).length);
      expect(new Set(gridsIn(result.text).map(({ dialect }) => dialect))).toEqual(new Set(['pipe']));
      expect(said(result.text)).toEqual(said(text));
    },
  );
});

describe('all tables of drafts in every family as pipe tables', () => {
  const folders = ['../fixtures/families/', '../../samples/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const drafts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.disclosure.md'))
      .map((file) => [file, folder + file] as const),
  );

  it.each(drafts)('%s', (_, path) => {
    const text = readFileSync(path, 'utf8');
    const result = converted(text);
    expect(result.left).toEqual([]);
    // An HTML table has more lines than a pipe table: what stands below moves.
    const said = (of: string) => readingOf(of).findings.map((one) => one.replace(/^\d+ /, ''));
    expect(said(result.text)).toEqual(said(text));
    expect(new Set(gridsIn(result.text).map(({ dialect }) => dialect))).toEqual(new Set(['pipe']));
  });
});
