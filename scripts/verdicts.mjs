// What the engine says of published documents, held against what people found when they read there.
//
//   node scripts/verdicts.mjs [corpus|published] [--lost]
//
// prints every finding that nobody has judged, as a line for the verdict file with the sentence or row below it: write
// `wrong` (what is printed there is wrong) or `right` (it is right, and the finding false) and the arithmetic, never a
// quotation. `--lost` also prints the verdicts whose finding is no longer made. Needs a build.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './prepare.mjs';

export const books = {
  /** The five that the engine grew up with: every finding is judged. */
  corpus: {
    folder: process.env.TIEOUT_CORPUS ?? join(root, '../shared/corpus'),
    verdicts: join(root, 'test/corpus/verdicts.tsv'),
    judged: () => true,
  },
  /** Those it is measured on: what is called an error is judged. */
  published: {
    folder: process.env.TIEOUT_PUBLISHED ?? join(root, '../shared/corpus-dev'),
    verdicts: join(root, 'test/published/verdicts.tsv'),
    judged: ({ severity }) => severity === 'error',
  },
};

const ASIDE = new Set(['README.md', 'traps.md']);

export function isPresent({ folder }) {
  return existsSync(folder);
}

export function verdictsOf({ verdicts }) {
  if (!existsSync(verdicts)) return [];
  const [, ...rows] = readFileSync(verdicts, 'utf8').split('\n').filter(Boolean);
  return rows.map((row) => {
    const [document, place, token, rule, verdict, arithmetic] = row.split('\t');
    return { key: [document, place, token, rule].join('\t'), document, place, token, rule, verdict, arithmetic };
  });
}

/** Every finding by its key (document, line:column, token and rule), and whether it has to be judged. */
export function findingsOf({ folder, judged }) {
  const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name) && !ASIDE.has(name));
  const paths = names.sort().map((name) => join(folder, name));
  const command = [
    'dist/server/cli.cjs',
    'check',
    '--format',
    'json',
    '--fail-on',
    'never',
    '--locale',
    'en',
    ...paths,
  ];
  const out = execFileSync(process.execPath, command, { cwd: root, maxBuffer: 2 ** 30 });
  return JSON.parse(out.toString()).files.flatMap(({ path, findings }) => {
    const document = basename(path).replace(/\.\w+$/, '');
    return findings.map((finding) => {
      const { line, character } = finding.range.start;
      const token = finding.found.replace(/\s+/g, ' ') || '(blank)';
      return {
        key: [document, `${line + 1}:${character + 1}`, token, finding.rule].join('\t'),
        path,
        due: judged(finding),
        ...finding,
      };
    });
  });
}

/** A figure that is wrong is wrong whichever rule says so; a rule that is wrong of it may be so alone. */
const placeOf = (key) => key.split('\t').slice(0, 3).join('\t');

/** Findings without a verdict, verdicts without a finding, and the others. */
export function compare(book) {
  const verdicts = verdictsOf(book);
  const findings = findingsOf(book);
  const known = new Set(verdicts.map(({ key }) => key));
  const wrong = new Set(verdicts.filter(({ verdict }) => verdict === 'wrong').map(({ key }) => placeOf(key)));
  // A false finding that is no longer called an error is gone; a true one may be told more quietly.
  const made = new Set(findings.filter(({ due }) => due).map(({ key }) => key));
  const places = new Set(findings.map(({ key }) => placeOf(key)));
  const isMade = ({ key, verdict }) => (verdict === 'wrong' ? places.has(placeOf(key)) : made.has(key));
  return {
    verdicts,
    unjudged: findings.filter(({ key, due }) => due && !known.has(key) && !wrong.has(placeOf(key))),
    lost: verdicts.filter((verdict) => !isMade(verdict)),
    made: verdicts.filter(isMade),
  };
}

function print(name) {
  const book = books[name];
  if (!isPresent(book)) return console.log(`${name}: no documents at ${book.folder}`);
  const { unjudged, lost, verdicts } = compare(book);
  for (const { key, path, message, range, expected } of unjudged) {
    const line = readFileSync(path, 'utf8').split('\n')[range.start.line] ?? '';
    const from = Math.max(0, range.start.character - 150);
    console.log(`${key}\t?\t`);
    console.log(`  # ${expected.join(' or ') || 'nothing known'}: ${message}`);
    console.log(`  # ${line.slice(from, range.end.character + 150)}`);
  }
  if (process.argv.includes('--lost'))
    for (const { key, verdict, arithmetic } of lost) console.log(`lost: ${key}\t${verdict}\t${arithmetic}`);
  const count = (some, which) => some.filter(({ verdict }) => verdict === which).length;
  console.log(
    `${name}: ${unjudged.length} unjudged; of ${count(verdicts, 'wrong')} judged wrong ${count(lost, 'wrong')} lost, ` +
      `of ${count(verdicts, 'right')} judged right ${count(lost, 'right')} gone`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2).filter((word) => word in books);
  for (const name of named.length > 0 ? named : Object.keys(books)) print(name);
}
