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
import { type PrintedChange, printedChange, titleOf } from './repairEdits.ts';
import { type Doubt, doubtOf } from './safeRepairs.ts';
import { doubtMessage } from './safetyWording.ts';
import { Standing } from './standing.ts';
import { verdictFinding } from './verdictFinding.ts';

type Rules = Readonly<Record<string, Severity | 'off'>>;

/** Related places shown with one finding; a column of a hundred lines is not read line by line. */
const MOST_RELATED = 24;

/**
 * The findings of a draft in the reader's language, in the order of the text.
 * @param beyond what other files say of it
 */
export function findingsOf(
  checked: CheckedDraft,
  rules: Rules,
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
function isExplained({ witness, others }: Diagnosis, verdicts: readonly Verdict[], rules: Rules): boolean {
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

interface Kept {
  readonly rules: Rules;
  readonly locale: Locale;
  readonly doubt: Doubt | undefined;
  /** What stands in the place of the figure once its first repair is made. */
  readonly printed: PrintedChange | undefined;
  readonly standing: Standing;
  finding: Finding;
}

const kept = new WeakMap<Diagnosis, Kept>();

/** What a diagnosis comes to; the finding of the draft before, where all that it names stands where it stood. */
function findingOf(
  checked: CheckedDraft,
  diagnosis: Diagnosis,
  rules: Rules,
  locale: Locale,
  isAccused: (figure: Figure) => boolean,
): Finding | undefined {
  const rule = ruleNamed(diagnosis.witness.rule)!;
  const weak = causeOf(diagnosis) !== undefined || diagnosis.residue !== undefined;
  const severity = severityOf(rule, rules, weak ? 'information' : supported(diagnosis));
  if (!severity) return undefined;
  const slight = severity !== 'error' && severity !== 'warning';
  const doubtAt = (printed: PrintedChange | undefined) =>
    slight ? 'slight' : doubtOf(checked, diagnosis, printed, isAccused);
  const known = kept.get(diagnosis);
  if (known?.rules === rules && known.locale === locale) {
    const found = known.standing.found(known.finding, checked);
    known.finding = found ?? known.finding;
    if (found && known.doubt === doubtAt(known.printed)) return found;
  }
  const standing = new Standing(checked);
  const printed = diagnosis.values.map((value) =>
    printedChange(checked, { figure: diagnosis.figure, value }, standing),
  );
  const doubt = doubtAt(printed[0]);
  const made = { severity, printed, doubt, locale };
  const finding = findingAt(checked, diagnosis, made, standing);
  standing.finish();
  // Where a lost row goes back is asked of the text around it.
  if (!diagnosis.lost) kept.set(diagnosis, { rules, locale, doubt, printed: printed[0], standing, finding });
  return finding;
}

/** What of a finding follows from more than its diagnosis. */
interface Circumstances {
  readonly severity: Severity;
  /** By value, what the text would print. */
  readonly printed: readonly PrintedChange[];
  readonly doubt: Doubt | undefined;
  readonly locale: Locale;
}

function findingAt(
  checked: CheckedDraft,
  diagnosis: Diagnosis,
  { severity, printed, doubt, locale }: Circumstances,
  standing: Standing,
): Finding {
  const { figure, witness, lost } = diagnosis;
  const rule = ruleNamed(witness.rule)!;
  return {
    ...standing.spanOf(figure),
    rule: rule.name,
    code: rule.code,
    severity,
    message: messageOf(diagnosis, locale),
    found: figure.blank ? '' : figure.text,
    ...(causeOf(diagnosis) ? { rounded: true as const } : {}),
    expected: printed.map(({ shown }) => shown),
    related: [
      ...(lost?.line ? [{ ...standing.spanOf(lost.line.figure), message: lineElsewhereMessage(lost, locale) }] : []),
      ...relatedPlaces(standing.spanOf, [witness, ...diagnosis.others], figure, locale),
    ],
    fixes: [
      ...(lost ? lostRowFixes(checked, lost, locale) : []),
      ...printed.flatMap((change, index): Fix[] => {
        const along = diagnosis.along[index] ?? [];
        if (figure.isCut || along.some((other) => other.figure.isCut)) return [];
        return [
          {
            title: titleOf(figure, change, along.length, locale),
            edits: [change, ...along.map((other) => printedChange(checked, other, standing))].map(({ edit }) => edit),
            safe: doubt === undefined,
            doubt: doubtMessage(doubt, locale),
          },
        ];
      }),
      ...(diagnosis.instead ?? [])
        .filter((change) => !change.figure.isCut)
        .map((change) => ({
          title: insteadTitle(change.figure, printLike(change.value, change.figure), locale),
          edits: [printedChange(checked, change, standing).edit],
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
  spanOf: (figure: Figure) => Span,
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
      places.push({ ...spanOf(other), message: relatedMessage(relation, other, locale) });
    }
  }
  return places;
}
