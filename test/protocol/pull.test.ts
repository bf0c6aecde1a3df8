import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource, type DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { draftText, draftUri, rangeOf, right, TestClient, wrong } from './client.ts';

let client: TestClient;
afterEach(() => client.stop());

const pull = (previousResultId?: string) =>
  client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri: draftUri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });

test('a client that pulls is not pushed to', async () => {
  client = await TestClient.start({ pull: true });
  expect(client.result.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: false });
  await client.open(draftUri, draftText);
  const report = await pull();
  expect(report.kind === 'full' && report.items.map(({ range }) => range)).toEqual([rangeOf(draftText, wrong)]);
  expect(client.published).toEqual([]);
});

test('the same version under the same settings is unchanged', async () => {
  client = await TestClient.start({ pull: true });
  await client.open(draftUri, draftText);
  const { resultId } = await pull();
  expect(await pull(resultId)).toEqual({ kind: 'unchanged', resultId });
  await client.change(draftUri, 2, rangeOf(draftText, wrong), right);
  expect(await pull(resultId)).toMatchObject({ kind: 'full', items: [] });
});

test('a change of settings asks the client to pull again, and gives a new report', async () => {
  const settings: Record<string, unknown> = {};
  client = await TestClient.start({ pull: true, settings });
  await client.open(draftUri, draftText);
  const before = await pull();
  const code = before.kind === 'full' ? before.items[0]?.code : undefined;
  settings.rules = { [String(code)]: 'off' };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await client.until(() => client.refreshes > 0);
  expect(await pull(before.resultId)).toMatchObject({ kind: 'full', items: [] });
});

test('a long draft is answered with what its beginning holds, and is to be pulled again when the rest is read', async () => {
  client = await TestClient.start({ pull: true });
  const sentence = '本单位按照职责开展工作，收入100.00万元，支出100.00万元。\n\n';
  await client.open(draftUri, `${draftText}\n${sentence.repeat(4_500)}`);
  const first = await pull();
  expect(first.kind === 'full' && first.items.map(({ range }) => range)).toEqual([rangeOf(draftText, wrong)]);
  expect(first.resultId).toBeUndefined();
  await client.until(() => client.refreshes > 0);
  const whole = await pull();
  expect(whole.resultId).toBeDefined();
  expect(whole.kind === 'full' && whole.items.map(({ range }) => range)).toContainEqual(rangeOf(draftText, wrong));
});

test('a cancelled request is answered as cancelled, and the next one as usual', async () => {
  client = await TestClient.start({ pull: true });
  await client.open(draftUri, draftText);
  const source = new CancellationTokenSource();
  const cancelled = client.connection.sendRequest(
    'textDocument/diagnostic',
    { textDocument: { uri: draftUri } },
    source.token,
  );
  source.cancel();
  await expect(cancelled).rejects.toMatchObject({ code: -32800 });
  expect(await pull()).toMatchObject({ kind: 'full' });
});

test('a document that was never opened has no diagnostics', async () => {
  client = await TestClient.start({ pull: true });
  expect(await pull()).toEqual({ kind: 'full', items: [] });
});
