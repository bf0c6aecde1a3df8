import type { CheckedDraft } from '../check.ts';
import type { Token } from '../facts/codes/mention.ts';
import type { Figure } from '../figures/figure.ts';
import type { Finding, Span } from '../report.ts';
import type { Region } from '../text/split.ts';

/** Where a figure stands in the text as given. */
export function spanOf(checked: CheckedDraft, figure: Figure): Span {
  const start = checked.startOf(figure);
  return { start, end: start + figure.end - figure.start };
}

/** Where a token stands in the text as given. */
export function spanOfToken(checked: CheckedDraft, token: Omit<Token, 'text'>): Span {
  const start = checked.startOfRegion(token.region);
  return { start: start + token.start, end: start + token.end };
}

/** Where a figure stood. */
interface Stood {
  readonly figure: Figure;
  readonly region: Region;
  readonly start: number;
}

/**
 * Where figures and tokens stood when a finding was made of them: as long as they stand there it need not be made anew, and
 * where an edit before them moved them all alike, it moves along.
 */
export class Standing {
  private readonly figures: Stood[] = [];
  private readonly regions = new Map<Region, number>();
  private asked: CheckedDraft | undefined;

  constructor(checked: CheckedDraft) {
    this.asked = checked;
  }

  readonly spanOf = (figure: Figure): Span => {
    const place = this.asked!.placeOf(figure);
    this.figures.push({ figure, region: place.region, start: place.start });
    return this.spanOfToken(place);
  };

  readonly spanOfToken = (token: Omit<Token, 'text'>): Span => {
    const span = spanOfToken(this.asked!, token);
    this.regions.set(token.region, span.start - token.start);
    return span;
  };

  /** Lets go once all is asked: what is kept must not keep a whole draft. */
  finish(): void {
    this.asked = undefined;
  }

  /** The finding that was made, where it stands in a draft; undefined if it has to be made anew. */
  found(finding: Finding, checked: CheckedDraft): Finding | undefined {
    const by = this.movedBy(checked);
    if (!by) return by === undefined ? undefined : finding;
    for (const [region, start] of this.regions) this.regions.set(region, start + by);
    return movedFinding(finding, by);
  }

  /** How many characters further on all of it stands; undefined where part of it is gone, or moved apart. */
  private movedBy(checked: CheckedDraft): number | undefined {
    let by: number | undefined;
    for (const [region, start] of this.regions) {
      const now = checked.startIfThere(region);
      if (now === undefined || (by !== undefined && now - start !== by)) return undefined;
      by = now - start;
    }
    const stay = this.figures.every((before) => {
      const { region, start } = checked.placeOf(before.figure);
      return region === before.region && start === before.start;
    });
    return stay ? (by ?? 0) : undefined;
  }
}

function movedFinding(finding: Finding, by: number): Finding {
  const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...moved(finding),
    related: finding.related.map(moved),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moved) })),
  };
}
