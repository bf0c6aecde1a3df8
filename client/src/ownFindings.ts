import { type Diagnostic, languages, type Uri } from 'vscode';

/** What Tieout says of a document; other programs may have found something as well. */
export function ownFindings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'tieout');
}
