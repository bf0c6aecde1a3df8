/**
 * Every evidential threshold of the engine: how much must speak for a reading before it accuses, and what counts as
 * speaking at all. Beside each stands what chose it. Measured on corpus-dev (68 documents), all else equal, by tied
 * figures, known errors found, alarms, noise and planted slips; where several values do the same, the cautious one
 * stands. Limits that only keep the work small (`MOST_…`) stand where they are used.
 */

// How many digits tell.

/**
 * By chance alone, amounts with fewer digits are equal, or a slip apart, too often. With 3 (and 2 for the next) 10 of
 * 2,090 amounts more are tied, to whatever is equal, and no more errors are found; with 5 fewer (2026-11-29).
 */
export const TELLING_DIGITS = 4;
/** With a second sign of it (a name in common, a sum that is proven) fewer will do. */
export const FEWER_DIGITS = 3;
/** Of what has the same name and is a change, and of a total over items that are all there are, two. */
export const FEW_DIGITS = 2;
/** A rate of fewer digits is that of many amounts. */
export const TELLING_RATE = 3;
/** A rate with fewer decimals fits too many amounts. */
export const FINE_RATE = 2;
/** How far rounding may move a sum, in units of its last digit, and so hide the value that a slip was made of. */
export const ROUNDING = 3;

// Sums and columns inside a table. Counts are of instances that tell something: sums of two addends or more that are not
// zero are strong, sums of one addend are weak, and what columns or rows merely repeat counts once.

/** A weak instance counts this part of a strong one: one addend equal to its total is half the time a copy. */
export const WEAK = 0.25;
/**
 * How many strong instances a reading needs beyond its failures before an exception to it is a mistake, by where the
 * reading comes from. Named 2 a failure loses one of the known TABLE errors; coded 0.5 to 2, named 0.5 to 1, shaped 0.5
 * to 1.5 and guessed (1, 1) to (4, 5) make no difference (2026-11-28).
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
/** More slips of the finger than this in one structure are none. */
export const MOST_SLIPS = 2;
/** Amounts stand at most so many rows off their labels. 1 to 5 give the same. */
export const MOST_ROWS_OFF = 3;
/**
 * A broken sum costs more than one that holds gains, so that a finer structure has to earn its place. This and the five
 * below (but `PRIOR`), `MOST_SLIPS`, and of prose `FEWEST_AGREEING`, `TELLING_SHARES`, `ENOUGH_LISTS` and `FULL_NAME` make
 * no difference, all taken a step lower (1, 0.25, 2, 0.4; 1; 1, 1, 2, 6) or a step higher (2.5, 1, 4, 0.8; 4; 3, 3, 4, 10)
 * at once (2026-11-29).
 */
export const BROKEN = 1.5;
/** One that is off by just one of its parts costs a little more: that part had better not be in it. */
export const COUNTED_TWICE = 0.5;
/** What codes and numbering are worth by themselves, in sums that hold. */
export const PRIOR = { codes: 4, names: 4, numbers: 3, indents: 2, flat: 0 } as const;
/** With fewer parts a sum in one column comes out by chance. */
export const TELLING_PARTS = 3;
/** So many of the lines must be names of the classification before the others are read beside them. */
export const NAMED_LINES = 0.6;
/** So many rows must add up before a structure is used to put others where they belong. */
export const FIRM_SHIFT = 2;
/** So many amounts are a table of amounts and not a remark in a list. */
export const FEWEST_AMOUNTS = 6;
/**
 * A column holds words of a set where so many rows print one beside a number, and so many rows for each word. On corpus-dev
 * no number stands in such a column, with 2 and 1 neither (2026-11-30).
 */
export const SET_WORDS = { least: 4, times: 2 } as const;
/** One amount of more decimals than so many others, which all have as many, stands out. */
export const FINER = 3;
/**
 * The only cost that a performance form sets is all its project costs where so many forms of the draft print it as their
 * money, and so many for each that does not. On corpus-dev forms of advertising or of one year's share stay below.
 */
export const SOLE_COST = { least: 3, perFailure: 4 } as const;

/**
 * How many times the largest amount of all tables an amount in prose may be. Assets of an office that builds roads are
 * some hundred times its budget; 元 for 万元 makes ten thousand. On corpus-dev nothing but such a slip is above 10.
 */
export const OUT_OF_PROPORTION = 1000n;

