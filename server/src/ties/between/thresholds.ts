/** Evidential thresholds of ties between tables, with what other values gave on corpus-dev (2026-11-28), all else equal. */

/** So many different amounts must agree on common lines before two columns are taken for one. 2 gives the same, 5 fewer. */
export const FIRM = 3;
/** So many agree for each that does not. 2 and 8 give the same; 1 accuses columns of other money (9 alarms for 3). */
export const ADOPTED = 4;
/** A bound (one fund is part of another) holds on so many lines for each that breaks it. 2 to 20 give the same. */
export const BOUND = 8;

/** Two tables print the same money where so many of their figures at the same coordinates agree or differ by one amount. */
export const SAME_MONEY = 3;
/** So many other places must print one amount before the table that prints another is of another version. */
export const VERSION = 2;
/** So many different amounts must differ before a table that stands against one other place alone is told of. */
export const SEVERAL = 2;
/** With fewer digits a difference is printed elsewhere by chance. */
export const DISTINCT_DIGITS = 4;
/** A difference of so many units of the last digit is one of sums that were rounded before or after. */
export const ROUNDED_AMISS = 9n;
