import { afterEach, expect, test } from 'vitest';
import { draftText, draftUri, rangeOf, right, TestClient, wrong } from './client.ts';

let client: TestClient;
afterEach(() => client.stop());

test('the wrong figure is marked, exactly, and nothing else', async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
  const diagnostics = await client.diagnostics(draftUri, 1);
  expect(diagnostics.map(({ range }) => range)).toEqual([rangeOf(draftText, wrong)]);
  expect(diagnostics[0]?.message).toMatch(/1,?200\.50/);
});

test('an edit that corrects it takes the mark back', async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
  await client.diagnostics(draftUri, 1);
  await client.change(draftUri, 2, rangeOf(draftText, wrong), right);
  expect(await client.diagnostics(draftUri, 2)).toEqual([]);
});

test('edits that arrive in one burst are checked once, in their final state', async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
  await client.diagnostics(draftUri, 1);
  const { start, end } = rangeOf(draftText, '1150.50');
  const digit = { start, end: { ...start, character: start.character + 1 } };
  void client.change(draftUri, 2, rangeOf(draftText, wrong), right);
  void client.change(draftUri, 3, digit, '7');
  void client.change(draftUri, 4, digit, '8');
  void client.change(draftUri, 5, { start, end }, '1150.50');
  expect(await client.diagnostics(draftUri, 5)).toEqual([]);
  expect(client.published.length).toBeLessThanOrEqual(3);
});

test('the ledger follows each check, and is withdrawn with the draft', async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
  const { ledger, version } = await client.until(() => client.ledgers.at(-1));
  expect(version).toBe(1);
  expect(ledger?.conflicting).toBe(1);
  expect(ledger?.tied).toBeGreaterThan(0);
});

test('closing a draft clears its marks', async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
  await client.diagnostics(draftUri, 1);
  await client.close(draftUri);
  const last = await client.until(() => client.published.length > 1 && client.published.at(-1));
  expect(last.diagnostics).toEqual([]);
});

test('a Markdown file that is no draft gets nothing at all', async () => {
  client = await TestClient.start();
  const uri = 'file:///notes/notes.md';
  const text = draftText.replace(/^---.*?---\n/s, '');
  await client.open(uri, text);
  const hover = await client.request('textDocument/hover', {
    textDocument: { uri },
    position: rangeOf(text, wrong).start,
  });
  expect(hover).toBeNull();
  // A draft opened afterwards is answered, so the silence before was not a delay.
  await client.open(draftUri, draftText);
  await client.diagnostics(draftUri, 1);
  expect(client.published.filter((published) => published.uri === uri)).toEqual([]);
});

test('a file becomes a draft when its front matter is typed, and stops being one when it is deleted', async () => {
  client = await TestClient.start();
  const uri = 'file:///notes/notes.md';
  const body = draftText.replace(/^---.*?---\n/s, '');
  const front = '---\ndisclosure: budget\nyear: 2024\n---\n';
  const top = { line: 0, character: 0 };
  await client.open(uri, body);
  await client.change(uri, 2, { start: top, end: top }, front);
  expect(await client.diagnostics(uri, 2)).toHaveLength(1);
  await client.change(uri, 3, { start: top, end: { line: 4, character: 0 } }, '');
  expect(await client.diagnostics(uri, 3)).toEqual([]);
  expect((await client.until(() => client.ledgers.find((sent) => sent.version === 3))).ledger).toBeNull();
});
