import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type {
  CodeLens,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  InlineCompletionItem,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
} from 'vscode-languageserver/node';
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

test('above each table stands what it is and how it stands; a client that has no commands is only told', async () => {
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  expect(lenses.map(({ range, command }) => `${range.start.line + 1} ${command?.title}`)).toEqual([
    '12 收支总表 · 已核对 12 处',
    '22 支出表 · 已核对 30 处',
    '39 “三公”经费表',
    '39 未核 3 处',
  ]);
});

test('a client that has them gets what they lead to when they come into view', async () => {
  const able = await TestClient.start({ runsLenses: true });
  await able.open(uri, text);
  const lenses = await able.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  const resolved = await Promise.all(
    lenses.filter((lens) => !lens.command).map((lens) => able.request<CodeLens>('codeLens/resolve', lens)),
  );
  const [filling, command, ...more] = resolved.flatMap((lens) => lens.command ?? []);
  expect(command).toMatchObject({ title: '未核 3 处', command: 'tieout.showPlaces' });
  expect(command?.arguments?.[2]).toContainEqual(rangeOf(text, '4.80'));
  expect(more).toEqual([]);
  expect(filling).toMatchObject({ title: '填合计', command: 'tieout.fillTotalsAt' });
  await able.stop();
});

test('parts, sections and tables are symbols, ranges to fold, and what a selection grows to', async () => {
  const [root] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  expect(root?.children?.map(({ name }) => name)).toEqual(['第一部分 部门预算表', '第二部分 部门预算情况说明']);
  expect(root?.children?.[0]?.children?.[0]?.selectionRange).toEqual(rangeOf(text, '### 表一 部门收支总表'));
  const folded = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
  expect(folded).toContainEqual(expect.objectContaining({ startLine: 15, endLine: 19 }));
  const cell = rangeOf(text, '612.30');
  const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument,
    positions: [cell.start],
  });
  expect(selection?.range).toEqual(cell);
  expect(selection?.parent?.range.start).toEqual({ line: cell.start.line, character: 0 });
});

test('departments, tables and codes of the open drafts are found', async () => {
  const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: '2130313' });
  expect(found.map(({ name, containerName }) => `${containerName}: ${name}`)).toEqual([
    '白石县水文局: 2130313 水文测报',
  ]);
  await client.close(uri);
  expect(await client.request('workspace/symbol', { query: '水文' })).toEqual([]);
});

test('figures are coloured in a stretch, in all, and where they have changed', async () => {
  const { legend, full } = client.result.capabilities.semanticTokensProvider as {
    legend: { tokenTypes: string[]; tokenModifiers: string[] };
    full: unknown;
  };
  expect(full).toEqual({ delta: true });
  const wrong = rangeOf(text, '4.02%');
  const stretch = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument,
    range: wrong,
  });
  const [line, character, length, type, modifiers] = stretch.data;
  expect([line, character, length]).toEqual([wrong.start.line, wrong.start.character, '4.02%'.length]);
  expect(legend.tokenTypes[type!]).toBe('percent');
  expect(modifiers).toBe(1 << legend.tokenModifiers.indexOf('conflicting'));
  const all = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  expect(all.data.length).toBeGreaterThan(stretch.data.length);
  await client.change(uri, 2, wrong, '4.20%');
  const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    textDocument,
    previousResultId: all.resultId,
  });
  expect(delta.edits.length).toBe(1);
  expect(delta.edits[0]!.data!.length).toBeLessThan(10);
});

test('a client that colours what is in view alone is not made to ask for all', async () => {
  const able = await TestClient.start({ textDocument: { semanticTokens: { requests: { range: true, full: false } } } });
  expect(able.result.capabilities.semanticTokensProvider).not.toHaveProperty('full');
  await able.stop();
});

test('check marks and ratios stand behind the figures once they are wanted', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
  expect(await client.request('textDocument/inlayHint', { textDocument, range })).toEqual([]);
  const wanting = await TestClient.start({ settings: { inlayHints: true } });
  await wanting.open(uri, text);
  await wanting.diagnostics(uri, 1);
  const hints = await wanting.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  expect(hints).toContainEqual(expect.objectContaining({ position: rangeOf(text, '4.02%').end, label: '→ 4.20%' }));
  await wanting.stop();
});

test('a sentence goes on with what the tables print, and a section opens with a sentence in grey', async () => {
  const end = { line: text.split('\n').length, character: 0 };
  const sentence = '\n### 三、收支情况\n\n\n\n### 四、支出情况\n\n2024年收入总计';
  await client.change(uri, 2, { start: end, end }, sentence);
  const lines = (text + sentence).split('\n');
  const completion = await client.request<CompletionList>('textDocument/completion', {
    textDocument,
    position: { line: lines.length - 1, character: lines.at(-1)!.length },
    context: { triggerKind: 2, triggerCharacter: '计' },
  });
  expect(completion.items.map(({ label }) => label)).toEqual(['856.50万元']);
  const [ghost] = await client.request<InlineCompletionItem[]>('textDocument/inlineCompletion', {
    textDocument,
    position: { line: lines.indexOf('### 三、收支情况') + 2, character: 0 },
    context: { triggerKind: 1 },
  });
  expect(ghost?.insertText).toBe(
    '2024年收入总计856.50万元，比上年增加26.50万元，增长3.19%，主要原因是〔待填：增减原因〕；支出总计856.50万元，比上年增加26.50万元，增长3.19%。',
  );
});
