import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { type CheckedDraft, checkText } from '../../../server/src/check.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const row = (name: string, basic: string, projects: string) => `| ${name} | ${basic} | ${projects} |`;
const text = [
  ...['支出总表', '财政拨款支出表'].flatMap((title) => [
    `${title}\n\n单位：万元\n`,
    '| 项目 | 基本支出 | 项目支出 |\n| --- | --- | --- |',
    ...['农林水支出', '住房保障支出', '卫生健康支出', '教育支出'].map((name, at) =>
      row(name, `${at + 3}.00`, `${at + 5}.00`),
    ),
    `${row('合计', '18.00', '26.00')}\n`,
  ]),
].join('\n');

it('nothing is kept of the tables that a draft had before many edits', async () => {
  const readings: WeakRef<object>[] = [];
  let checked: CheckedDraft | undefined;
  const places = [...text.matchAll(/\.00/g)].map(({ index }) => index + 1);
  // Now this cell, now that one: the figures of the others go on from table to table.
  for (let turn = 0; turn < 60; turn++) {
    const at = places[(turn * 7) % places.length]!;
    checked = checkText(`${text.slice(0, at)}${turn % 10}${text.slice(at + 1)}`, checked);
    expect(checked.figures().map((figure) => checked!.status(figure))).toHaveLength(20);
    readings.push(...checked.readings.map((reading) => new WeakRef<object>(reading)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  collect();
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  // Two tables in each draft; the last one is in use, and the one before may be.
  expect(new Set(readings.map((held) => held.deref()).filter(Boolean)).size).toBeLessThan(8);
  expect(checked).toBeDefined();
});
