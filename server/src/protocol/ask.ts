import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DisclosureService } from '../service.ts';
import type { Answer } from './runner.ts';

/** A question about a draft; for any other document the fallback is the answer. */
type Question<T> = [
  name: string,
  uri: string,
  token: CancellationToken,
  fallback: T,
  answer: (service: DisclosureService, document: TextDocument) => T | Promise<T>,
];

/** Puts a question about a draft to the service. */
export type Ask = <T>(...question: Question<T>) => Promise<Answer<T>>;

/** The same for requests that are our own: the connection takes whatever their answer is. */
export type AskOwn = <T>(...question: Question<T>) => Promise<unknown>;

/** Puts a question about all open drafts to the service. */
export type AskAll = <T>(
  name: string,
  token: CancellationToken,
  answer: (service: DisclosureService, drafts: readonly TextDocument[]) => T[],
) => Promise<Answer<T[]>>;

/** Puts a question of our own to the service that is about no document. */
export type AskService = <T>(
  name: string,
  token: CancellationToken,
  fallback: T,
  answer: (service: DisclosureService) => T,
) => Promise<unknown>;
