import type { Severity } from '../../report.ts';
import type { CheckedFile, Reporter, Write } from '../report.ts';
import { inOrder, rangeOf } from '../report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** `--format github`: workflow commands, which a GitHub workflow shows beside the changed lines. */
export function githubReporter(write: Write): Reporter<CheckedFile> {
  return {
    file({ path, document, findings }) {
      for (const finding of inOrder(findings)) {
        const { start, end } = rangeOf(document, finding);
        const properties = [
          `file=${escapeProperty(path)}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          `col=${start.character + 1}`,
          `endColumn=${end.character + 1}`,
          `title=${escapeProperty(`${finding.code} ${finding.rule}`)}`,
        ];
        write(`::${COMMANDS[finding.severity]} ${properties.join(',')}::${escapeData(finding.message)}\n`);
      }
    },
    end() {},
  };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
