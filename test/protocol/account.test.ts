import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PreviewResult, SignOffResult, UncheckedResult } from '../../server/src/protocol/messages.ts';
import { draftText, draftUri, TestClient, wrong } from './client.ts';

const lines = draftText.split('\n').length;
/** A line that nothing can be held against. */
const extra = '\n森林防火演练投入12.50万元。\n';
const textDocument = { uri: draftUri };
const position = { line: lines, character: '森林防火演练投入'.length };

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText + extra);
});
afterEach(() => client.stop());

test('unchecked figures come with the part they stand in, and are signed off by an edit', async () => {
  const [figure] = await client.request<UncheckedResult>('tieout/unchecked', { textDocument });
  expect(figure).toMatchObject({ text: '12.50', range: { start: position }, place: '' });
  expect(figure?.part.length).toBeGreaterThan(0);
  const edit = await client.request<SignOffResult>('tieout/signOff', { textDocument, position, note: 'plan' });
  expect(edit?.newText).toBe('<!-- tieout-signed-next 12.50: plan -->\n');
  expect(await client.request<SignOffResult>('tieout/signOff', { textDocument, position })).toBeNull();
});

test('a preview is told what stands in the place of tables, and which figures are wrong', async () => {
  const preview = await client.request<PreviewResult>('tieout/preview', { textDocument });
  expect(preview?.tables.length).toBeGreaterThan(1);
  expect(preview?.tables[0]?.html).toMatch(/^<table class="tieout-table">/);
  const text = (draftText + extra).split('\n');
  const marked = preview?.marks.map(({ range: { start, end } }) =>
    text[start.line]?.slice(start.character, end.character),
  );
  expect(marked).toEqual([wrong]);
  expect(
    await client.request<PreviewResult>('tieout/preview', { textDocument: { uri: 'file:///none.md' } }),
  ).toBeNull();
});
