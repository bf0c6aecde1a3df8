/** Evidential thresholds of ties between tables, with the measurement that chose them. */

/** So many different amounts must agree on common lines before two columns are taken for one; two agree by chance. */
export const FIRM = 3;
/** So many agree for each that does not. Of the published tables, columns of other money stay below 3. */
export const ADOPTED = 4;
/** A bound (one fund is part of another) holds on so many lines for each that breaks it, or the funds were misread. */
export const BOUND = 8;
