import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import type { ExportResult } from '../../server/src/protocol/messages.ts';
import { draftText, draftUri, TestClient } from './client.ts';

let client: TestClient;
afterEach(() => client.stop());

const asked = (format: string, uri = draftUri) =>
  client.request<ExportResult>('tieout/export', { textDocument: { uri }, format });

test('a draft becomes a Word file, a workbook and a page', async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
  const bytes = async (format: string) => {
    const result = await asked(format);
    return result && 'base64' in result ? Buffer.from(result.base64, 'base64') : Buffer.alloc(0);
  };
  expect(Object.keys(unzipSync(await bytes('docx')))).toContain('word/document.xml');
  expect(Object.keys(unzipSync(await bytes('xlsx')))).toContain('xl/worksheets/sheet1.xml');
  expect((await bytes('html')).toString()).toContain('1,200.50');
});

test('what a check came to becomes a page; what is no format of it is refused', async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
  const about = { textDocument: { uri: draftUri }, name: 'budget', when: '2024-02-01' };
  const result = await client.request<ExportResult>('tieout/exportReport', { ...about, format: 'html' });
  const html = result && 'base64' in result ? Buffer.from(result.base64, 'base64').toString() : '';
  expect(html).toContain('<td>1200.60</td><td>1200.50</td>');
  await expect(client.request('tieout/exportReport', { ...about, format: 'xlsx' })).rejects.toThrow();
});

test('a draft without tables gives no workbook, and what is no draft gives nothing', async () => {
  client = await TestClient.start();
  await client.open(draftUri, '# 白石县水务局2024年部门预算\n');
  expect(await asked('xlsx')).toEqual({ problem: 'no-tables' });
  await client.open('file:///notes.md', draftText.replace('disclosure:', 'other:'));
  expect(await asked('docx', 'file:///notes.md')).toBeNull();
});
