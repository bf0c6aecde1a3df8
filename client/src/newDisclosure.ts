import { commands, type Disposable, l10n, type QuickPickItem, type Uri, window } from 'vscode';
import {
  type NewDraftChoicesResult,
  type NewDraftParams,
  type NewDraftResult,
  newDraftChoicesMethod,
  newDraftMethod,
  type SentFile,
} from '../../server/src/protocol/messages.ts';
import { fileToSend } from './files.ts';
import { LARGEST_PRIOR_MB, PRIOR_KINDS, pathFrom, placeAfter, saveDraft } from './lastYear.ts';
import { openText } from './openText.ts';
import { LEDGER_KINDS, NONE, type OptionalFileQuestion, pickOptionalFile } from './pickFile.ts';
import type { RunningClient } from './tables.ts';

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
    if (!answers) return;
    const { last, ...others } = answers;
    // A draft names last year's file from where it stands, so that has to be known.
    const place = last && (await placeAfter(last.uri));
    if (last && !place) return;
    const prior = last && place && { name: pathFrom(place, last.uri) ?? last.name, base64: last.base64 };
    const params: NewDraftParams = { ...others, ...(prior ? { prior } : {}) };
    const begun = await running.sendRequest<NewDraftResult>(newDraftMethod, params);
    if (begun?.text === undefined && begun?.summary) void window.showWarningMessage(begun.summary);
    if (!begun?.text) return;
    if (place) await saveDraft(place, begun.text);
    else await openText(begun.text);
  });
}

/** Last year's file is sent under the name that the draft has for it, which its place tells. */
type Answers = Omit<NewDraftParams, 'prior'> & { readonly last?: GivenFile };

/** Undefined as soon as the writer turns back. */
async function askAll(choices: NewDraftChoicesResult): Promise<Answers | undefined> {
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
  const ledger = family ? await askFile(ledgerQuestion(), 8) : undefined;
  const last = ledger && (await askFile(lastYearQuestion(), LARGEST_PRIOR_MB));
  if (!family || !last) return undefined;
  return {
    disclosure,
    department: department.trim(),
    year: Number(year),
    family,
    ...(ledger === NONE ? {} : { ledger: { name: ledger.name, base64: ledger.base64 } }),
    ...(last === NONE ? {} : { last }),
  };
}

function title(step: number): string {
  return l10n.t('New disclosure ({0} of {1})', step, 6);
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

interface GivenFile extends SentFile {
  readonly uri: Uri;
}

/** Undefined if the writer turns back or the file cannot be read. */
async function askFile(
  question: OptionalFileQuestion,
  largestMb: number,
): Promise<GivenFile | typeof NONE | undefined> {
  const uri = await pickOptionalFile(question);
  if (!uri || uri === NONE) return uri;
  const file = await fileToSend(uri, largestMb);
  return file && { uri, ...file };
}

function ledgerQuestion(): OptionalFileQuestion {
  return {
    title: title(5),
    placeHolder: l10n.t('Which file holds the ledger?'),
    endings: LEDGER_KINDS,
    others: { name: l10n.t('Ledger'), endings: LEDGER_KINDS },
    without: { label: l10n.t('Without a ledger'), description: l10n.t('the tables are filled later') },
  };
}

function lastYearQuestion(): OptionalFileQuestion {
  return {
    title: title(6),
    placeHolder: l10n.t('Which file is last year’s?'),
    endings: PRIOR_KINDS,
    others: { name: l10n.t('Last year’s file'), endings: PRIOR_KINDS },
    without: {
      label: l10n.t('Without last year’s file'),
      description: l10n.t('last year is what the ledger says of it, if it does'),
    },
  };
}

async function askFamily(choices: NewDraftChoicesResult, disclosure: Disclosure): Promise<string | undefined> {
  const items = choices
    .filter((choice) => choice.disclosure === disclosure)
    .map(({ id, name }) => ({ id, label: name }));
  if (items.length === 1) return items[0]?.id;
  const placeHolder = l10n.t('Which tables?');
  return (await window.showQuickPick(items, { title: title(4), placeHolder, ignoreFocusOut: true }))?.id;
}
