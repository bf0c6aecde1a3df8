import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem, window } from 'vscode';
import type { AccountNode } from './accountNodes.ts';

/** Its name in package.json; the editor makes the command `tieout.account.focus` of it. */
const VIEW = 'tieout.account';

/** What the view shows. */
type Shown = Pick<TreeDataProvider<AccountNode>, 'getTreeItem' | 'getChildren'>;

/**
 * The tree in the side bar, which is there before the account is: it is empty, so that the editor says in its place what the
 * view is for. A view is made once, since it lets go of its name only after a while.
 */
export class AccountTree implements Disposable {
  private readonly changed = new EventEmitter<undefined>();
  private shown: Shown | undefined;
  readonly view = window.createTreeView<AccountNode>(VIEW, {
    treeDataProvider: {
      onDidChangeTreeData: this.changed.event,
      getChildren: (node) => this.shown?.getChildren(node) ?? [],
      getTreeItem: (node) => this.shown?.getTreeItem(node) as TreeItem,
    },
    showCollapseAll: true,
  });

  show(shown: Shown): void {
    this.shown = shown;
    this.refresh();
  }

  refresh(): void {
    this.changed.fire(undefined);
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }
}
