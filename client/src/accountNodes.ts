import {
  type Diagnostic,
  DiagnosticSeverity,
  Location,
  l10n,
  type Range,
  ThemeColor,
  ThemeIcon,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import { MOST_LISTED, type UncheckedPlace } from '../../server/src/protocol/messages.ts';

export type Unchecked = Omit<UncheckedPlace, 'range'> & { readonly range: Range };

/** A line of the account. */
export interface AccountNode {
  readonly label: string;
  readonly state: TreeItemCollapsibleState;
  readonly children: readonly AccountNode[];
  /** What a screen reader says. */
  readonly spoken: string;
  /** So that what is folded stays folded. */
  readonly id?: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: ThemeIcon;
  /** What commands are offered for it. */
  readonly context?: 'unchecked' | 'signed';
  /** Where a click leads. */
  readonly at?: Location;
}

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/**
 * Findings, unchecked figures, and those signed off; what there is none of is left out, but for the findings.
 * @param count of the unchecked figures, of which no more than `MOST_LISTED` are listed
 */
export function rootsOf(
  uri: Uri,
  findings: readonly Diagnostic[],
  figures: readonly Unchecked[],
  count: number,
): AccountNode[] {
  const waiting = figures.filter(({ signed }) => signed === undefined);
  // A list with room left is whole; the count may be of a moment before.
  const more = waiting.length < MOST_LISTED ? 0 : Math.max(0, count - waiting.length);
  const listed = [...partNodes(uri, 'unchecked', waiting), ...moreNode(more)];
  const signed = figures.filter((figure) => figure.signed !== undefined);
  const roots = [
    root('findings', l10n.t('Findings'), findings.length, Expanded, findingNodes(uri, findings)),
    root('unchecked', l10n.t('Unchecked figures'), waiting.length + more, Expanded, listed),
    root('signed', l10n.t('Signed off'), signed.length, Collapsed, partNodes(uri, 'signed', signed)),
  ];
  return roots.filter(({ id, children }) => id === 'findings' || children.length > 0);
}

/** What is left out of a list is told at its end. */
function moreNode(more: number): AccountNode[] {
  if (more === 0) return [];
  const label = l10n.t('{0} more, not listed', more);
  return [{ label, state: None, children: [], spoken: label }];
}

function root(
  id: string,
  label: string,
  count: number,
  state: TreeItemCollapsibleState,
  children: readonly AccountNode[],
): AccountNode {
  const spoken = l10n.t('{0}: {1}', label, count);
  return { id, label, description: String(count), state: count > 0 ? state : None, children, spoken };
}

/** A finding is what is wrong; under it, what does not agree with it or was held against it. */
function findingNodes(uri: Uri, findings: readonly Diagnostic[]): AccountNode[] {
  return [...findings]
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((finding) => {
      const { message, range, severity, relatedInformation = [] } = finding;
      const where = lineOf(range);
      return {
        label: message,
        description: where,
        tooltip: message,
        icon: SEVERITY[severity],
        at: new Location(uri, range),
        spoken: `${severityName(severity)}, ${where}: ${message}`,
        state: relatedInformation.length > 0 ? Collapsed : None,
        children: relatedInformation.map((related) => ({
          label: related.message,
          description: lineOf(related.location.range),
          tooltip: related.message,
          at: related.location,
          spoken: `${lineOf(related.location.range)}: ${related.message}`,
          state: None,
          children: [],
        })),
      };
    });
}

/** The tables and sections that figures stand in, each with its figures, in the order of the text. */
function partNodes(uri: Uri, sort: 'unchecked' | 'signed', figures: readonly Unchecked[]): AccountNode[] {
  const parts = new Map<string, Unchecked[]>();
  for (const figure of figures) {
    const key = figure.part.join('\n');
    const known = parts.get(key);
    if (known) known.push(figure);
    else parts.set(key, [figure]);
  }
  return [...parts].map(([key, own]) => {
    const titles = key.split('\n');
    const label = titles.at(-1) || l10n.t('Without a title');
    return {
      id: `${sort} ${key}`,
      label,
      description: String(own.length),
      tooltip: titles.join(' › '),
      spoken: l10n.t('{0}: {1}', label, own.length),
      state: Collapsed,
      children: own.map((figure) => figureNode(uri, sort, figure)),
    };
  });
}

function figureNode(
  uri: Uri,
  sort: 'unchecked' | 'signed',
  { text, range, place, reason, signed }: Unchecked,
): AccountNode {
  const why = signed ?? reason;
  const where = lineOf(range);
  return {
    label: text,
    description: why,
    tooltip: [place, where, why].filter(Boolean).join('\n'),
    icon: ICONS[sort],
    context: sort,
    at: new Location(uri, range),
    spoken: [text, where, why].join(', '),
    state: None,
    children: [],
  };
}

function lineOf({ start }: Range): string {
  return l10n.t('line {0}', start.line + 1);
}

const ICONS = {
  unchecked: new ThemeIcon('question', new ThemeColor('descriptionForeground')),
  signed: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
};

const SEVERITY: Readonly<Record<DiagnosticSeverity, ThemeIcon>> = {
  [DiagnosticSeverity.Error]: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  [DiagnosticSeverity.Warning]: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  [DiagnosticSeverity.Information]: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  [DiagnosticSeverity.Hint]: new ThemeIcon('lightbulb'),
};

function severityName(severity: DiagnosticSeverity): string {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return l10n.t('Error');
    case DiagnosticSeverity.Warning:
      return l10n.t('Warning');
    case DiagnosticSeverity.Information:
      return l10n.t('Information');
    default:
      return l10n.t('Hint');
  }
}
