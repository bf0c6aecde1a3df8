import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint } from 'vscode-languageserver-types';
import type { CheckedDraft } from '../check.ts';
import { GrowthRelation, ListedShareRelation, ShareRelation, SumRelation } from '../equations/relation.ts';
import { absolute, format, percentOf } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { spanOf } from '../findings/standing.ts';
import type { ChangeClaim } from '../prose/claims.ts';
import { claimsOf } from '../prose/reader.ts';
import { proseFigures } from '../prose/tokens.ts';
import type { Finding, Locale, Span } from '../report.ts';

/** Disclosures print ratios with two decimals. */
const DECIMALS = 2;

/**
 * Behind the figures of the text: a check mark where a figure is tied, the ratio that follows where another is printed, and the
 * share or the rate that the text does not print. In tables they would push the columns apart.
 */
export function hintsIn(
  document: TextDocument,
  checked: CheckedDraft,
  stretch: Span,
  findings: readonly Finding[],
  locale: Locale,
): InlayHint[] {
  const hints: InlayHint[] = [];
  const put = (figure: Figure, label: string, tooltip?: string) => {
    const position = document.positionAt(behindUnit(checked, figure));
    hints.push({ position, label, paddingLeft: true, ...(tooltip ? { tooltip } : {}) });
  };
  const expected = new Map(findings.map((finding) => [finding.start, finding.expected[0]]));
  for (const { passage } of checked.draft.passages) {
    const [first, last] = [passage.parts[0]!, passage.parts.at(-1)!];
    if (checked.startOfRegion(last.region) + last.region.text.length < stretch.start) continue;
    if (checked.startOfRegion(first.region) > stretch.end) break;
    const changes = new Map<Figure, ChangeClaim>();
    for (const claim of claimsOf(passage)) if (claim.kind === 'change') changes.set(claim.figure, claim);
    for (const { figure } of proseFigures(passage)) {
      const status = checked.status(figure);
      const right = status === 'conflicting' ? expected.get(checked.startOf(figure)) : undefined;
      if (status === 'tied') put(figure, '✓');
      if (right !== undefined && figure.kind === 'percent') put(figure, `→ ${right}`);
      const change = changes.get(figure);
      const absent = change ? absentRate(checked, change) : absentShare(checked, figure);
      if (absent) put(figure, absent.word[locale], `${absent.part.text} ÷ ${absent.whole.text}`);
    }
  }
  return hints;
}

/** Behind `万元`, where that is what follows the number. */
function behindUnit(checked: CheckedDraft, figure: Figure): number {
  const { end } = spanOf(checked, figure);
  return checked.draft.split.text.startsWith(figure.unit, end) ? end + figure.unit.length : end;
}

/** A ratio that the text does not print, in words, and what it is worked out from. */
interface Absent {
  readonly word: Readonly<Record<Locale, string>>;
  readonly part: Figure;
  readonly whole: Figure;
}

/** What share of its whole a part has whose share is not printed. */
function absentShare(checked: CheckedDraft, part: Figure): Absent | undefined {
  const relations = checked.relationsOf(part);
  const isPrinted = relations.some(
    (relation) =>
      (relation instanceof ShareRelation || relation instanceof ListedShareRelation) && relation.part === part,
  );
  const sum = relations.find(
    (relation) =>
      relation instanceof SumRelation &&
      relation.rule === 'parts' &&
      relation.agrees &&
      relation.parts.length > 1 &&
      relation.subject.place === 'prose' &&
      relation.parts.includes(part),
  );
  const share = sum && !isPrinted ? percentOf(part.amount, sum.subject.amount, DECIMALS) : undefined;
  const word = share && `${format(share)}%`;
  return word ? { word: { 'zh-cn': `占${word}`, en: word }, part, whole: sum!.subject } : undefined;
}

/** The rate of a change whose base is known and whose rate is not printed. */
function absentRate(checked: CheckedDraft, { figure, direction }: ChangeClaim): Absent | undefined {
  const relations = checked.relationsOf(figure);
  const isPrinted = relations.some(
    (relation) =>
      (relation instanceof GrowthRelation && relation.change === figure) ||
      (relation instanceof ShareRelation && relation.part === figure),
  );
  const step = relations.find(
    (relation) =>
      relation instanceof SumRelation &&
      relation.rule === 'change' &&
      relation.agrees &&
      relation.parts.length === 2 &&
      relation.parts[1] === figure,
  );
  if (isPrinted || !(step instanceof SumRelation)) return undefined;
  // The larger of the two is what the others make up: this year's where it rose, last year's where it fell.
  const base = direction > 0 ? step.parts[0]! : step.subject;
  const rate = percentOf(absolute(figure.amount), base.amount, DECIMALS);
  const word = rate && `${format(rate)}%`;
  const says = direction > 0 ? { 'zh-cn': `增长${word}`, en: `+${word}` } : { 'zh-cn': `下降${word}`, en: `−${word}` };
  return word ? { word: says, part: figure, whole: base } : undefined;
}
