import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver/node';
import { type RepairsResult, repairsMethod } from '../../server/src/protocol/messages.ts';
import { draftText, draftUri, heldOnce, rangeOf, right, TestClient, wrong } from './client.ts';

let client: TestClient;
afterEach(() => client.stop());

const textDocument = { uri: draftUri };
const range = rangeOf(draftText, wrong);
const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function actionsFor(diagnostics: readonly Diagnostic[], only = ['quickfix']): Promise<CodeAction[]> {
  return client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: diagnostics[0]?.range ?? top,
    context: { diagnostics, only },
  });
}

/** The edits of an action with the version of the text they are for. */
function versioned(action: CodeAction | undefined): TextDocumentEdit | undefined {
  expect(action?.edit?.changes).toBeUndefined();
  return action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
}

describe('an editor that knows versions', () => {
  beforeEach(async () => {
    client = await TestClient.start();
    await client.open(draftUri, draftText);
  });

  test('is told which text a repair is for', async () => {
    const [action] = await actionsFor(await client.diagnostics(draftUri, 1));
    expect(versioned(action)).toEqual({
      textDocument: { uri: draftUri, version: 1 },
      edits: [{ range, newText: right }],
    });
  });

  test('gets no repair for a finding of an earlier text, however the lines have moved', async () => {
    const stale = await client.diagnostics(draftUri, 1);
    await client.change(draftUri, 2, { start: { line: 10, character: 0 }, end: { line: 10, character: 0 } }, '\n');
    expect((await actionsFor(stale)).filter(({ title }) => title.includes(right))).toEqual([]);

    // The finding of the text as it is now is repaired where it stands now.
    const [action] = await actionsFor(await client.diagnostics(draftUri, 2));
    const lower = (at: typeof range.start) => ({ ...at, line: at.line + 1 });
    expect(versioned(action)).toEqual({
      textDocument: { uri: draftUri, version: 2 },
      edits: [{ range: { start: lower(range.start), end: lower(range.end) }, newText: right }],
    });
  });

  test('gets the repair though it gives back the place in bytes, as Neovim did up to 0.9', async () => {
    const [diagnostic] = await client.diagnostics(draftUri, 1);
    const bytes = (at: typeof range.start) => ({ ...at, character: at.character * 3 });
    const place = { start: bytes(range.start), end: bytes(range.end) };
    const [action] = await actionsFor([{ ...diagnostic!, range: place }]);
    expect(versioned(action)?.edits).toEqual([{ range, newText: right }]);
  });

  test('gets no repair once the figure has been put right', async () => {
    const stale = await client.diagnostics(draftUri, 1);
    await client.change(draftUri, 2, range, right);
    expect((await actionsFor(stale)).filter(({ title }) => title.includes(right))).toEqual([]);
    expect(await actionsFor([], ['source.fixAll.tieout'])).toEqual([]);
  });

  test('is told what could not be repaired, and why', async () => {
    const all = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    await client.change(draftUri, 2, all, heldOnce);
    const repaired = await client.request<RepairsResult>(repairsMethod, { textDocument });
    expect(repaired?.edits).toEqual([]);
    expect(repaired?.message).toBe('已更正 0 处。另有 1 处未动：没有两处互不相干的依据同时指向这个数（1 处）。');
  });
});

test('an editor that knows no versions gets the edits without', async () => {
  client = await TestClient.start({ versioned: false });
  await client.open(draftUri, draftText);
  const [action] = await actionsFor(await client.diagnostics(draftUri, 1));
  expect(action?.edit).toEqual({ changes: { [draftUri]: [{ range, newText: right }] } });
});
