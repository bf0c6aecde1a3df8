import type { Finding, Severity } from '../../report.ts';
import { toRange } from '../../service.ts';
import type { CheckedFile, Format } from '../report.ts';
import { inOrder } from '../report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** `--format github`: workflow commands, which a GitHub workflow shows beside the changed lines. */
export function githubFormat(): Format<CheckedFile> {
  return {
    open: '',
    between: '',
    parts: (file) => inOrder(file.findings).map((finding) => command(file, finding)),
    close: () => '',
  };
}

function command({ path, document }: CheckedFile, finding: Finding): string {
  const { start, end } = toRange(document, finding);
  const properties = [
    `file=${escapeProperty(path)}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    `col=${start.character + 1}`,
    `endColumn=${end.character + 1}`,
    `title=${escapeProperty(`${finding.code} ${finding.rule}`)}`,
  ];
  return `::${COMMANDS[finding.severity]} ${properties.join(',')}::${escapeData(finding.message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
