import { commands, type Disposable, l10n, languages, type TextEditor, TreeItem, window } from 'vscode';
import { type UncheckedResult, uncheckedMethod } from '../../server/src/protocol/messages.ts';
import type { Ledger } from '../../server/src/report.ts';
import { type AccountNode, rootsOf, type Unchecked } from './accountNodes.ts';
import type { AccountTree } from './accountTree.ts';
import { isDraft } from './drafts.ts';
import { createDraftStatus } from './languageStatus.ts';
import { ownFindings } from './ownFindings.ts';
import { summaryOf } from './statusBar.ts';
import { ask, type RunningClient } from './tables.ts';
import { rangeOf } from './walk.ts';

/**
 * The account of the draft in front, in the side bar: what is found, by its cause, what nothing was held against, part by
 * part, and what people have signed off. It counts as the status bar and the list of problems do, since it has its numbers
 * from the same places.
 */
export class AccountView implements Disposable {
  private readonly status = createDraftStatus();
  private readonly listeners: readonly Disposable[];
  /** The draft whose account is shown: that of the editor in front, and of the last one while another view has the focus. */
  private editor: TextEditor | undefined;

  constructor(
    private readonly tree: AccountTree,
    private readonly client: RunningClient,
    private readonly ledgerOf: (uri: string) => Ledger | undefined,
  ) {
    this.listeners = [
      this.status,
      this.tree.view.onDidChangeVisibility(() => this.refresh()),
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = this.editor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.refresh();
      }),
    ];
    this.follow(window.activeTextEditor);
    this.tree.show(this);
  }

  /** The draft has been checked anew, or is none any more. */
  refresh(): void {
    const ledger = this.editor && this.ledgerOf(this.editor.document.uri.toString());
    const { view } = this.tree;
    view.message = ledger ? summaryOf(ledger) : '';
    this.status.show(this.editor?.document.uri, ledger);
    const wrong = ledger?.conflicting ?? 0;
    view.badge = wrong > 0 ? { value: wrong, tooltip: l10n.t('{0} conflicting', wrong) } : undefined;
    // A view that nobody looks at asks for nothing.
    if (view.visible) this.tree.refresh();
  }

  getTreeItem(node: AccountNode): TreeItem {
    const item = new TreeItem(node.label, node.state);
    if (node.id !== undefined) item.id = node.id;
    if (node.description !== undefined) item.description = node.description;
    if (node.icon !== undefined) item.iconPath = node.icon;
    if (node.tooltip !== undefined) item.tooltip = node.tooltip;
    if (node.context !== undefined) item.contextValue = node.context;
    if (node.at) {
      item.command = { command: 'tieout.goTo', title: l10n.t('Go to'), arguments: [node.at] };
    }
    item.accessibilityInformation = { label: node.spoken };
    return item;
  }

  async getChildren(node?: AccountNode): Promise<AccountNode[]> {
    if (node) return [...node.children];
    const { editor } = this;
    const ledger = editor && this.ledgerOf(editor.document.uri.toString());
    if (!ledger) return [];
    const { uri } = editor.document;
    const findings = ownFindings(uri);
    const places = (await ask<UncheckedResult | null>(this.client, editor, uncheckedMethod)) ?? [];
    const unchecked = places.map((place): Unchecked => ({ ...place, range: rangeOf(place.range) }));
    return rootsOf(uri, findings, unchecked, ledger.uncheckedClaims);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private follow(editor: TextEditor | undefined): void {
    // The output panel, a diff and the like put no draft away; another text does.
    if (!editor || editor.document.uri.scheme === 'output') return;
    this.editor = isDraft(editor.document) ? editor : undefined;
    void commands.executeCommand('setContext', 'tieout.accountShown', this.editor !== undefined);
    this.refresh();
  }
}
