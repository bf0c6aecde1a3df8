import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity, Span } from '../../report.ts';
import { toRange } from '../../service.ts';
import type { RuleName } from '../arguments.ts';
import type { CheckedFile, Format } from '../report.ts';
import { inOrder } from '../report.ts';
import { listFormat } from './list.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** `--format sarif`: SARIF 2.1.0, which code-scanning services read. */
export function sarifFormat(version: string, rules: readonly RuleName[]): Format<CheckedFile> {
  const driver = { name: 'Tieout', version, rules: rules.map(({ code, name }) => ({ id: code, name })) };
  return listFormat(
    (results) => ({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
    }),
    ({ path, document, findings, silenced }) => {
      const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
      return [
        ...inOrder(findings).map((finding) => resultOf(finding, document, uri, rules)),
        ...silenced.map((finding) => ({
          ...resultOf(finding, document, uri, rules),
          suppressions: [{ kind: 'inSource', justification: finding.reason }],
        })),
      ];
    },
  );
}

function resultOf(finding: Finding, document: TextDocument, uri: string, rules: readonly RuleName[]): object {
  const location = (span: Span) => ({
    physicalLocation: { artifactLocation: { uri }, region: regionOf(document, span) },
  });
  const ruleIndex = rules.findIndex(({ code }) => code === finding.code);
  return {
    ruleId: finding.code,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [location(finding)],
    relatedLocations: finding.related.map((place) => ({ ...location(place), message: { text: place.message } })),
    fixes: finding.fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: { uri },
          replacements: edits.map((edit) => ({
            deletedRegion: regionOf(document, edit),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
    })),
  };
}

/** SARIF counts lines and columns from one. */
function regionOf(document: TextDocument, span: Span): unknown {
  const { start, end } = toRange(document, span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
