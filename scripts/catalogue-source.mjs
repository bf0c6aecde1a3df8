// Reads the source rows of the catalogue and brings together what several files say of one code.
import { readFileSync } from 'node:fs';

const ENTRY_FILES = ['functional.tsv', 'economic_department.tsv', 'economic_government.tsv', 'revenue.tsv'];

/** Rows of a TSV file as objects keyed by its header, misread characters put right. */
function readTable(folder, file, corrections = []) {
  let text = readFileSync(new URL(file, folder), 'utf8');
  for (const row of corrections) text = text.replaceAll(row.printed, row.corrected);
  const [header, ...lines] = text.trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
  });
}

const yearsOf = (text) => (text.match(/\d{4}/g) ?? []).map(Number);

/** A former name is kept once per code: published evidence before recalled dates before the undated dictionary. */
const SOURCE_RANK = { published: 0, recalled: 1, dictionary: 2 };

function addFormer(entry, former) {
  if (former.name === '' || former.name === entry.name) return;
  const known = entry.formers.find((other) => other.name === former.name);
  if (!known) entry.formers.push(former);
  else if (SOURCE_RANK[former.source] < SOURCE_RANK[known.source]) Object.assign(known, { reused: false }, former);
}

function addWording(entry, wording) {
  const known = entry.name === wording.name || entry.formers.some((former) => former.name === wording.name);
  if (!known && !entry.wordings.some((other) => other.name === wording.name)) entry.wordings.push(wording);
}

const change = {
  'renaming-seen': (entry, row) =>
    addFormer(entry, {
      name: row.name_old,
      until: Math.max(...yearsOf(row.years_old)),
      replaced: Math.min(...yearsOf(row.years_new)),
      source: 'published',
    }),
  'older-edition-differs': (entry, row) => addFormer(entry, dictionaryName(row, false)),
  'older-edition-code-reused': (entry, row) => addFormer(entry, dictionaryName(row, true)),
  conflict: (entry, row) => addWording(entry, { name: row.name_old, use: 'published' }),
  'local-wording': (entry, row) => addWording(entry, { name: row.name_old, use: 'local' }),
  'carried:rename': (entry, row) => {
    const year = Number(row.years_new);
    addFormer(entry, { name: row.name_old, until: year - 1, replaced: year, source: 'recalled' });
  },
  'carried:add': (entry, row) => {
    entry.since = Number(row.years_new);
  },
};

function dictionaryName(row, reused) {
  return {
    name: row.name_old,
    until: 2017,
    replaced: Math.min(...yearsOf(row.years_new)),
    source: 'dictionary',
    reused,
  };
}

/** What a row's note says beyond agreement with the old dictionary, spread over the fields that hold it. */
function readNote(entry, note) {
  const rest = [];
  for (const part of note.split(' | ').filter(Boolean)) {
    const [, label, value] = part.match(/^(old dictionary|other recalled name|earlier catalogue had): (.*)$/) ?? [];
    if (label === 'old dictionary') {
      // changes.tsv dates the names it knows; this one has only a recalled name to stand against.
      addFormer(entry, { name: value, until: 2017, source: 'dictionary' });
    } else if (label) {
      for (const name of value.split(' / ')) {
        addWording(entry, { name: name.replace(/ \(recalled\)$/, ''), use: 'recalled' });
      }
    } else if (/^earlier catalogue evidence only/.test(part)) rest.push('earlier catalogue evidence only');
    else if (!/^(old dictionary agrees|variant: .*|CONFLICT)$/.test(part)) throw new Error(`unread note: ${part}`);
  }
  entry.note = rest.join('; ');
}

/**
 * Everything the source files say, by entry, in order of book and code.
 * @param {URL} folder the folder of the source files, ending in a slash
 */
export function readSources(folder) {
  const corrections = readTable(folder, 'corrections.tsv');
  const entries = ENTRY_FILES.flatMap((file) => readTable(folder, file, corrections)).map((row) => ({
    ...row,
    years: yearsOf(row.years),
    publishers: Number(row.publishers),
    formers: [],
    wordings: [],
  }));
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  if (byCode.size !== entries.length) throw new Error('a code stands in two rows');

  const changes = ['changes.tsv', 'additions.tsv'].flatMap((file) => readTable(folder, file, corrections));
  for (const row of changes) {
    const recode = row.kind === 'carried:recode' && row.code.match(/^(\d+)→(\d+)$/);
    if (recode) byCode.get(recode[1]).successor = { code: recode[2], year: Number(row.years_new) };
    const entry = byCode.get(row.code);
    if (entry) change[row.kind]?.(entry, row);
  }
  for (const entry of entries) readNote(entry, entry.note);
  for (const row of readTable(folder, 'definitions.tsv')) {
    const entry = byCode.get(row.code);
    if (entry && row.definition_reworded) entry.definition = row.definition_reworded;
  }
  const mapping = readTable(folder, 'economic_mapping.tsv').filter((row) => byCode.has(row.dept_code));
  return { entries, mapping };
}
