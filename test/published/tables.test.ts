import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../server/src/check.ts';

/** Published texts, where they lie beside the project; a clone alone has none. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus-dev');
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.(?:txt|md)$/.test(name)) : [];

describe.skipIf(names.length === 0)('the tables of published texts', () => {
  it.each(names.filter((name) => !name.startsWith('README') && !name.startsWith('traps')))('%s', async (name) => {
    const { readings } = checkText(readFileSync(join(FOLDER, name), 'utf8'));
    const lines = readings.map(({ table, kind }) => {
      const { title, unit, rows, bodyStart, columns, parts } = table;
      const size = `${bodyStart} + ${rows.length - bodyStart} rows × ${columns}`;
      return [title || '(no title)', kind ?? '-', unit?.name ?? '(no unit)', size, `${parts.length} p.`].join('\t');
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`tables/${name.replace(/\.\w+$/, '')}.tsv`);
  });
});
