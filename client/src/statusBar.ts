import {
  commands,
  type Disposable,
  l10n,
  languages,
  MarkdownString,
  type QuickPickItem,
  StatusBarAlignment,
  Uri,
  window,
} from 'vscode';
import type { LedgerParams } from '../../server/src/protocol/messages.ts';
import type { Ledger } from '../../server/src/report.ts';

/** The ledger of the draft in front of the writer, in the status bar. */
export interface LedgerView extends Disposable {
  update(params: LedgerParams): void;
  forget(uri: string): void;
  /** The ledger of a draft, as it was checked last. */
  of(uri: string): Ledger | undefined;
  /** Offers what can be done about the figures of the draft in front. */
  offer(): Promise<void>;
}

export function createLedgerView(): LedgerView {
  const item = window.createStatusBarItem('tieout.ledger', StatusBarAlignment.Right, 100);
  item.name = l10n.t('Tieout ledger');
  item.command = 'tieout.showLedger';
  const ledgers = new Map<string, Ledger>();

  let front = window.activeTextEditor?.document.uri.toString();
  const inFront = () => (front === undefined ? undefined : ledgers.get(front));

  function show(): void {
    const ledger = inFront();
    if (ledger === undefined) {
      item.hide();
      return;
    }
    item.text = `${l10n.t('Tieout')} $(check) ${ledger.tied} $(close) ${ledger.conflicting} $(question) ${ledger.uncheckedClaims}`;
    item.tooltip = tooltip(ledger, limitsOf(front!));
    item.accessibilityInformation = { label: `${l10n.t('Tieout')}: ${summaryOf(ledger)}`, role: 'button' };
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
    of: (uri) => ledgers.get(uri),
    async offer() {
      const ledger = inFront();
      if (ledger === undefined) {
        void window.showInformationMessage(l10n.t('Open a disclosure draft first.'));
        return;
      }
      const chosen = await window.showQuickPick(choices(ledger), { placeHolder: summaryOf(ledger) });
      if (chosen) await commands.executeCommand(chosen.command);
    },
    dispose() {
      listener.dispose();
      item.dispose();
    },
  };
}

/** The counts of an account in a sentence. */
export function summaryOf({ tied, conflicting, rounding, uncheckedClaims, signed }: Ledger): string {
  const counts = l10n.t(
    '{0} tied, {1} conflicting, {2} explained by rounding, {3} unchecked',
    tied,
    conflicting,
    rounding,
    uncheckedClaims,
  );
  return signed > 0 ? l10n.t('{0}, {1} signed off', counts, signed) : counts;
}

interface Choice extends QuickPickItem {
  readonly command: string;
}

/** First what is wrong, if anything is, else what is left to look at. */
function choices({ conflicting, uncheckedClaims }: Ledger): Choice[] {
  const findings: Choice = {
    label: `$(list-flat) ${l10n.t('List the findings')}`,
    command: 'workbench.actions.view.problems',
  };
  const unchecked: Choice[] = [
    {
      label: `$(arrow-down) ${l10n.t('Go to the next unchecked figure')}`,
      description: l10n.t('{0} unchecked', uncheckedClaims),
      command: 'tieout.nextUnchecked',
    },
    {
      label: `$(arrow-up) ${l10n.t('Go to the previous unchecked figure')}`,
      command: 'tieout.previousUnchecked',
    },
  ];
  const account: Choice = { label: `$(checklist) ${l10n.t('Show the account')}`, command: 'tieout.account.focus' };
  if (uncheckedClaims === 0) return [findings, account];
  return conflicting > 0 ? [findings, account, ...unchecked] : [...unchecked, findings, account];
}

/** Code of the rule that tells of limits. */
const LIMIT = 'T905';

/** How many places of a draft were not read as usual. */
function limitsOf(uri: string): number {
  const code = ({ code }: { code?: unknown }) =>
    typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
  return languages.getDiagnostics(Uri.parse(uri)).filter((diagnostic) => code(diagnostic) === LIMIT).length;
}

function tooltip(ledger: Ledger, limits: number): MarkdownString {
  const rows: readonly (readonly [string, string, number])[] = [
    ['$(check)', l10n.t('Tied'), ledger.tied],
    ['$(close)', l10n.t('Conflicting'), ledger.conflicting],
    ['$(symbol-operator)', l10n.t('Explained by rounding'), ledger.rounding],
    ['$(question)', l10n.t('Unchecked'), ledger.uncheckedClaims],
    ['$(pass)', l10n.t('Signed off'), ledger.signed],
    ['', l10n.t('Amounts, ratios and counts'), ledger.claims],
    ['', l10n.t('Codes, years, ordinals and the like, which claim nothing'), ledger.total - ledger.claims],
  ];
  const text = new MarkdownString(undefined, true);
  text.appendMarkdown(`**${l10n.t('Figures of this draft')}**\n\n`);
  text.appendMarkdown('| | | |\n|---|---|--:|\n');
  for (const row of rows) text.appendMarkdown(`| ${row.join(' | ')} |\n`);
  if (limits > 0)
    text.appendMarkdown(`\n${l10n.t('{0} places are beyond a limit and were not read as usual.', limits)}\n`);
  text.appendMarkdown(`\n${l10n.t('Click for the findings and the unchecked figures.')}`);
  return text;
}
