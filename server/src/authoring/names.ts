import type { Book, Catalogue, Entry } from '../catalogue/index.ts';
import { governmentCounterparts, nameIn } from '../catalogue/index.ts';

/** Names of codes as the tables of a year print them; empty for a code that the catalogue has not. */
export interface Names {
  functional(code: string): string;
  economic(code: string): string;
  government(code: string): string;
}

const FUNCTIONAL: readonly Book[] = ['general', 'gov-fund', 'state-capital', 'social-insurance'];

/** The entry of a functional code, in whichever book has it. */
export function functionalEntry(catalogue: Catalogue, code: string): Entry | undefined {
  return catalogue.findAll(code).find(({ book }) => FUNCTIONAL.includes(book));
}

/** Looks names up once each. */
export function namesIn(catalogue: Catalogue, year: number | undefined): Names {
  const kept = new Map<string, string>();
  const name = (code: string, find: () => Entry | undefined): string => {
    let known = kept.get(code);
    if (known === undefined) {
      const entry = find();
      known = entry ? nameIn(entry, year) : '';
      kept.set(code, known);
    }
    return known;
  };
  return {
    functional: (code) => name(code, () => functionalEntry(catalogue, code)),
    economic: (code) => name(code, () => catalogue.find(code, { book: 'economic-department' })),
    government: (code) => name(code, () => catalogue.find(code, { book: 'economic-government' })),
  };
}

/** Where an agency's money is booked if nothing more is known. */
const AGENCY: Readonly<Record<string, string>> = {
  '301': '501',
  '302': '502',
  '303': '509',
  '307': '511',
  '309': '504',
  '310': '503',
  '311': '508',
  '312': '507',
  '313': '510',
};

/** The government's economic code of a department's: its only counterpart, or the category an agency books it under. */
export function governmentCode(department: string): string {
  const counterparts = governmentCounterparts(department).filter(({ status }) => status === 'sourced');
  if (counterparts.length === 1) return counterparts[0]!.code;
  return AGENCY[department.slice(0, 3)] ?? '599';
}
