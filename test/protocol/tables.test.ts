import { afterEach, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';

const uri = 'file:///drafts/tables.disclosure.md';
const text = '项目\t金额\n“甲”\t1.00\n\n文字\n\n|项目|金额|\n|-|-|\n|“乙”|2.00|\n';
const textDocument = { uri };

let client: TestClient;
afterEach(() => client.stop());

async function start(settings = {}): Promise<void> {
  client = await TestClient.start({ settings });
  await client.open(uri, text);
}

test('tables are converted, all or at a position', async () => {
  await start();
  expect(await client.request('tieout/convertTables', { textDocument })).toMatchObject({ converted: 1, left: [] });
  const position = { line: 3, character: 0 };
  expect(await client.request('tieout/convertTables', { textDocument, position })).toMatchObject({ edits: [] });
});

test('tables are aligned as the setting says', async () => {
  await start({ align: { ambiguousWide: true } });
  await client.diagnostics(uri, 1);
  const [edit] = await client.request<TextEdit[]>('tieout/alignTables', { textDocument });
  expect(edit?.newText).toBe('| 项目   | 金额 |\n| ------ | ---- |\n| “乙” | 2.00 |');
});

test('a table is copied and pasted', async () => {
  await start();
  const position = { line: 1, character: 0 };
  expect(await client.request('tieout/copyTable', { textDocument, position })).toBe('项目\t金额\r\n“甲”\t1.00\r\n');
  const place = { line: 3, character: 2 };
  const clipboard = { text: '水利\t3.00\n防汛\t4.00' };
  const range = { start: place, end: place };
  expect(await client.request('tieout/pasteTable', { textDocument, range, clipboard })).toBe(
    '\n\n|      |      |\n| ---- | ---: |\n| 水利 | 3.00 |\n| 防汛 | 4.00 |',
  );
  expect(await client.request('tieout/pasteTable', { textDocument, range, clipboard: { text: '一句话' } })).toBeNull();
});

test('a document that is no draft is left alone', async () => {
  await start();
  await client.open('file:///notes.md', text);
  expect(await client.request('tieout/convertTables', { textDocument: { uri: 'file:///notes.md' } })).toBeNull();
});
