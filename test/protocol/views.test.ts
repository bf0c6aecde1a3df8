import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver/node';
import { rangeOf, TestClient } from './client.ts';

const text = readFileSync(new URL('../editor/fixtures/workspace/views.disclosure.md', import.meta.url), 'utf8');
const uri = 'file:///drafts/views.disclosure.md';
const textDocument = { uri };

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start();
  await client.open(uri, text);
});
afterEach(() => client.stop());

test('tables that the text speaks of are links to them', async () => {
  const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
  const body = text.indexOf('具体见');
  expect(links.map(({ range }) => range)).toEqual([rangeOf(text, '表一', body), rangeOf(text, '附表2', body)]);
  const { line, character } = rangeOf(text, '### 表一').start;
  expect(links[0]).toMatchObject({ target: `${uri}#L${line + 1},${character + 1}`, tooltip: '转到表一 部门收支总表' });
});
