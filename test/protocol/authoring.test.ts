import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuthorResult, CodesForResult, FamiliesResult } from '../../server/src/protocol/messages.ts';
import { draftText, draftUri, TestClient } from './client.ts';

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
});
afterEach(() => client.stop());

const textDocument = { uri: draftUri };
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

test('a ledger sent as bytes comes back as one edit, with what could not be placed', async () => {
  const csv = '功能科目编码,资金来源,金额（万元）\n2130301,一般公共预算,12\n2139977,一般公共预算,5\n';
  const ledger = { name: '台账.csv', base64: base64(csv) };
  const request = { action: 'tables', family: 'budget-9', only: ['expenditure'], ledger };
  const result = await client.request<AuthorResult>('tieout/author', { textDocument, id: 1, request });
  expect(result?.complete).toBe(false);
  expect(result?.edits).toHaveLength(1);
  expect(result?.edits[0]?.newText).toContain('| 213 | 03 | 01 | 行政运行 | 12.00 | 12.00 |');
  expect(result?.notes.map(({ file, row }) => `${file}:${row}`)).toContain('台账.csv:3');
});

test('families, kinds and codes can be chosen from', async () => {
  const families = await client.request<FamiliesResult>('tieout/families', { textDocument });
  expect(families?.map(({ id }) => id)).toContain('accounts');
  const params = { textDocument, family: 'budget-9', kind: 'general' };
  const codes = await client.request<CodesForResult>('tieout/codesFor', params);
  expect(codes?.some(({ code, name }) => code === '2130301' && name === '行政运行')).toBe(true);
});

test('a document that is no draft gets no answer', async () => {
  const params = { textDocument: { uri: 'file:///none.md' }, id: 2, request: { action: 'fill' } };
  expect(await client.request<AuthorResult>('tieout/author', params)).toBeNull();
});
