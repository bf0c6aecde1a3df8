import {
  commands,
  type Disposable,
  env,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { bytesOf } from '../../server/src/protocol/base64.ts';
import {
  type ExportParams,
  type ExportResult,
  exportMethod,
  exportReportMethod,
} from '../../server/src/protocol/messages.ts';
import { nameOf } from './files.ts';
import { ask, type RunningClient, withDraft } from './tables.ts';

type Format = ExportParams['format'];

interface FormatItem extends QuickPickItem {
  readonly format?: Format;
  /** What a check of the draft came to, instead of the draft. */
  readonly report?: true;
}

/** The command that writes a draft, or what a check of it came to, as a file where the user says. */
export function registerExport(client: RunningClient): Disposable {
  return commands.registerCommand('tieout.export', () => withDraft((editor) => exportDraft(client, editor)));
}

async function exportDraft(client: RunningClient, editor: TextEditor): Promise<void> {
  const chosen = await window.showQuickPick(formats(), {
    title: l10n.t('Export'),
    placeHolder: l10n.t('As which file?'),
  });
  if (!chosen?.format) return;
  const { format, report } = chosen;
  const about = { format, name: nameOf(editor.document.uri), when: new Date().toLocaleString(env.language) };
  const result = report
    ? await ask<ExportResult>(client, editor, exportReportMethod, about)
    : await ask<ExportResult>(client, editor, exportMethod, { format });
  if (!result) return;
  if ('problem' in result) {
    void window.showErrorMessage(problems()[result.problem]);
    return;
  }
  const place = await window.showSaveDialog({
    defaultUri: besideDraft(editor.document.uri, report ? `-${l10n.t('check report')}.${format}` : `.${format}`),
    filters: { [chosen.label]: [format] },
    title: l10n.t('Export'),
  });
  if (!place) return;
  try {
    await workspace.fs.writeFile(place, bytesOf(result.base64));
  } catch (error) {
    void window.showErrorMessage(l10n.t('The file could not be written: {0}', String(error)));
    return;
  }
  const written = l10n.t('“{0}” was written.', nameOf(place));
  if (result.leftOut) void window.showWarningMessage(`${written} ${result.leftOut}`);
  else void window.showInformationMessage(written);
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
    { label: l10n.t('Check report'), kind: QuickPickItemKind.Separator },
    {
      format: 'docx',
      report: true,
      label: l10n.t('Check report as a Word file'),
      detail: l10n.t('What was checked, the account, the findings and what is unchecked, to be signed and handed on'),
    },
    { format: 'html', report: true, label: l10n.t('Check report as a web page') },
  ];
}

function problems(): Record<Extract<NonNullable<ExportResult>, { problem: unknown }>['problem'], string> {
  return {
    'no-tables': l10n.t('This draft has no table to put into a workbook.'),
    'no-word': l10n.t('The library for Word files could not be loaded here; export a web page instead.'),
  };
}

/** The name of the draft with another ending, in its folder. */
function besideDraft(uri: Uri, ending: string): Uri {
  const path = uri.path.replace(/(?:\.disclosure)?\.[^./]*$/i, '') + ending;
  return uri.scheme === 'untitled' ? Uri.file(`/${path}`) : uri.with({ path });
}
