import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../report.ts';

/** UTF-16 code units. The longest disclosure on record has about one million; this is a guard, not a budget. */
const maximumLength = 20 * 1024 * 1024;

/** Keeps documents nobody meant us to read away from the engine, and says so: a silent cut-off looks like a clean draft. */
export interface SizeLimit {
  exceeds(document: TextDocument): boolean;
  forget(uri: string): void;
}

/** @param tell shows a sentence to the user; called once for a document, until it is closed */
export function createSizeLimit(tell: (message: string) => void, locale: () => Locale): SizeLimit {
  const told = new Set<string>();
  return Object.freeze({
    exceeds(document: TextDocument) {
      if (document.getText().length <= maximumLength) return false;
      if (!told.has(document.uri)) {
        told.add(document.uri);
        tell(sentence(document.uri, locale()));
      }
      return true;
    },
    forget(uri: string) {
      told.delete(uri);
    },
  });
}

function sentence(uri: string, locale: Locale): string {
  const name = fileName(uri);
  return locale === 'zh-cn'
    ? `勾稽：“${name}”超过 20 MB，未作核对。`
    : `Tieout: “${name}” is larger than 20 MB and is not checked.`;
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
