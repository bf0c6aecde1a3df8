import { commands, type Disposable, l10n, type QuickPickItem, type TextEditor, Uri, window, workspace } from 'vscode';
import { type ExportParams, type ExportResult, exportMethod } from '../../server/src/protocol/messages.ts';
import { ask, type RunningClient, withDraft } from './tables.ts';

type Format = ExportParams['format'];

interface FormatItem extends QuickPickItem {
  readonly format: Format;
}

/** The command that writes a draft as the file that is published, where the user says. */
export function registerExport(client: RunningClient): Disposable {
  return commands.registerCommand('tieout.export', () => withDraft((editor) => exportDraft(client, editor)));
}

async function exportDraft(client: RunningClient, editor: TextEditor): Promise<void> {
  const chosen = await window.showQuickPick(formats(), {
    title: l10n.t('Export'),
    placeHolder: l10n.t('As which file?'),
  });
  if (!chosen) return;
  const result = await ask<ExportResult>(client, editor, exportMethod, { format: chosen.format });
  if (!result) return;
  if ('problem' in result) {
    void window.showErrorMessage(problems()[result.problem]);
    return;
  }
  const place = await window.showSaveDialog({
    defaultUri: besideDraft(editor.document.uri, chosen.format),
    filters: { [chosen.label]: [chosen.format] },
    title: l10n.t('Export'),
  });
  if (!place) return;
  try {
    await workspace.fs.writeFile(place, bytesOf(result.base64));
  } catch (error) {
    void window.showErrorMessage(l10n.t('The file could not be written: {0}', String(error)));
    return;
  }
  void window.showInformationMessage(l10n.t('“{0}” was written.', nameOf(place)));
}

function formats(): FormatItem[] {
  return [
    {
      format: 'docx',
      label: l10n.t('Word file'),
      description: '.docx',
      detail: l10n.t('A4, with the fonts, margins and page numbers of official documents (GB/T 9704)'),
    },
    {
      format: 'xlsx',
      label: l10n.t('Excel workbook'),
      description: '.xlsx',
      detail: l10n.t('The tables alone, a sheet each'),
    },
    {
      format: 'html',
      label: l10n.t('Web page'),
      description: '.html',
      detail: l10n.t('Prints, to PDF too, as the Word file does'),
    },
  ];
}

function problems(): Record<Extract<NonNullable<ExportResult>, { problem: unknown }>['problem'], string> {
  return {
    'no-tables': l10n.t('This draft has no table to put into a workbook.'),
    'no-word': l10n.t('The library for Word files could not be loaded here; export a web page instead.'),
  };
}

/** The name of the draft with another ending, in its folder. */
function besideDraft(uri: Uri, format: Format): Uri {
  const path = uri.path.replace(/(?:\.disclosure)?\.[^./]*$/i, '');
  return uri.scheme === 'untitled' ? Uri.file(`/${path}.${format}`) : uri.with({ path: `${path}.${format}` });
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
