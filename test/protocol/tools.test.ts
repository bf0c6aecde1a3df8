import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { languageModelTools } from '../../client/src/languageModelTools.ts';
import { draftText, draftUri, rangeOf, TestClient, wrong } from './client.ts';

/** An editor that has texts open, one of them in front, and finds no others. */
const editor = vi.hoisted(() => ({
  window: { activeTextEditor: undefined as { document: unknown } | undefined },
  workspace: { textDocuments: [] as unknown[], findFiles: async () => [], getConfiguration: () => ({ get: () => [] }) },
  languages: { match: () => 0 },
  EventEmitter: class {
    event = () => ({ dispose() {} });
  },
}));
vi.mock('vscode', () => editor);

function opened(uri: string, text: string) {
  const lines = text.split('\n');
  return {
    uri: { path: new URL(uri).pathname, toString: () => uri },
    languageId: 'markdown',
    lineCount: lines.length,
    lineAt: (line: number) => ({ text: lines[line] }),
    getText: () => text,
    positionAt(offset: number) {
      const before = text.slice(0, offset).split('\n');
      return { line: before.length - 1, character: before.at(-1)!.length };
    },
  };
}

const lineOf = (token: string) => rangeOf(draftText, token).start.line + 1;

let client: TestClient;
let ask: (tool: 'tieout_ties' | 'tieout_unchecked', input?: object) => Promise<string>;
beforeEach(async () => {
  client = await TestClient.start();
  await client.open(draftUri, draftText);
  const draft = opened(draftUri, draftText);
  const notes = opened('file:///drafts/notes.md', '# Notes\n');
  editor.workspace.textDocuments = [notes, draft];
  editor.window.activeTextEditor = { document: draft };
  const tools = languageModelTools((async () => client.connection) as never);
  ask = (tool, input = {}) => tools[tool]!(input);
});
afterEach(() => client.stop());

test('what a figure ties to is told at each place that prints it, with or without its thousands parted', async () => {
  const told = await ask('tieout_ties', { figure: '1,200.50' });
  const lines = [...new Set(told.match(/^Line \d+: \*\*1,?200\.50/gm))];
  const cell = rangeOf(draftText, '本年收入合计').start.line + 1;
  const total = rangeOf(draftText, '收入总计 |').start.line + 1;
  expect(lines).toEqual([
    `Line ${cell}: **1,200.50`,
    `Line ${total}: **1,200.50`,
    `Line ${lineOf('支出总计1200.50')}: **1200.50`,
  ]);
  expect(told).toContain('✓ 勾稽一致');
  expect(told).toContain('1,150.50 + 50.00 = 1,200.50');
});

test('a figure is not found within a longer one', async () => {
  // 1,150.50 and 1,200.50 end as these do.
  expect(await ask('tieout_ties', { figure: '50.50' })).toBe('No figure 50.50 is printed in this draft.');
  expect(await ask('tieout_ties', { figure: '200.50' })).toBe('No figure 200.50 is printed in this draft.');
  expect(await ask('tieout_ties', { figure: '970.3' })).toBe('No figure 970.3 is printed in this draft.');
});

test('what a wrong figure is held against is told with the figure it should be', async () => {
  const told = await ask('tieout_ties', { figure: wrong });
  expect(told).toContain(`Line ${lineOf(wrong)}: `);
  expect(told).toContain('不一致');
  expect(told).toContain('1,200.50');
});

test('a figure that is not printed, or none, is told to be missing', async () => {
  expect(await ask('tieout_ties', { figure: '77.77' })).toBe('No figure 77.77 is printed in this draft.');
  expect(await ask('tieout_ties', { figure: ' ' })).toBe('Say which figure, as it is printed.');
});

test('what is unchecked is told with its line, its place, and why, or who signed it off', async () => {
  const extra = draftText.trimEnd();
  const text = `${extra}\n\n本年新购设备价值36.75万元。\n`;
  const uri = 'file:///drafts/more.disclosure.md';
  await client.open(uri, text);
  editor.workspace.textDocuments = [opened(uri, text)];
  const told = await ask('tieout_unchecked', { file: 'more.disclosure.md' });
  const [line] = told.split('\n').filter((one) => one.includes('36.75'));
  expect(line).toMatch(new RegExp(`^Line ${rangeOf(text, '36.75').start.line + 1}, .+: 36.75.*: .+`));
});

test('only drafts are told of: the one that is named, or the one in front', async () => {
  const none = 'No disclosure draft of that name, or none in front.';
  expect(await ask('tieout_unchecked', { file: 'notes.md' })).toBe(none);
  expect(await ask('tieout_ties', { figure: wrong, file: 'budget.disclosure.md' })).toContain('不一致');
  editor.window.activeTextEditor = undefined;
  expect(await ask('tieout_ties', { figure: wrong })).toContain('不一致');
  editor.workspace.textDocuments = [];
  expect(await ask('tieout_ties', { figure: wrong })).toBe(none);
});
