import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { draftText, draftUri, rangeOf, right, TestClient, wrong } from './client.ts';

let client: TestClient | undefined;
afterEach(() => client?.stop());

const textDocument = { uri: draftUri };
const hover = { textDocument, position: { line: 0, character: 0 } };
const initialize = { processId: null, rootUri: null, capabilities: {} };

/** What the server answers to messages that come one after the other, by their place among them. */
async function answers(...messages: readonly (readonly [method: string, params: unknown])[]) {
  const bare = TestClient.bare();
  try {
    const settled = messages.map(([method, params]) =>
      bare.connection.sendRequest(method, params).then(
        () => 'answered',
        (error: { code: number }) => error.code,
      ),
    );
    return await Promise.all(settled);
  } finally {
    bare.process.kill();
    bare.connection.dispose();
  }
}

describe('the life of a server', () => {
  test('begins with initialize and ends with shutdown', async () => {
    expect(
      await answers(
        ['textDocument/hover', hover],
        ['tieout/families', { textDocument }],
        ['shutdown', undefined],
        ['initialize', initialize],
        ['textDocument/hover', hover],
        ['initialize', initialize],
        ['shutdown', undefined],
        ['textDocument/hover', hover],
        ['shutdown', undefined],
      ),
    ).toEqual([-32002, -32002, -32002, 'answered', 'answered', -32600, 'answered', -32600, -32600]);
  });

  test('refuses parameters that are malformed, and says which', async () => {
    const position = { line: 1, character: 'x' };
    expect(
      await answers(
        ['initialize', {}],
        ['initialize', initialize],
        ['textDocument/hover', {}],
        ['textDocument/hover', { textDocument, position }],
        ['textDocument/codeAction', { textDocument, range: { start: hover.position, end: hover.position } }],
        ['textDocument/completion', { textDocument: { uri: 5 }, position: hover.position }],
        ['textDocument/diagnostic', []],
        ['tieout/author', { request: {} }],
        ['tieout/author', { textDocument, request: { action: 'insert' } }],
        ['tieout/codesFor', { textDocument, family: 'budget10' }],
        ['tieout/pasteTable', { textDocument, clipboard: {} }],
        ['textDocument/rangeFormatting', { textDocument, range: 'x' }],
        ['tieout/unchecked', null],
        ['no/such/request', {}],
      ),
    ).toEqual([-32602, 'answered', ...Array(11).fill(-32602), -32601]);
  });

  test('leaves out notifications that are malformed, says which, and keeps the draft as it is', async () => {
    client = await TestClient.start();
    await client.open(draftUri, draftText);
    const malformed: readonly (readonly [method: string, params: object])[] = [
      ['textDocument/didOpen', { textDocument: { uri: draftUri, languageId: 'markdown', version: 2 } }],
      ['textDocument/didChange', { textDocument: { uri: draftUri, version: 2 }, contentChanges: [{}] }],
      ['textDocument/didChange', { textDocument: { uri: draftUri, version: 2 } }],
      ['textDocument/didClose', { textDocument: {} }],
      ['workspace/didChangeWatchedFiles', {}],
      ['initialized', []],
    ];
    for (const [method, params] of malformed) await client.connection.sendNotification(method, params);
    await client.change(draftUri, 3, rangeOf(draftText, '# '), '## ');
    expect(await client.diagnostics(draftUri, 3)).toHaveLength(1);
    expect(client.logged.map((line) => line.split(':')[0])).toEqual(malformed.map(([method]) => method));
  });
});

test('a text that changed under one version is checked anew', async () => {
  client = await TestClient.start({ pull: true });
  const ask = async () =>
    (await client!.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument })).items.length;
  await client.open(draftUri, draftText);
  expect(await ask()).toBe(1);
  await client.change(draftUri, 1, rangeOf(draftText, wrong), right);
  expect(await ask()).toBe(0);
});

test('what is typed beyond the last line comes at the end', async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
  const beyond = { start: { line: 2 ** 31 - 2, character: 0 }, end: { line: 2 ** 31 - 1, character: 0 } };
  await client.change(draftUri, 2, beyond, '\n\n');
  await client.change(draftUri, 3, beyond, `增长5%，${wrong}万元。`);
  const textOf = (diagnostic: { range: { start: { line: number } } }) => diagnostic.range.start.line;
  expect((await client.diagnostics(draftUri, 3)).map(textOf)).toEqual([rangeOf(draftText, wrong).start.line]);
  const unchecked = await client.request<{ text: string; range: { start: { line: number } } }[]>('tieout/unchecked', {
    textDocument,
  });
  expect(unchecked.at(-1)).toMatchObject({ range: { start: { line: draftText.split('\n').length + 1 } } });
});

test.each(['Content-Length: -5', 'Content-Length: x', 'Content-Type: a', 'Content-Length: 1e3', ''])(
  'a message under “%s” is left out, and the next one is heard',
  async (header) => {
    client = await TestClient.start();
    client.process.stdin?.write(`${header}\r\n\r\n{"jsonrpc":"2.0"}`);
    await client.open(draftUri, draftText);
    expect(await client.diagnostics(draftUri, 1)).toHaveLength(1);
    expect(client.logged.join()).toContain('Content-Length');
  },
);

describe.skipIf(process.platform !== 'linux')('a catalogue that is no regular file of the workspace', () => {
  test.each(['/dev/zero', 'fifo', 'link.tsv', '../outside.tsv', 'file:///etc/passwd'])(
    'is not read: %s',
    async (path) => {
      const outer = mkdtempSync(join(tmpdir(), 'tieout-'));
      try {
        const folder = join(outer, 'inside');
        execFileSync('mkdir', [folder]);
        execFileSync('mkfifo', [join(folder, 'fifo')]);
        writeFileSync(join(outer, 'outside.tsv'), '科目编码\t科目名称\n2101566\t长期护理保险经办\n');
        symlinkSync(join(outer, 'outside.tsv'), join(folder, 'link.tsv'));
        client = await TestClient.start({ settings: { catalogue: [path] }, folder: pathToFileURL(folder).href });
        expect(await client.until(() => client!.shown[0])).toContain('不在工作区内');
        await client.open(draftUri, draftText);
        expect(await client.diagnostics(draftUri, 1)).toHaveLength(1);
      } finally {
        rmSync(outer, { recursive: true });
      }
    },
  );
});
