import { commands, type Disposable, l10n, type QuickPickItem, window, workspace } from 'vscode';
import {
  type NewDraftChoicesResult,
  type NewDraftParams,
  type NewDraftResult,
  newDraftChoicesMethod,
  newDraftMethod,
} from '../../server/src/protocol/messages.ts';
import { bytesIn, nameOf } from './files.ts';
import { openText } from './openText.ts';
import type { RunningClient } from './tables.ts';

/** What may be a ledger. */
const LEDGERS = '**/*.{csv,tsv,xlsx}';

type Disclosure = NewDraftParams['disclosure'];

/**
 * The command that begins a draft: asks for whom, which year, of what and with which tables, and opens what the server
 * makes of the answers, unsaved.
 */
export function registerNewDisclosure(client: RunningClient): Disposable {
  return commands.registerCommand('tieout.newDisclosure', async () => {
    const running = await client();
    const choices = await running.sendRequest<NewDraftChoicesResult>(newDraftChoicesMethod, {});
    const answers = choices && (await askAll(choices));
    const begun = answers && (await running.sendRequest<NewDraftResult>(newDraftMethod, answers));
    if (begun?.text === undefined && begun?.summary) void window.showWarningMessage(begun.summary);
    if (begun?.text) await openText(begun.text);
  });
}

/** Undefined as soon as the writer turns back. */
async function askAll(choices: NewDraftChoicesResult): Promise<NewDraftParams | undefined> {
  const department = await window.showInputBox({
    title: title(1),
    prompt: l10n.t('Whose budget or accounts are disclosed? The full name of the department or unit.'),
    placeHolder: l10n.t('for example 清河市水务局'),
    validateInput: (name) => (name.trim() === '' ? l10n.t('A name is needed.') : undefined),
    ignoreFocusOut: true,
  });
  const disclosure = department && (await askDisclosure());
  const year = disclosure && (await askYear(disclosure));
  const family = year && (await askFamily(choices, disclosure));
  const ledger = family ? await askLedger() : undefined;
  if (!family || ledger === undefined) return undefined;
  return {
    disclosure,
    department: department.trim(),
    year: Number(year),
    family,
    ...(ledger === NO_LEDGER ? {} : { ledger }),
  };
}

function title(step: number): string {
  return l10n.t('New disclosure ({0} of {1})', step, 5);
}

async function askDisclosure(): Promise<Disclosure | undefined> {
  const items: (QuickPickItem & { readonly disclosure: Disclosure })[] = [
    { label: l10n.t('Budget'), description: '部门预算公开', disclosure: 'budget' },
    { label: l10n.t('Final accounts'), description: '部门决算公开', disclosure: 'accounts' },
  ];
  const placeHolder = l10n.t('What is disclosed?');
  return (await window.showQuickPick(items, { title: title(2), placeHolder, ignoreFocusOut: true }))?.disclosure;
}

/** Budgets are disclosed in their year, accounts in the year after. */
async function askYear(disclosure: Disclosure): Promise<string | undefined> {
  const now = new Date().getFullYear();
  return window.showInputBox({
    title: title(3),
    prompt: l10n.t('Of which year?'),
    value: String(disclosure === 'budget' ? now : now - 1),
    validateInput: (year) => (/^(?:19|20)\d\d$/.test(year) ? undefined : l10n.t('A year in four digits is needed.')),
    ignoreFocusOut: true,
  });
}

type Ledger = NonNullable<NewDraftParams['ledger']>;

const NO_LEDGER = 'none';

/** The tables are filled from a ledger, or by hand; undefined if the writer turns back or the file cannot be read. */
async function askLedger(): Promise<Ledger | typeof NO_LEDGER | undefined> {
  const files = await workspace.findFiles(LEDGERS, '**/node_modules/**', 200);
  const none = {
    label: l10n.t('Without a ledger'),
    description: l10n.t('the tables are filled later'),
    uri: undefined,
  };
  const items = files
    .map((uri) => ({ label: workspace.asRelativePath(uri), description: '', uri }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const placeHolder = l10n.t('Which file holds the ledger?');
  const chosen = await window.showQuickPick([none, ...items], { title: title(5), placeHolder, ignoreFocusOut: true });
  if (!chosen?.uri) return chosen && NO_LEDGER;
  const name = nameOf(chosen.uri);
  const base64 = await bytesIn(chosen.uri);
  if (base64 !== undefined) return { name, base64 };
  void window.showErrorMessage(l10n.t('“{0}” cannot be read, or is larger than {1} MB.', name, 8));
  return undefined;
}

async function askFamily(choices: NewDraftChoicesResult, disclosure: Disclosure): Promise<string | undefined> {
  const items = choices
    .filter((choice) => choice.disclosure === disclosure)
    .map(({ id, name }) => ({ id, label: name }));
  if (items.length === 1) return items[0]?.id;
  const placeHolder = l10n.t('Which tables?');
  return (await window.showQuickPick(items, { title: title(4), placeHolder, ignoreFocusOut: true }))?.id;
}
