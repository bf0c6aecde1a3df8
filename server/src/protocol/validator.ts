import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { DisclosureService } from '../service.ts';
import type { SizeLimit } from './limits.ts';

/** What one check of one version of a document came to. */
export interface Report {
  /** Names this report for good: no other version, no other settings, gives the same name. */
  readonly resultId: string;
  readonly version: number;
  /** A client may change a text and not its version. */
  readonly text: string;
  readonly draft: boolean;
  readonly diagnostics: Diagnostic[];
}

/** Pushed and pulled diagnostics both come from here, so a document is checked once a version however it is asked for. */
export interface Validator {
  check(document: TextDocument): Report;
  /** Forgets all reports, because the settings they were made under have changed. */
  reset(): void;
  forget(uri: string): void;
}

/** @param checked told of every new report, not of those that are handed out again */
export function createValidator(
  service: DisclosureService,
  limit: SizeLimit,
  checked: (document: TextDocument, report: Report) => void,
): Validator {
  const reports = new Map<string, Report>();
  let serial = 0;
  return Object.freeze({
    check(document: TextDocument) {
      const known = reports.get(document.uri);
      if (known?.version === document.version && known.text === document.getText()) return known;
      const draft = service.isDraft(document) && !limit.exceeds(document);
      serial += 1;
      const report: Report = {
        resultId: String(serial),
        version: document.version,
        text: document.getText(),
        draft,
        diagnostics: draft ? service.diagnostics(document) : [],
      };
      reports.set(document.uri, report);
      checked(document, report);
      return report;
    },
    reset() {
      reports.clear();
    },
    forget(uri: string) {
      reports.delete(uri);
    },
  });
}
