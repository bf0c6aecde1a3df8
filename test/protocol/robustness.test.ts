import { afterEach, expect, test } from 'vitest';
import { draftText, draftUri, rangeOf, TestClient, wrong } from './client.ts';

let client: TestClient;
afterEach(() => client.stop());

/** The server is alive when it still finds the one wrong figure. */
async function expectAlive(): Promise<void> {
  const uri = 'file:///drafts/alive.disclosure.md';
  await client.open(uri, draftText);
  expect(await client.diagnostics(uri, 1)).toHaveLength(1);
}

test('messages that make no sense do not bring the server down', async () => {
  client = await TestClient.start();
  const { connection } = client;
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: 'file:///never/opened.disclosure.md', version: 2 },
    contentChanges: [{ text: 'x' }],
  });
  await client.open(draftUri, draftText);
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: draftUri },
    contentChanges: [{}],
  });
  await client.change(draftUri, 9, { start: { line: 9e9, character: -4 }, end: { line: -1, character: 9e9 } }, '万元');
  await connection.sendNotification('no/such/notification', { a: 1 });
  await connection.sendRequest('no/such/request').catch(() => {});
  await connection.sendRequest('textDocument/hover', {}).catch(() => {});
  await connection.sendRequest('textDocument/codeAction', { textDocument: { uri: draftUri } }).catch(() => {});
  await expectAlive();
});

test('a body that is no JSON does not bring the server down', async () => {
  client = await TestClient.start();
  const body = '{"jsonrpc":"2.0","method":';
  client.process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  await expectAlive();
});

test.each(['null', '7', '[]', '"x"', '{}'])('a body that is no message is left out: %s', async (body) => {
  client = await TestClient.start();
  client.process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  await expectAlive();
});

test.each([
  ['NUL bytes', draftText.replace('收入总计', '收入\u0000总计\u0000')],
  ['lone surrogates', draftText.replace('# 青河县', '# \ud842青\udfb7河县')],
  ['bare carriage returns', draftText.replaceAll('\n', '\r')],
  ['an unclosed table', `${draftText}\n\n<table><tr><td rowspan=999999999 colspan=-1>1`],
  ['a very long number', draftText.replace(wrong, '9'.repeat(100_000))],
  ['nothing', ''],
])('a draft with %s is survived', async (_what, text) => {
  client = await TestClient.start();
  await client.open(draftUri, text);
  await client.diagnostics(draftUri, 1);
  await expectAlive();
});

test('a draft over the limit is not checked, and the user is told once', async () => {
  client = await TestClient.start();
  await client.open(draftUri, `${draftText}${'\nx'.repeat(11_000_000)}`);
  await client.until(() => client.shown.length > 0);
  await client.request('textDocument/hover', {
    textDocument: { uri: draftUri },
    position: rangeOf(draftText, wrong).start,
  });
  await expectAlive();
  expect(client.shown.filter((message) => message.includes('20 MB'))).toHaveLength(1);
});

test('settings that make no sense count as not given', async () => {
  client = await TestClient.start({ settings: { files: 'x', rules: { share: 7, T201: [] }, language: {} } });
  await expectAlive();
});

const longUri = 'file:///drafts/long.disclosure.md';
const long = `${draftText}\n${'本单位按照职责开展工作，收入100.00万元，支出100.00万元。\n\n'.repeat(4_500)}`;

test('a long draft keeps nobody else waiting, and says that it is being read', async () => {
  client = await TestClient.start();
  await client.open(longUri, long);
  await client.open(draftUri, draftText);
  await client.diagnostics(draftUri, 1);
  await client.until(() => client.progress.length > 0);
  expect(client.progress).toEqual(['勾稽：正在读取长文稿']);
  await client.close(longUri);
  await client.until(() => client.progress.length > 1);
  expect(client.progress.at(-1)).toBe('end');
});

test('what is wrong in the beginning of a long draft is told before the rest is read', async () => {
  client = await TestClient.start();
  await client.open(longUri, long);
  const first = await client.diagnostics(longUri, 1);
  expect(first.map(({ range }) => range)).toEqual([rangeOf(draftText, wrong)]);
  expect(client.progress).not.toContain('end');
  await client.until(() => client.progress.includes('end') && client.published.length > 1);
});
