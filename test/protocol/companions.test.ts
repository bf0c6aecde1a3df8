import { afterEach, expect, test } from 'vitest';
import { rangeOf, TestClient } from './client.ts';

const folder = 'file:///drafts';
const uri = `${folder}/2024.disclosure.md`;

const table = (year: number, ...columns: readonly (readonly string[])[]) => `# 白石县水务局${year}年部门预算

“三公”经费预算表

单位：万元

| 项目 | ${columns.map((_, at) => `${year + 1 - columns.length + at}年预算数`).join(' | ')} |
| --- | ${columns.map(() => '---').join(' | ')} |
${['公务用车运行维护费', '公务接待费', '因公出国（境）费', '会议费']
  .slice(0, columns[0]!.length)
  .map((name, row) => `| ${name} | ${columns.map((column) => column[row]).join(' | ')} |`)
  .join('\n')}
`;
const last = table(2023, ['6.00', '1.20', '0.80']);
const draft = `---\nprior: 上年.md\n---\n${table(2024, ['6.00', '1.50', '0.80'], ['5.80', '1.10', '0.80'])}`;

let client: TestClient;
afterEach(() => client.stop());

/** What the last report marks, once it marks so much. */
const marked = async (count: number) =>
  (await client.until(() => {
    const report = client.published.filter((one) => one.uri === uri).at(-1);
    return report?.diagnostics.length === count && report;
  })) || undefined;

test('a draft is held against the file of last year that it names, as soon as that is read', async () => {
  client = await TestClient.start({ folder, files: { [`${folder}/上年.md`]: last } });
  await client.open(uri, draft);
  const report = await marked(1);
  expect(report?.diagnostics).toMatchObject([{ range: rangeOf(draft, '1.50'), code: 'T423', severity: 2 }]);
  await client.change(uri, 2, rangeOf(draft, '1.50'), '1.20');
  expect(await client.diagnostics(uri, 2)).toEqual([]);
});

test('a file that is changed is read again', async () => {
  const files = { [`${folder}/上年.md`]: last };
  client = await TestClient.start({ folder, files });
  await client.open(uri, draft);
  await marked(1);
  files[`${folder}/上年.md`] = last.replace('1.20', '1.50');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: encodeURI(`${folder}/上年.md`), type: 2 }],
  });
  await marked(0);
});

const inFolder = (name: string, ...column: readonly string[]) =>
  table(2024, column).replace('# 白石县水务局', `# ${name}`).replace(/^/, '---\ndisclosure: budget\n---\n');
const department = (folder: string, ...column: readonly string[]) =>
  `---\nunits: ${folder}\n---\n${table(2024, column)}`;

test('a department is held against the drafts in the folder of its units, read again when one comes', async () => {
  const files: Record<string, string> = {
    [`${folder}/单位/河道所.md`]: inFolder('白石县河道管理所', '4.00', '0.70', '0.80', '3.00'),
    [`${folder}/单位/读我.md`]: '# 说明',
  };
  client = await TestClient.start({ folder, files });
  const text = department('./单位/', '6.00', '1.50', '0.80', '4.00');
  await client.open(uri, text);
  await client.diagnostics(uri, 1);
  files[`${folder}/单位/供水站.md`] = inFolder('白石县供水站', '2.00', '0.50', '0.00', '1.00');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: encodeURI(`${folder}/单位/供水站.md`), type: 1 }],
  });
  const report = await marked(1);
  expect(report?.diagnostics).toMatchObject([{ range: rangeOf(text, '1.50'), code: 'T424', severity: 2 }]);
});

test('a folder outside of the workspace is not read, and its name is marked', async () => {
  client = await TestClient.start({ folder, files: { 'file:///etc/单位/一.md': last } });
  const text = department('../etc/单位', '6.00', '1.50', '0.80');
  await client.open(uri, text);
  const report = await marked(1);
  expect(report?.diagnostics).toMatchObject([{ range: rangeOf(text, '../etc/单位'), code: 'T424' }]);
});

test('a file outside of the workspace is not read, and its name is marked', async () => {
  client = await TestClient.start({ folder, files: { 'file:///etc/上年.md': last } });
  const text = draft.replace('上年.md', '../etc/上年.md');
  await client.open(uri, text);
  const report = await marked(1);
  expect(report?.diagnostics).toMatchObject([{ range: rangeOf(text, '../etc/上年.md') }]);
});

test('this year’s draft is made of last year’s file, which nobody has opened', async () => {
  client = await TestClient.start({ folder, files: {} });
  const ask = (name: string, text: string) =>
    client.request('tieout/rollForward', { name, base64: Buffer.from(text).toString('base64'), prior: `旧/${name}` });
  expect(await ask('上年.md', last)).toMatchObject({ year: 2024, text: expect.stringContaining('2024年部门预算') });
  expect(await ask('上年.pdf', '%PDF')).toEqual({ problem: 'unknown-kind' });
});
