import { afterEach, beforeEach, expect, test } from 'vitest';
import type {
  CodeAction,
  DocumentHighlight,
  Hover,
  Location,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type UncheckedResult, uncheckedMethod } from '../../server/src/protocol/messages.ts';
import { draftText, draftUri, heldOnce, rangeOf, right, TestClient, wrong } from './client.ts';

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
});
afterEach(() => client.stop());

const textDocument = { uri: draftUri };
const range = rangeOf(draftText, wrong);

function edits(action: CodeAction | undefined): TextEdit[] | undefined {
  const { changes, documentChanges } = action?.edit ?? {};
  return (
    changes?.[draftUri] ?? documentChanges?.flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []))
  );
}

test('hover says what the figure ties to', async () => {
  const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: range.start });
  expect(JSON.stringify(hover.contents)).toMatch(/1,?200\.50/);
});

test('a figure leads to the cell it does not agree with, and the cell to the places that use it', async () => {
  const [cell] = await client.request<Location[]>('textDocument/definition', { textDocument, position: range.start });
  expect(cell?.range).toEqual(rangeOf(draftText, '1,200.50', draftText.indexOf('| 收入总计')));
  const position = cell!.range.start;
  const context = { includeDeclaration: true };
  const uses = await client.request<Location[]>('textDocument/references', { textDocument, position, context });
  expect(uses.length).toBeGreaterThan(1);
  const marked = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', {
    textDocument,
    position,
  });
  expect(marked.map((highlight) => highlight.range)).toContainEqual(cell!.range);
});

test('a figure is changed everywhere, and what is no number is refused', async () => {
  const position = rangeOf(draftText, '50.00').start;
  const place = await client.request<Range>('textDocument/prepareRename', { textDocument, position });
  expect(place).toEqual(rangeOf(draftText, '50.00'));
  const edit = await client.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName: '60.00' });
  const changed = edit.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
  const words = changed.map((one) => ('newText' in one ? one.newText : ''));
  expect(words).toContain('60.00');
  expect(words).toContain('1,210.50');
  await expect(client.request('textDocument/rename', { textDocument, position, newName: '六十' })).rejects.toThrow(
    '数',
  );
});

test('the quick fix writes the value of the table', async () => {
  const diagnostics = await client.diagnostics(draftUri, 1);
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics },
  });
  expect(edits(actions.find(({ kind }) => kind === 'quickfix'))).toEqual([{ range, newText: right }]);
});

test('fix all is offered when asked for by its kind, and makes the safe repairs alone', async () => {
  // The total of the second table misses its row and its column; the sentence has only the table against it.
  const text = heldOnce.replace('| 合计 |  | 1,150.50', '| 合计 |  | 1,150.80');
  await client.change(draftUri, 2, { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } }, text);
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ['source.fixAll.tieout'] },
  });
  expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.tieout']);
  expect(edits(actions[0])).toEqual([{ range: rangeOf(text, '1,150.80'), newText: '1,150.50' }]);
});

test('what is unchecked is listed with its reason, for an editor that walks through it', async () => {
  const uri = 'file:///drafts/unchecked.disclosure.md';
  const text = `${draftText}\n新购图书3500册，投入12.50万元。\n`;
  await client.open(uri, text);
  const places = await client.request<UncheckedResult>(uncheckedMethod, { textDocument: { uri } });
  expect(places.map(({ range: place }) => place)).toEqual([rangeOf(text, '3500'), rangeOf(text, '12.50')]);
  expect(places.map(({ reason }) => reason)).toEqual([
    '没有对应数：数量，表中没有同一口径的数',
    '没有认出这个数说的是什么',
  ]);
});
