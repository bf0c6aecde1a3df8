import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import type { Finding, Fix, Locale, Severity, Span } from '../report.ts';

/** Where the pages of the rules are read by who has them in no folder. */
export const DOCS_BASE = 'https://github.com/tieout/tieout/blob/main/docs/rules/';

/** The address of a rule's page. */
export function rulePage(code: string, locale: Locale, base: string = DOCS_BASE): string {
  return `${base}${locale}/${code}.md`;
}

/** What a diagnostic carries for clients that apply a repair themselves. */
interface DiagnosticData {
  readonly fixes: readonly Fix[];
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** A finding as the editor shows it; `data` carries the repairs. */
export function toDiagnostic(document: TextDocument, finding: Finding, locale: Locale, docsBase: string): Diagnostic {
  const data: DiagnosticData = { fixes: finding.fixes };
  return {
    range: toRange(document, finding),
    severity: SEVERITY[finding.severity],
    source: 'tieout',
    code: finding.code,
    codeDescription: { href: rulePage(finding.code, locale, docsBase) },
    message: finding.message,
    relatedInformation: finding.related.map((place) => ({
      location: { uri: document.uri, range: toRange(document, place) },
      message: place.message,
    })),
    data,
  };
}
