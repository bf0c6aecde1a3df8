/** What a workbook may hold, in any format: more than any ledger or set of tables does. */
export const MOST_SHEETS = 500;
export const MOST_ROWS = 60_000;
export const MOST_COLUMNS = 200;
/** Places of all sheets together, blank ones before a filled one included. */
export const MOST_CELLS = 1_000_000;
