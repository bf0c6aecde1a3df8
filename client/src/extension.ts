import * as vscode from 'vscode';
import { commands, type Disposable, type ExtensionContext, l10n, type TextDocument, window, workspace } from 'vscode';
import { AccountTree } from './accountTree.ts';
import { followDraftInFront } from './draftContext.ts';
import { isDraft } from './drafts.ts';
import type { MarkdownIt } from './markdownIt.ts';
import { extendPreview } from './previewPlugin.ts';
import { followProjectFiles, onDidChangeDraftGlobs, projectGlobs } from './projectFiles.ts';
import type { Running } from './running.ts';
import { registerTools, type ToolsApi } from './toolsApi.ts';

/** What the door hands over. */
export interface Entrance {
  readonly context: ExtensionContext;
  readonly tree: AccountTree;
  /** What the project's file says of drafts. */
  readonly globs: readonly string[] | undefined;
}

/** The extension proper, a script of its own. */
export interface Program {
  run(entrance: Entrance): Running;
}

/** What the editor, and its extension for Markdown, ask of this one. */
export interface Activated {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
  stop(): Promise<void>;
}

/**
 * The door of the extension: waits for the first draft, or for somebody to ask for something, and only then loads the rest
 * and starts the server.
 *
 * A draft is known by its text, which no activation event can express, so the door is opened for every Markdown file. Until
 * one of them is a draft it only looks at their first lines: nothing is loaded, shown or started.
 */
export function awaitDrafts(context: ExtensionContext, load: () => Promise<Program>): Activated {
  let entered: Promise<Running> | undefined;
  let running: Running | undefined;
  let previewed = false;
  const tree = new AccountTree();

  const enter = () => {
    entered ??= begin();
    return entered;
  };
  async function begin(): Promise<Running> {
    try {
      const program = await load();
      // It has commands and followers of its own under the same names.
      for (const one of waiting) one.dispose();
      running = program.run({ context, tree, globs: projectGlobs() });
    } catch (error) {
      void window.showErrorMessage(l10n.t('Tieout could not be loaded: {0}', String(error)));
      throw error;
    }
    if (previewed) void commands.executeCommand('markdown.preview.refresh');
    return running;
  }
  const look = (document: TextDocument) => {
    if (isDraft(document)) void enter();
  };
  const lookAtAll = () => workspace.textDocuments.forEach(look);

  const { contributes } = context.extension.packageJSON as { contributes: Contributed };
  const waiting: readonly Disposable[] = [
    ...followProjectFiles(),
    ...followDraftInFront(),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    workspace.onDidChangeConfiguration(lookAtAll),
    onDidChangeDraftGlobs(lookAtAll),
    ...contributes.commands.map(({ command }) =>
      commands.registerCommand(command, async (...args: unknown[]) => {
        await enter();
        return commands.executeCommand(command, ...args);
      }),
    ),
  ];
  const tools = contributes.languageModelTools.map(({ name }) => name);
  context.subscriptions.push(
    ...waiting,
    ...registerTools(vscode as unknown as ToolsApi, tools, async (name) => (await enter()).tools[name]!),
  );
  lookAtAll();
  return {
    extendMarkdownIt: (markdown) =>
      extendPreview(markdown, (text) => {
        previewed = true;
        return running?.views.of(text);
      }),
    stop: async () => running?.stop(),
  };
}

/** What is read of the extension's own package.json. */
interface Contributed {
  readonly commands: readonly { readonly command: string }[];
  readonly languageModelTools: readonly { readonly name: string }[];
}
