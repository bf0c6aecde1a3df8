/** Evidential thresholds of ties between tables, with what other values gave on corpus-dev (2026-11-28), all else equal. */

/** So many different amounts must agree on common lines before two columns are taken for one. 2 gives the same, 5 fewer. */
export const FIRM = 3;
/** So many agree for each that does not. 2 and 8 give the same; 1 accuses columns of other money (9 alarms for 3). */
export const ADOPTED = 4;
/** A bound (one fund is part of another) holds on so many lines for each that breaks it. 2 to 20 give the same. */
export const BOUND = 8;
