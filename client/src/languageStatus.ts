import { type Disposable, LanguageStatusSeverity, l10n, languages, type Uri } from 'vscode';
import type { Ledger } from '../../server/src/report.ts';
import { summaryOf } from './statusBar.ts';

/** How the draft in front stands, behind the braces beside the language of the editor. */
export interface DraftStatus extends Disposable {
  show(uri: Uri | undefined, ledger: Ledger | undefined): void;
}

/** Made anew for another draft: an entry belongs to the documents it was made for. */
export function createDraftStatus(): DraftStatus {
  let shown: { readonly uri: string; readonly item: ReturnType<typeof languages.createLanguageStatusItem> } | undefined;
  const hide = () => {
    shown?.item.dispose();
    shown = undefined;
  };
  return {
    show(uri, ledger) {
      if (!uri || !ledger) return hide();
      if (shown?.uri !== uri.toString()) {
        hide();
        const selector = { language: 'markdown', scheme: uri.scheme, pattern: uri.path };
        shown = { uri: uri.toString(), item: languages.createLanguageStatusItem('tieout.draft', selector) };
      }
      const { item } = shown!;
      const { conflicting } = ledger;
      item.name = l10n.t('Tieout');
      item.text = conflicting > 0 ? l10n.t('{0} conflicting', conflicting) : l10n.t('Nothing conflicting');
      item.detail = summaryOf(ledger);
      item.severity = conflicting > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
      item.command = { command: 'tieout.account.focus', title: l10n.t('Show the account') };
    },
    dispose: hide,
  };
}
