import type { CheckedDraft } from '../check.ts';
import type { Token } from '../facts/codes/mention.ts';
import type { Figure } from '../figures/figure.ts';
import type { Span } from '../report.ts';
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

/** Where figures and tokens stood when something was said of them: as long as they stand there, it need not be said anew. */
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

  isStillSo(checked: CheckedDraft): boolean {
    for (const [region, start] of this.regions) if (!checked.hasRegionAt(region, start)) return false;
    return this.figures.every((before) => {
      const { region, start } = checked.placeOf(before.figure);
      return region === before.region && start === before.start;
    });
  }
}
