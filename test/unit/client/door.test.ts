import { beforeEach, describe, expect, it, vi } from 'vitest';
import { awaitDrafts } from '../../../client/src/extension.ts';
import manifest from '../../../package.json';

/** An editor that holds texts and remembers what it was asked to show; its own parts do nothing. */
const editor = vi.hoisted(() => {
  const nothing = { dispose() {} };
  type Listener = (value: unknown) => unknown;
  const state = {
    documents: [] as { uri: { path: string }; languageId: string; lineCount: number; lineAt(n: number): unknown }[],
    commands: new Map<string, (...args: unknown[]) => unknown>(),
    tools: new Map<string, { invoke(options: unknown): Promise<unknown> }>(),
    made: [] as string[],
    opened: [] as Listener[],
    changed: [] as Listener[],
  };
  const makes = (name: string) => () => {
    state.made.push(name);
    return nothing;
  };
  const listensTo = (listeners: Listener[]) => (listener: Listener) => {
    listeners.push(listener);
    return { dispose: () => void listeners.splice(listeners.indexOf(listener), 1) };
  };
  const api = {
    EventEmitter: class {
      event = () => nothing;
      fire() {}
      dispose() {}
    },
    Uri: {},
    l10n: { t: (text: string) => text },
    languages: { match: () => 0 },
    commands: {
      registerCommand(name: string, run: (...args: unknown[]) => unknown) {
        if (state.commands.has(name)) throw new Error(`${name} is there already`);
        state.commands.set(name, run);
        return { dispose: () => void state.commands.delete(name) };
      },
      executeCommand: async (name: string, ...args: unknown[]) => state.commands.get(name)?.(...args),
    },
    window: {
      onDidChangeActiveTextEditor: () => nothing,
      createStatusBarItem: makes('status bar'),
      createOutputChannel: makes('output'),
      createTreeView: () => nothing,
    },
    workspace: {
      get textDocuments() {
        return state.documents;
      },
      getConfiguration: () => ({ get: (_: string, other: unknown) => other }),
      createFileSystemWatcher: () => ({
        ...nothing,
        onDidChange: () => nothing,
        onDidCreate: () => nothing,
        onDidDelete: () => nothing,
      }),
      onDidOpenTextDocument: listensTo(state.opened),
      onDidChangeTextDocument: listensTo(state.changed),
      onDidChangeConfiguration: () => nothing,
    },
    lm: {
      registerTool(name: string, tool: { invoke(options: unknown): Promise<unknown> }) {
        state.tools.set(name, tool);
        return nothing;
      },
    },
    LanguageModelToolResult: class {
      constructor(readonly content: unknown) {}
    },
    LanguageModelTextPart: class {
      constructor(readonly value: string) {}
    },
  };
  return Object.assign(state, { api });
});
vi.mock('vscode', () => editor.api);

function textAt(path: string, text: string) {
  const lines = text.split('\n');
  return {
    uri: { path, scheme: 'file' },
    languageId: 'markdown',
    lineCount: lines.length,
    lineAt: (line: number) => ({ text: lines[line] }),
  };
}

const NOTES = textAt('/notes.md', '# Notes\n\n收入总计100.00万元。');
const DRAFT = textAt('/report.md', '---\ndisclosure: budget\n---\n');

/** The door, with how often what is behind it was loaded. */
function opened() {
  const load = vi.fn(async () => ({
    run() {
      for (const { command } of manifest.contributes.commands)
        editor.api.commands.registerCommand(command, (...args) => `${command} of ${args.join()}`);
      return {
        views: { of: (text: string) => ({ tables: [], marks: [], text }) },
        tools: { tieout_unchecked: async ({ file }: { file?: string }) => `unchecked in ${file}` },
        stop: async () => {},
      };
    },
  }));
  const context = { extension: { packageJSON: manifest }, subscriptions: [] };
  const active = awaitDrafts(context as never, load as never);
  return { load, active };
}

beforeEach(() => {
  editor.documents = [];
  editor.commands.clear();
  editor.tools.clear();
  editor.made.length = 0;
  editor.opened.length = 0;
  editor.changed.length = 0;
});

describe('the door of the extension', () => {
  it('loads nothing and shows nothing for Markdown that is no draft, however it is edited', () => {
    editor.documents = [NOTES];
    const { load } = opened();
    for (const listener of editor.opened) listener(NOTES);
    for (const listener of editor.changed) listener({ document: NOTES });
    expect(load).not.toHaveBeenCalled();
    expect(editor.made).toEqual([]);
  });

  it('loads the rest once, for a draft that is open, opened, or becomes one', async () => {
    editor.documents = [NOTES, DRAFT];
    expect(opened().load).toHaveBeenCalledTimes(1);

    for (const listeners of ['opened', 'changed'] as const) {
      editor.documents = [NOTES];
      editor.commands.clear();
      editor.opened.length = 0;
      editor.changed.length = 0;
      const { load } = opened();
      const tell = () => {
        for (const listener of [...editor[listeners]]) listener(listeners === 'opened' ? DRAFT : { document: DRAFT });
      };
      tell();
      tell();
      await vi.waitFor(() => expect(editor[listeners]).toEqual([]));
      expect(load).toHaveBeenCalledTimes(1);
    }
  });

  it('hands a command over to what it loads for it', async () => {
    const { load } = opened();
    expect([...editor.commands.keys()].sort()).toEqual(
      manifest.contributes.commands.map(({ command }) => command).sort(),
    );
    expect(load).not.toHaveBeenCalled();
    expect(await editor.api.commands.executeCommand('tieout.checkReport', 'file')).toBe('tieout.checkReport of file');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('answers language models, and loads the rest when it is asked', async () => {
    const { load } = opened();
    expect([...editor.tools.keys()]).toEqual(['tieout_ties', 'tieout_unchecked']);
    const answer = await editor.tools.get('tieout_unchecked')!.invoke({ input: { file: 'a.md' } });
    expect(answer).toEqual({ content: [{ value: 'unchecked in a.md' }] });
    expect(load).toHaveBeenCalledTimes(1);
  });
});
