/** Rules about what a whole disclosure has to hold; excerpts, as most fixtures are, have no such duty. */
export const EXCERPT = { 'table-required': 'off', 'section-required': 'off', 'reason-missing': 'off' } as const;
