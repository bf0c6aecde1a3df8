import { createHash } from 'node:crypto';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Locale, Severity, SilencedFinding, Span } from '../../report.ts';
import type { Rule } from '../../rules/table.ts';
import { rulePage, toRange } from '../../service.ts';
import { BLANKS } from '../../text/characters.ts';
import type { CheckedFile, Format } from '../report.ts';
import { inOrder } from '../report.ts';
import { listFormat } from './list.ts';

/** What is told of the program that found it. */
export interface About {
  readonly version: string;
  readonly rules: readonly Pick<Rule, 'code' | 'name' | 'severity' | 'title'>[];
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const LANGUAGES: Readonly<Record<Locale, string>> = { 'zh-cn': 'zh-CN', en: 'en-US' };

/** `--format sarif`: SARIF 2.1.0, which code-scanning services read. */
export function sarifFormat({ version, rules }: About, locale: Locale): Format<CheckedFile> {
  const driver = {
    name: 'Tieout',
    version,
    informationUri: 'https://github.com/tieout/tieout',
    rules: rules.map(({ code, name, severity, title }) => ({
      id: code,
      name,
      shortDescription: { text: title[locale] },
      helpUri: rulePage(code, locale),
      defaultConfiguration: { level: LEVELS[severity] },
    })),
  };
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  return listFormat(
    (results) => ({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver }, language: LANGUAGES[locale], columnKind: 'utf16CodeUnits', results }],
    }),
    ({ path, document, findings, silenced }) => {
      const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
      const all: readonly (Finding | SilencedFinding)[] = inOrder([...findings, ...silenced]);
      const prints = fingerprintsOf(all, document);
      return all.map((finding, at) => ({
        ruleId: finding.code,
        ruleIndex: indexes.get(finding.code),
        ...resultOf(finding, document, uri),
        partialFingerprints: { 'tieoutFinding/v1': prints[at] },
        ...('reason' in finding && { suppressions: [{ kind: 'inSource', justification: finding.reason }] }),
      }));
    },
  );
}

function resultOf(finding: Finding, document: TextDocument, uri: string): object {
  const location = (span: Span) => ({
    physicalLocation: { artifactLocation: { uri }, region: regionOf(document, span) },
  });
  return {
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

/**
 * What a finding is known by from one run to the next: its rule, the wrong token and the words of its line, wherever that
 * stands and however it is spaced; of those that have all of it in common, the how manieth it is.
 */
function fingerprintsOf(findings: readonly Finding[], document: TextDocument): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { line } = document.positionAt(finding.start);
    const words = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    const key = [finding.code, finding.found, words.replace(BLANKS, '')].join('\n');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash('sha256').update(`${key}\n${before}`).digest('hex').slice(0, 32);
  });
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
