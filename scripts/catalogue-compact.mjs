// Writes the catalogue as one small text; server/src/catalogue/decode.ts reads it and describes the format.
import { pinyin } from 'pinyin-pro';

const BOOKS = [
  'general',
  'gov-fund',
  'state-capital',
  'social-insurance',
  'economic-department',
  'economic-government',
  'revenue',
];
const FIRST_YEAR = 2019;
const WORDING = { published: 'w', local: 'l', recalled: 'm' };
const FORMER = { published: 'p', recalled: 'r', dictionary: 'd' };
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function evidence(entry) {
  const years = entry.years.reduce((bits, year) => bits | (1 << (year - FIRST_YEAR)), 0);
  return `${entry.status[0]}${entry.publishers || ''}${years ? `,${years.toString(16)}` : ''}`;
}

function details(entry) {
  const formers = entry.formers.map((former) => {
    const kind = former.reused ? 'u' : FORMER[former.source];
    return `${kind}${former.until ?? ''}-${former.replaced ?? ''}:${former.name}`;
  });
  const wordings = entry.wordings.map((wording) => `${WORDING[wording.use]}${wording.name}`);
  const rest = [
    entry.since && `s${entry.since}`,
    entry.successor && `>${entry.successor.code}:${entry.successor.year}`,
    entry.note && `n${entry.note}`,
    entry.definition && `t${entry.definition}`,
  ].filter(Boolean);
  return [...formers, ...wordings, ...rest];
}

function entryLine(entry) {
  const fields = [entry.code, entry.name, evidence(entry), ...details(entry)];
  if (fields.some((field) => /[|\n`\\$]/.test(field))) throw new Error(`a field holds a separator: ${fields}`);
  return fields.join('|');
}

/** Initials of every character that names use; the usual reading first. */
function initialLines(entries) {
  const names = entries.flatMap((entry) => [
    entry.name,
    ...entry.formers.map((f) => f.name),
    ...entry.wordings.map((w) => w.name),
  ]);
  const groups = new Map();
  for (const char of [...new Set(names.join(''))].sort(byText)) {
    if (!/\p{Script=Han}/u.test(char)) continue;
    const readings = pinyin(char, { multiple: true, toneType: 'none', type: 'array' });
    const initials = [...new Set(readings.map((reading) => reading[0]))].join('');
    groups.set(initials, (groups.get(initials) ?? '') + char);
  }
  return [...groups].sort(([a], [b]) => byText(a, b)).map((group) => group.join('|'));
}

/** The whole catalogue as text, the same for the same rows. */
export function compact({ entries, mapping }) {
  const lines = [];
  for (const book of BOOKS) {
    lines.push(`=${book}`);
    lines.push(
      ...entries
        .filter((entry) => entry.book === book)
        .sort((a, b) => byText(a.code, b.code))
        .map(entryLine),
    );
  }
  lines.push('=mapping', ...mapping.map((row) => `${row.dept_code}|${row.gov_code}|${row.status[0]}`).sort(byText));
  lines.push('=initials', ...initialLines(entries));
  return lines.join('\n');
}