// Columns of two tables.

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
/** So much of what a table prints must stand elsewhere in another unit before its unit line is wrong. */
export const OF_ANOTHER_UNIT = 0.75;
/** Shorter names go by other things as well. */
export const SHORTEST_PROJECT = 5;

// Prose against tables and against itself.

/** So many amounts of a section have to agree with a column before one that does not is a mistake. */
export const FEWEST_AGREEING = 2;
/** So many shares of a section have to be of one whole before one that fits another only is a mistake. */
export const TELLING_SHARES = 2;
/** So many lists of one wording that add up show that those of this wording do. */
export const ENOUGH_LISTS = 3;
/** So many lists of one part that is all of it show that one a slip away from it was meant so, too. */
export const ENOUGH_SINGLES = 2;
/**
 * A list of so many categories that a table has, all with its amounts, is of that table, and so few may be left out of it by
 * mistake. 2 and 4 for the first, 1 and 4 for the second give the same (2026-11-29).
 */
export const FEWEST_LISTED = 3;
export const MOST_LEFT_OUT = 2;
/** A subject of so many characters says what it is of. */
export const FULL_NAME = 8;
/** A target's name of so many characters, with its amount, that differs in one is spelt wrong and no other target. */
export const FULL_TARGET = 12;

// Which figure is wrong.

/** So many sums come out to the last digit that one which does not stands out. */
export const EXACT_SUMS = 12;
/** One sum in so many may have a residue for other reasons. */
export const SELDOM_OFF = 20;
/** Where one sum in so many has a residue, the draft rounds; a single slip leaves several. */
export const RARELY_OFF = 4;
/** So many cells of a table must differ from elsewhere to be another version of it; one is a slip. */
export const FEWEST_CELLS = 2;
/** From so many other places: with one, nothing tells which of the two is of another version. */
export const FEWEST_PLACES = 2;

/**
 * What speaks for and against a repair, in hundredths of a relation: how such mistakes happen, ordered by trials with
 * planted slips (`npm run trials`, `npm run measure -- --slips 10`).
 */
export const WEIGHT = {
  /** Weights, in hundredths of a relation. */
  relation: 100,
  /** A repair this far ahead of every other is safe. */
  clearLead: 50,
  /** A mistake copied to another place is likelier than two mistakes, but less likely than one in one place. */
  copy: 30,
  /** Two mistakes are less likely than one. */
  pair: 60,
  /** A sum that a repair leaves without any rest for rounding to explain, or with one where there was none. */
  exact: 15,
  /** A copy that a repair makes equal to the last digit: rounding has no part in copying. */
  exactCopy: 25,
  /** The new value stands elsewhere in the draft; or the old one does, which speaks as plainly against the repair. */
  known: 60,
  /** A repair this far behind the best may yet be the one to begin with. */
  ahead: 60,
  /** What every further repair costs when it is weighed which to begin with. */
  another: 150,
  subjectOfRatio: 50,
  /** The printed rate is what this year's amount as the base would give: the commonest mistake of all. */
  wrongBase: 80,
  prose: 35,
  subjectOfSum: 10,
  lookalike: 65,
  blank: -25,
  negative: -60,
  /** 1200.10 for 1200.00: two round digits more are no chance where few figures could have them, one is a little. */
  rounder: 60,
  aLittleRounder: 5,
  lessRound: -30,
  few: 4,
  /** 元 for 万元, or the other way round: the digits are right. */
  unitSlip: 120,
  /** 1.14% for 114%: the digits are right as well. */
  fraction: 120,
  /** -360 for 360: what adds up is off by twice the amount. */
  signSlip: 120,
  /** The amount of the whole in the place of one of its parts. */
  wholeForPart: 80,
  /** 007.55: nobody writes a number so. */
  leadingZero: 60,
} as const;

// What another draft says.

/**
 * A column of last year, or the changes of the text, follow last year's file where so many amounts agree with it, and so
 * many for each that does not. No pair of years on record prints one; chosen as `named` above is, and a failure more
 * (2026-11-30).
 */
export const LAST_YEAR = { least: 2, perFailure: 2 } as const;
/**
 * A column of a department follows its units where so many lines come out, and so many for each cause that others do
 * not. Two lines of one name agree by chance where one unit has all the money; a department without one of its units
 * misses most lines, each by another amount (2026-11-30).
 */
export const UNITS = { least: 3, perFailure: 2 } as const;
