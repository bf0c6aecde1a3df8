import type { Catalogue } from '../catalogue/index.ts';
import type { CheckedDraft } from '../check.ts';
import { keptFor } from '../collections.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { type Relation, SplitLineRelation } from '../equations/relation.ts';
import { roundingCause } from '../equations/roundingCause.ts';
import type { Figure } from '../figures/figure.ts';
import type { Finding, Fix, Locale, RelatedPlace, Severity, Span } from '../report.ts';
import { inEachLocale } from '../rules/inEachLocale.ts';
import { lineElsewhereMessage, lostRowMessage } from '../rules/lostRowWording.ts';
import { movedRowsMessage } from '../rules/movedRowsWording.ts';
import { ruleNamed, severityOf } from '../rules/table.ts';
import {
  causeMessage,
  findingMessage,
  insteadMessage,
  insteadTitle,
  printLike,
  relatedMessage,
  residueMessage,
} from '../rules/wording.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { lostRowFixes } from './lostRowFixes.ts';
import { printedChange, titleOf } from './repairEdits.ts';
import { doubtOf } from './safeRepairs.ts';
import { doubtMessage } from './safetyWording.ts';
import { verdictFinding } from './verdictFinding.ts';

/** Related places shown with one finding; a column of a hundred lines is not read line by line. */
const MOST_RELATED = 24;

/** Where a figure stands in the text as given. */
export function spanOf(checked: CheckedDraft, figure: Figure): Span {
  const start = checked.startOf(figure);
  return { start, end: start + figure.end - figure.start };
}

/**
 * The findings of a draft in the reader's language, in the order of the text.
 * @param beyond what other files say of it
 */
