/**
 * Every evidential threshold of the tables, with the measurement that chose it. Counts are of instances that tell
 * something: sums of two addends or more that are not zero are strong, sums of one addend are weak, and what columns or
 * rows merely repeat counts once.
 */

/** A weak instance counts this part of a strong one: one addend equal to its total is half the time a copy. */
export const WEAK = 0.25;

/**
 * How many strong instances a reading needs beyond its failures before an exception to it is a mistake, by where the
 * reading comes from. On corpus-dev, everything else equal, named 2 a failure loses one of the known TABLE errors; coded
 * 0.5 to 2, named 0.5 to 1, shaped 0.5 to 1.5 and guessed (1, 1) to (4, 5) make no difference: the values are the
 * cautious ones among those. Measured on 2026-11-28.
 */
export const PROVEN = {
  /** Income and expenditure in total are one amount in every disclosure: no instance has to bear it out. */
  law: { least: 0, perFailure: 0 },
  named: { least: 1, perFailure: 1 },
  coded: { least: 1, perFailure: 0.5 },
  shaped: { least: 1, perFailure: 1.5 },
  guessed: { least: 4, perFailure: 5 },
} as const;

/** A reading that comes from the numbers alone is proposed where it holds in so many rows and fails in few. */
export const GUESSED_LEAST = 3;
export const GUESSED_FAILURES = 0.2;

/** So many rows must add up before a structure is used to put others where they belong. */
export const FIRM_SHIFT = 2;

/**
 * The only cost that a performance form sets is all its project costs where so many forms of the draft print it as their
 * money, and so many for each that does not. On corpus-dev forms of advertising or of one year's share stay below.
 */
export const SOLE_COST = { least: 3, perFailure: 4 } as const;

/** One amount of more decimals than so many others, which all have as many, stands out. */
export const FINER = 3;

/** A broken sum costs more than one that holds gains, so that a finer structure has to earn its place. */
export const BROKEN = 1.5;
/** One that is off by just one of its parts costs a little more. */
export const COUNTED_TWICE = 0.5;
/** What codes and numbering are worth by themselves, in sums that hold. */
export const PRIOR = { codes: 4, names: 4, numbers: 3, indents: 2, flat: 0 } as const;
