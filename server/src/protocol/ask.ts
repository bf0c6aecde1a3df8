import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DisclosureService } from '../service.ts';
import type { Answer } from './runner.ts';

/** Puts a question about a draft to the service; for any other document the fallback is the answer. */
export type Ask = <T>(
  name: string,
  uri: string,
  token: CancellationToken,
  fallback: T,
  answer: (service: DisclosureService, document: TextDocument) => T | Promise<T>,
) => Promise<Answer<T>>;

/** Puts a question about all open drafts to the service. */
export type AskAll = <T>(
  name: string,
  token: CancellationToken,
  answer: (service: DisclosureService, drafts: readonly TextDocument[]) => T[],
) => Promise<Answer<T[]>>;
