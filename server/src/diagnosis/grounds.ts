import type { Grouped } from '../equations/byFigure.ts';
import type { Figure } from '../figures/figure.ts';

/** What some figures stand in: as long as nothing else is said of a figure there, what follows from them stays. */
export class Grounds {
  private readonly all = new Set<object>();
  private edition: number;
  /** The drafts for which the edition counts are those that hand this on. */
  private readonly touched: Grouped['touched'];

  constructor({ edition, touched }: Grouped) {
    this.edition = edition;
    this.touched = touched;
  }

  add(figure: Figure): void {
    this.all.add(figure.ground);
  }

  areUntouched({ edition, touched }: Grouped): boolean {
    if (touched !== this.touched) return false;
    if (edition === this.edition) return true;
    for (const ground of this.all) if ((touched.get(ground) ?? 0) > this.edition) return false;
    this.edition = edition;
    return true;
  }
}
