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
  // Two tables in each draft; the last one is in use, and a few before may be.
  expect(new Set(readings.map((held) => held.deref()).filter(Boolean)).size).toBeLessThanOrEqual(8);
  expect(checked).toBeDefined();
});

it('nothing is kept of the sentences and figures that a draft had before many edits', async () => {
  const sentences = Array.from(
    { length: 12 },
    (_, at) => `农林水支出${at + 3}.00万元，比上年增加1.00万元，占支出合计18.00万元的${at + 1}.00%。\n\n`,
  ).join('');
  const draft = `${text}\n# 二、支出情况说明\n\n${sentences}`;
  const places = [...draft.matchAll(/\.00/g)].map(({ index }) => index + 1);
  const figures: WeakRef<object>[] = [];
  const drafts: WeakRef<object>[] = [];
  let checked: CheckedDraft | undefined;
  for (let turn = 0; turn < 80; turn++) {
    const at = places[(turn * 7) % places.length]!;
    checked = checkText(`${draft.slice(0, at)}${turn % 10}${draft.slice(at + 1)}`, checked);
    expect(checked.figures().map((figure) => checked!.status(figure)).length).toBeGreaterThan(60);
    expect(checked.verdicts).toBeDefined();
    drafts.push(new WeakRef<object>(checked), new WeakRef<object>(checked.draft));
    figures.push(...checked.figures().map((figure) => new WeakRef<object>(figure)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  collect();
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  const kept = (held: readonly WeakRef<object>[]) => new Set(held.map((each) => each.deref()).filter(Boolean)).size;
  // What is in use, and of each place at most what it was before its last edit.
  expect(kept(drafts)).toBeLessThanOrEqual(4);
  expect(kept(figures)).toBeLessThan(4 * checked!.figures().length);
});
