import { afterEach, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { rangeOf, TestClient } from './client.ts';

const uri = 'file:///drafts/tables.disclosure.md';
const text = '项目\t金额\n“甲”\t1.00\n\n文字\n\n|项目|金额|\n|-|-|\n|“乙”|2.00|\n';
const textDocument = { uri };
const options = { tabSize: 2, insertSpaces: true };

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
  const [edit, ...more] = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
  expect(edit?.newText).toBe('| 项目   | 金额 |\n| ------ | ---- |\n| “乙” | 2.00 |');
  expect(more).toEqual([]);
});

test('formatting a range sets the tables right that it meets, and leaves the text', async () => {
  await start();
  const format = (from: number, to: number) =>
    client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      range: { start: { line: from, character: 0 }, end: { line: to, character: 1 } },
      options,
    });
  expect(await format(0, 3)).toEqual([]);
  expect(await format(3, 5)).toMatchObject([{ range: { start: { line: 5, character: 0 } } }]);
});

test('the formatter is offered for drafts alone where the editor takes it document by document', async () => {
  client = await TestClient.start({ formatter: true });
  expect(client.result.capabilities.documentFormattingProvider).toBeUndefined();
  await client.open('file:///notes.md', text);
  await client.open(uri, text);
  const patterns = await client.until(() => client.formatters.length === 2 && [...client.formatters]);
  expect(patterns).toEqual(['**/drafts/tables.disclosure.md', '**/drafts/tables.disclosure.md']);
  await client.close(uri);
  await client.until(() => client.formatters.length === 0);
});

test('the formatter comes and goes with the head that makes a draft of a document', async () => {
  client = await TestClient.start({ formatter: true });
  const head = '---\ndisclosure: budget\n---\n';
  await client.open('file:///报告%20[1].md', `${head}${text}`);
  expect(await client.until(() => client.formatters.length === 2 && client.formatters[0])).toBe('**/报告 ?1?.md');
  await client.change('file:///报告%20[1].md', 2, rangeOf(head, head), '');
  await client.until(() => client.formatters.length === 0);
});

test('an editor that takes no formatter later is told of it at once', async () => {
  await start();
  expect(client.result.capabilities).toMatchObject({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
  });
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
