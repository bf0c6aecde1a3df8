import { isOfAnotherUnit, isSlipOf } from '../figures/alike.ts';
import type { Figure } from '../figures/figure.ts';
import { inUnitOf } from './precision.ts';
import { SumRelation } from './relation.ts';

/** The text and the cell that it nearly prints. */
export class NearMissRelation extends SumRelation {
  constructor(figure: Figure, cell: Figure) {
    super('amount', figure, [cell], 'warning');
  }

  /** Whether a slip of the finger explains it; else a list or a rate asks for what the cell prints. */
  get isSlip(): boolean {
    return isNear(this.subject, this.parts[0]!);
  }
}

/** Whether a figure prints what a cell does but for a slip of the finger or of the unit. */
export function isNear(figure: Figure, cell: Figure): boolean {
  const value = inUnitOf(figure, cell.amount);
  return value.coefficient !== 0n && (isSlipOf(figure.value, value) || isOfAnotherUnit(figure.amount, cell.amount));
}
