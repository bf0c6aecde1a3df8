import { sameItems } from '../collections.ts';
import type { Grouped } from '../equations/byFigure.ts';
import type { Relation } from '../equations/relation.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Surroundings } from './diagnosis.ts';
import { Grounds } from './grounds.ts';

interface Answer {
  readonly value: Decimal;
  readonly like: Figure;
  readonly times: number;
}

type Counting = Pick<Surroundings, 'timesPrinted'>;

/** How often amounts were said to be printed. */
export class SeenCounts implements Counting {
  private readonly times = new Map<string, Answer>();
  private asked: Counting | undefined;

  constructor(counting: Counting) {
    this.asked = counting;
  }

  readonly timesPrinted = (value: Decimal, like: Figure): number => {
    const key = `${value.coefficient}e-${value.scale} ${like.exponent - like.decimals}`;
    let answer = this.times.get(key);
    if (!answer) {
      answer = { value, like, times: this.asked!.timesPrinted(value, like) };
      this.times.set(key, answer);
    }
    return answer.times;
  };

  /** Lets go once all is asked: what is kept must not keep a whole draft. */
  finish(): void {
    this.asked = undefined;
  }

  areStillSo({ timesPrinted }: Counting): boolean {
    for (const { value, like, times } of this.times.values()) if (timesPrinted(value, like) !== times) return false;
    return true;
  }
}

/** What was asked of the surroundings, and answered: as long as it is still so, so is what follows from it. */
export class Seen implements Surroundings {
  private readonly relations = new Map<Figure, readonly Relation[]>();
  private readonly counts: SeenCounts;
  private grounds: Grounds;
  private asked: Surroundings | undefined;

  constructor(surroundings: Surroundings, grouped: Grouped) {
    this.asked = surroundings;
    this.counts = new SeenCounts(surroundings);
    this.grounds = new Grounds(grouped);
  }

  readonly relationsOf = (figure: Figure): readonly Relation[] => {
    let relations = this.relations.get(figure);
    if (!relations) {
      relations = this.asked!.relationsOf(figure);
      this.relations.set(figure, relations);
      this.grounds.add(figure);
    }
    return relations;
  };

  readonly timesPrinted = (value: Decimal, like: Figure): number => this.counts.timesPrinted(value, like);

  finish(): void {
    this.asked = undefined;
    this.counts.finish();
  }

  isStillSo(surroundings: Surroundings, grouped: Grouped): boolean {
    return (
      (this.grounds.areUntouched(grouped) || this.isAnsweredAlike(surroundings, grouped)) &&
      this.counts.areStillSo(surroundings)
    );
  }

  private isAnsweredAlike({ relationsOf }: Surroundings, grouped: Grouped): boolean {
    const grounds = new Grounds(grouped);
    for (const [figure, relations] of this.relations) {
      if (!sameItems(relations, relationsOf(figure))) return false;
      grounds.add(figure);
    }
    this.grounds = grounds;
    return true;
  }
}
