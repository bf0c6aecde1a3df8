import type { CheckedDraft } from '../check.ts';
import { leftMessage } from '../findings/safetyWording.ts';
import type { Finding, Fix, Locale, RepairedDraft } from '../report.ts';
import { Edits } from '../text/edits.ts';

/** A text with all that is found in it. */
export interface Look {
  readonly text: string;
  readonly checked: CheckedDraft;
  readonly findings: readonly Finding[];
}

/** After so many repairs tried, the rest is left for the next time: a draft so wrong is not near its last evening. */
const MOST_TRIED = 120;

/**
 * Applies the safe repairs of a draft one after the other. After each the draft is looked at `again`; where something
 * is found that was not there before, or fewer figures are tied, it is taken back and the finding left alone. Every
 * place is changed once at most.
 */
export function repairAll(first: Look, again: (text: string, before: Look) => Look, locale: Locale): RepairedDraft {
  let now = first;
  let tied = tiedIn(first);
  let edits = Edits.none;
  const applied: RepairedDraft['applied'][number][] = [];
  /** Repairs that did not help, by where they stand in the text as it was. */
  const refused = new Set<string>();
  let tried = 0;
  for (let next = nextRepair(now, edits, refused); next && tried < MOST_TRIED; next = nextRepair(now, edits, refused)) {
    tried += 1;
    const { finding, fix } = next;
    const more = edits.and(fix.edits);
    const then = again(more.applyTo(first.text), now);
    const tiedThen = tiedIn(then);
    const key = keyOf(finding, edits);
    const known = new Set(now.findings.filter((other) => other !== finding).map((other) => keyOf(other, edits)));
    if (tiedThen < tied || then.findings.some((other) => !known.has(keyOf(other, more)))) {
      refused.add(key);
      continue;
    }
    const start = edits.before(finding.start);
    applied.push({ start, end: start + finding.end - finding.start, found: finding.found, title: fix.title });
    edits = more;
    now = then;
    tied = tiedThen;
  }
  const left = now.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return {
    text: now.text,
    edits: edits.list,
    applied: applied.sort((a, b) => a.start - b.start),
    left: left.map((finding) => {
      const start = edits.before(finding.start);
      const reason = leftMessage(finding, refused.has(keyOf(finding, edits)), locale);
      return { start, end: start + finding.end - finding.start, found: finding.found, reason };
    }),
    untried: nextRepair(now, edits, refused) !== undefined,
  };
}

function nextRepair({ findings }: Look, edits: Edits, refused: ReadonlySet<string>) {
  for (const finding of findings) {
    const fix: Fix | undefined = finding.fixes.find(({ safe }) => safe);
    if (!fix || refused.has(keyOf(finding, edits)) || fix.edits.some((edit) => edits.touches(edit))) continue;
    return { finding, fix };
  }
  return undefined;
}

/** A finding by its rule and by where it stands in the text as it was. */
function keyOf({ start, code }: Finding, edits: Edits): string {
  return `${edits.before(start)} ${code}`;
}

function tiedIn({ checked }: Look): number {
  let tied = 0;
  for (const figure of checked.figures()) {
    const status = checked.status(figure);
    if (status === 'tied' || status === 'rounding') tied += 1;
  }
  return tied;
}
