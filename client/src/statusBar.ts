import { type Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import type { LedgerParams } from '../../server/src/protocol/messages.ts';
import type { Ledger } from '../../server/src/report.ts';

/** The ledger of the draft in front of the writer, in the status bar. */
export interface LedgerView extends Disposable {
  update(params: LedgerParams): void;
  forget(uri: string): void;
}

export function createLedgerView(): LedgerView {
  const item = window.createStatusBarItem('tieout.ledger', StatusBarAlignment.Right, 100);
  item.name = l10n.t('Tieout ledger');
  item.command = 'workbench.actions.view.problems';
  const ledgers = new Map<string, Ledger>();

  let front = window.activeTextEditor?.document.uri.toString();

  function show(): void {
    const ledger = front === undefined ? undefined : ledgers.get(front);
    if (ledger === undefined) {
      item.hide();
      return;
    }
    item.text = `${l10n.t('Tieout')} $(check) ${ledger.tied} $(close) ${ledger.conflicting} $(question) ${ledger.unchecked}`;
    item.tooltip = tooltip(ledger);
    item.accessibilityInformation = {
      label: l10n.t(
        'Tieout: {0} tied, {1} conflicting, {2} unchecked',
        ledger.tied,
        ledger.conflicting,
        ledger.unchecked,
      ),
    };
    item.show();
  }

  const listener = window.onDidChangeActiveTextEditor((editor) => {
    // The output panel counts as an editor; reading it is no reason to take the draft's ledger away.
    if (editor?.document.uri.scheme === 'output') return;
    front = editor?.document.uri.toString();
    show();
  });
  return {
    update({ uri, ledger }) {
      if (ledger === null) ledgers.delete(uri);
      else ledgers.set(uri, ledger);
      show();
    },
    forget(uri) {
      ledgers.delete(uri);
      show();
    },
    dispose() {
      listener.dispose();
      item.dispose();
    },
  };
}

function tooltip(ledger: Ledger): MarkdownString {
  const rows: readonly (readonly [string, string, number])[] = [
    ['$(check)', l10n.t('Tied'), ledger.tied],
    ['$(close)', l10n.t('Conflicting'), ledger.conflicting],
    ['$(symbol-operator)', l10n.t('Explained by rounding'), ledger.rounding],
    ['$(question)', l10n.t('Unchecked'), ledger.unchecked],
    ['', l10n.t('All figures'), ledger.total],
  ];
  const text = new MarkdownString(undefined, true);
  text.appendMarkdown(`**${l10n.t('Figures of this draft')}**\n\n`);
  text.appendMarkdown('| | | |\n|---|---|--:|\n');
  for (const row of rows) text.appendMarkdown(`| ${row.join(' | ')} |\n`);
  text.appendMarkdown(`\n${l10n.t('Click to list the findings.')}`);
  return text;
}
