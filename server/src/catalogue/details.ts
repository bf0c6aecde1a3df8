/**
 * Reads what a line of the generated catalogue has behind code and name: `evidence|detail|…`. Evidence is the first
 * letter of the status, the number of publishers, and after a comma the years seen, as hexadecimal bits from 2019. A
 * detail begins with a letter that says what it is (see `addDetail`).
 */
import type { Entry, FormerName, Status, Wording } from './entry.ts';

export interface Details {
  readonly years: readonly number[];
  readonly publishers: number;
  readonly formerNames: FormerName[];
  readonly wordings: Wording[];
  since: number | undefined;
  successor: Entry['successor'];
  definition: string;
  note: string;
}

const FIRST_YEAR = 2019;
const STATUS: Readonly<Record<string, Status>> = { v: 'verified', s: 'single', r: 'recalled' };

/** The status alone, without reading the rest. */
export function statusOf(rest: string): Status {
  return STATUS[rest[0]!]!;
}

export function readDetails(rest: string): Details {
  const [evidence = '', ...fields] = rest.split('|');
  const [publishers = '', years = '0'] = evidence.slice(1).split(',');
  const entry: Details = {
    years: yearsOf(Number.parseInt(years, 16)),
    publishers: Number(publishers),
    formerNames: [],
    wordings: [],
    since: undefined,
    successor: undefined,
    definition: '',
    note: '',
  };
  for (const field of fields) addDetail(entry, field);
  return entry;
}

function yearsOf(bits: number): number[] {
  const years: number[] = [];
  for (let year = FIRST_YEAR, left = bits; left > 0; left >>= 1, year++) if (left & 1) years.push(year);
  return years;
}

function addDetail(entry: Details, field: string): void {
  const value = field.slice(1);
  switch (field[0]) {
    case 'p':
      entry.formerNames.push(readFormer(value, 'published', false));
      break;
    case 'r':
      entry.formerNames.push(readFormer(value, 'recalled', false));
      break;
    case 'd':
      entry.formerNames.push(readFormer(value, 'dictionary', false));
      break;
    case 'u':
      entry.formerNames.push(readFormer(value, 'dictionary', true));
      break;
    case 'w':
      entry.wordings.push({ name: value, use: 'published' });
      break;
    case 'l':
      entry.wordings.push({ name: value, use: 'local' });
      break;
    case 'm':
      entry.wordings.push({ name: value, use: 'recalled' });
      break;
    case 's':
      entry.since = Number(value);
      break;
    case '>':
      entry.successor = { code: value.slice(0, -5), year: Number(value.slice(-4)) };
      break;
    case 't':
      entry.definition = value;
      break;
    case 'n':
      entry.note = value;
      break;
  }
}

/** `until-replaced:name`, either year may be missing. */
function readFormer(value: string, source: FormerName['source'], reused: boolean): FormerName {
  const colon = value.indexOf(':');
  const dash = value.indexOf('-');
  const former: { -readonly [K in keyof FormerName]: FormerName[K] } = { name: value.slice(colon + 1), source, reused };
  if (dash > 0) former.until = Number(value.slice(0, dash));
  if (colon - dash > 1) former.replaced = Number(value.slice(dash + 1, colon));
  return former;
}