export function findingsOf(
  checked: CheckedDraft,
  rules: Readonly<Record<string, Severity | 'off'>>,
  locale: Locale,
  catalogue: Catalogue,
  beyond: readonly Verdict[] = [],
): Finding[] {
  const accused = new Set(checked.diagnoses.map(({ figure }) => figure));
  const explaining = checked.verdicts.filter(({ explains }) => explains !== undefined);
  const figures = [...checked.diagnoses, ...checked.residues]
    .filter((diagnosis) => !isExplained(diagnosis, explaining, rules))
    .flatMap((diagnosis) => findingOf(checked, diagnosis, rules, locale, (figure) => accused.has(figure)) ?? []);
  const codes = checked
    .codes(catalogue)
    .verdicts.flatMap((verdict) => verdictFinding(checked, verdict, rules, locale) ?? []);
  const told = new Set(figures.map(({ start }) => start));
  const words = [...checked.verdicts, ...beyond].flatMap((verdict) => {
    if (verdict.rests?.some((figure) => accused.has(figure))) return [];
    const finding = verdictFinding(checked, verdict, rules, locale);
    // One wrong number, one finding: what the equations say of a figure says more.
    return finding && (verdict.beside || !told.has(finding.start)) ? [finding] : [];
  });
  return [...figures, ...codes, ...words].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a verdict says what is wrong with all that a diagnosis speaks of: the word and not one of the numbers. */
function isExplained(
  { witness, others }: Diagnosis,
  verdicts: readonly Verdict[],
  rules: Readonly<Record<string, Severity | 'off'>>,
): boolean {
  if (verdicts.length === 0) return false;
  const spokenOf = [witness, ...others].flatMap((relation) => relation.figures);
  return verdicts.some(
    ({ explains, rule, atMost }) =>
      explains !== undefined &&
      spokenOf.every((figure) => explains.includes(figure)) &&
      severityOf(ruleNamed(rule)!, rules, atMost) !== undefined,
  );
}

const messageOf = inEachLocale((diagnosis: Diagnosis, locale) => {
  const { figure, values, witness, others, lost, moved, residue, instead } = diagnosis;
  const cause = causeOf(diagnosis);
  return (
    (lost
      ? lostRowMessage(lost, locale)
      : moved
        ? movedRowsMessage(diagnosis, moved, locale)
        : findingMessage(figure, values, [witness, ...others], locale)) +
    (cause ? causeMessage(cause, locale) : '') +
    (residue ? residueMessage(residue, locale) : '') +
    (isOneOfTwo(diagnosis) ? insteadMessage(instead![0]!, locale) : '')
  );
});

/** A quotient that was only cut or rounded amiss is no error of substance. */
const causeOf = keptFor(({ figure, witness }: Diagnosis) =>
  figure === witness.subject ? roundingCause(witness) : undefined,
);

function findingOf(
  checked: CheckedDraft,
  diagnosis: Diagnosis,
  rules: Readonly<Record<string, Severity | 'off'>>,
  locale: Locale,
  isAccused: (figure: Figure) => boolean,
): Finding | undefined {
  const { figure, values, witness, lost } = diagnosis;
  const rule = ruleNamed(witness.rule)!;
  const cause = causeOf(diagnosis);
  const { residue } = diagnosis;
  const severity = severityOf(rule, rules, cause || residue ? 'information' : supported(diagnosis));
  if (!severity) return undefined;
  const span = spanOf(checked, figure);
  const printed = values.map((value) => printedChange(checked, { figure, value }));
  const expected = printed.map(({ shown }) => shown);
  const slight = severity !== 'error' && severity !== 'warning';
  const doubt = slight ? 'slight' : doubtOf(checked, diagnosis, printed[0], isAccused);
  return {
    ...span,
    rule: rule.name,
    code: rule.code,
    severity,
    message: messageOf(diagnosis, locale),
    found: figure.blank ? '' : figure.text,
    ...(cause ? { rounded: true as const } : {}),
    expected,
    related: [
      ...(lost?.line ? [{ ...spanOf(checked, lost.line.figure), message: lineElsewhereMessage(lost, locale) }] : []),
      ...relatedPlaces(checked, [witness, ...diagnosis.others], figure, locale),
    ],
    fixes: [
      ...(lost ? lostRowFixes(checked, lost, locale) : []),
      ...printed.flatMap((change, index): Fix[] => {
        const along = diagnosis.along[index] ?? [];
        if (figure.isCut || along.some((other) => other.figure.isCut)) return [];
        return [
          {
            title: titleOf(figure, change, along.length, locale),
            edits: [change, ...along.map((other) => printedChange(checked, other))].map(({ edit }) => edit),
            safe: doubt === undefined,
            doubt: doubtMessage(doubt, locale),
          },
        ];
      }),
      ...(diagnosis.instead ?? [])
        .filter((change) => !change.figure.isCut)
        .map((change) => ({
          title: insteadTitle(change.figure, printLike(change.value, change.figure), locale),
          edits: [printedChange(checked, change).edit],
          safe: false,
          doubt: doubtMessage('rivals', locale),
        })),
    ],
  };
}

/** What a diagnosis supports: two values, or two figures, that explain it equally well leave it at a warning. */
function supported(diagnosis: Diagnosis): Severity {
  const { values, witness, others, atMost } = diagnosis;
  if (atMost) return atMost;
  const most = strongest([witness, ...others]);
  // What is unproven and yet witnessed twice (see diagnosis/unproven.ts) is told as a warning.
  if (most === 'hint') return 'warning';
  return (values.length > 1 || isOneOfTwo(diagnosis)) && most === 'error' ? 'warning' : most;
}

/** Whether the finding stands at one of two parts that would explain it equally well. */
function isOneOfTwo({ figure, values, witness, instead = [] }: Diagnosis): boolean {
  return values.length > 0 && instead.length === 1 && figure !== witness.subject;
}

/** The most that any of the relations broken by one mistake proves. */
function strongest(relations: readonly Relation[]): Severity {
  const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  return order.find((severity) => relations.some((relation) => relation.atMost === severity)) ?? 'hint';
}

/** The other figures of some relations, each place once, with what ties them to `figure`. */
export function relatedPlaces(
  checked: CheckedDraft,
  relations: readonly Relation[],
  figure: Figure,
  locale: Locale,
): RelatedPlace[] {
  const places: RelatedPlace[] = [];
  const seen = new Set<Figure>([figure]);
  for (const relation of relations) {
    const apart = relation instanceof SplitLineRelation ? relation.apart : [];
    for (const other of [...relation.figures, ...apart]) {
      if (seen.has(other) || other.amount.coefficient === 0n || places.length >= MOST_RELATED) continue;
      seen.add(other);
      places.push({ ...spanOf(checked, other), message: relatedMessage(relation, other, locale) });
    }
  }
  return places;
}
