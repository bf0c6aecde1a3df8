/** One line of the report. */
export interface Measurement {
  readonly what: string;
  /** For people: the number with its unit, and what is behind it. */
  readonly measured: string;
  readonly budget: string;
  /** Whether the budget is kept; absent where there is none. */
  readonly ok?: boolean;
  /** For machines. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** A measurement that could not be made, and why. */
export function skipped(what: string, budget: string, reason: string): Measurement {
  return { what, measured: reason, budget, numbers: {} };
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)} ms`;
}
