import { sameItems } from '../collections.ts';
import type { Relation } from '../equations/relation.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Surroundings } from './diagnosis.ts';

interface Answer {
  readonly value: Decimal;
  readonly like: Figure;
  readonly times: number;
}

/** What was asked of the surroundings, and answered: as long as it is still so, so is what follows from it. */
export class Seen implements Surroundings {
  private readonly relations = new Map<Figure, readonly Relation[]>();
  private readonly times = new Map<string, Answer>();
  /** Let go once all is asked: what is kept must not keep a whole draft. */
  private asked: Surroundings | undefined;

  constructor(surroundings: Surroundings) {
    this.asked = surroundings;
  }

  readonly relationsOf = (figure: Figure): readonly Relation[] => {
    let relations = this.relations.get(figure);
    if (!relations) {
      relations = this.asked!.relationsOf(figure);
      this.relations.set(figure, relations);
    }
    return relations;
  };

  readonly timesPrinted = (value: Decimal, like: Figure): number => {
    const key = `${value.coefficient}e-${value.scale} ${like.exponent - like.decimals}`;
    let answer = this.times.get(key);
    if (!answer) {
      answer = { value, like, times: this.asked!.timesPrinted(value, like) };
      this.times.set(key, answer);
    }
    return answer.times;
  };

  finish(): void {
    this.asked = undefined;
  }

  isStillSo({ relationsOf, timesPrinted }: Surroundings): boolean {
    for (const [figure, relations] of this.relations) if (!sameItems(relations, relationsOf(figure))) return false;
    for (const { value, like, times } of this.times.values()) if (timesPrinted(value, like) !== times) return false;
    return true;
  }
}
