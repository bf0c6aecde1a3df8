import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeFindingsIn, describeCorpus } from './corpus.ts';

/** What the corpus has wrong, by file and line, with the edits of the first repair. */
const MISTAKES: readonly (readonly [string, string])[] = [
  ['akto-2021', '107 name-slip warning 粮油物资管理支出 → 粮油物资储备支出'],
  ['akto-2021', '129 name-slip warning 基社会保障和就业支出 → 社会保障和就业支出'],
  ['akto-2021', '272 code-name warning 医疗保障管理事务 → 财政对基本医疗保险基金的补助'],
  ['akto-2021', '273 code-name warning 行政运行 → 财政对城乡居民基本医疗保险基金的补助'],
  ['zhushan-2022', '577 code-name warning 2101201 → 2101299'],
  ['zhushan-2022', '1002 project-class warning [21015]医疗保障管理事务 → [21012]财政对基本医疗保险基金的补助'],
  ['zhushan-2022', '1278 project-class warning [21015]医疗保障管理事务 → [21012]财政对基本医疗保险基金的补助'],
  ['baqiao-2021', '137 code-name warning 行政事业单位医疗 → 行政单位医疗'],
];

describeCorpus('codes of the corpus', () => {
  it.each(MISTAKES)('%s: %s', (name, mistake) => {
    expect(codeFindingsIn(name).map(({ text }) => text)).toContain(mistake);
  });

  it.each(['akto-2021', 'baqiao-2021', 'kashgar-2021', 'xinjiang-2024', 'zhushan-2022'])(
    '%s: nothing that is right is said to be more than worth a look',
    (name) => {
      const known = MISTAKES.filter(([file]) => file === name).map(([, mistake]) => mistake);
      const loud = codeFindingsIn(name).filter(({ severity }) => severity !== 'hint');
      expect(loud.map(({ text }) => text)).toEqual(known);
    },
  );
});

describe('codes of drafts without a mistake', () => {
  const families = fileURLToPath(new URL('../fixtures/families/', import.meta.url));
  const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
  const drafts = [
    ...readdirSync(families)
      .filter((file) => file.endsWith('.disclosure.md'))
      .map((file) => families + file),
    `${samples}qinghe-2024-budget.disclosure.md`,
  ];
  it.each(drafts.map((path) => [path.split('/').at(-1)!, path] as const))('%s', (_, path) => {
    expect(codeFindingsIn(path, readFileSync(path, 'utf8')).map(({ text }) => text)).toEqual([]);
  });
});
