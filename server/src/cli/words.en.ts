import type { Words } from './wording.ts';

const SEVERITY = { error: 'error', warning: 'warning', information: 'info', hint: 'hint' } as const;

export const EN: Words = {
  usage: `Tieout checks the figures of a Chinese budget disclosure against each other.

Usage
  tieout check PATH…    report every figure that disagrees with the rest of the draft
  tieout figures PATH…  list every figure and what it ties to
  tieout fix PATH…      apply the repairs that are certain, then report what is left
  tieout convert PATH…  make pipe tables of the tables; figures and findings stay the same
  tieout import FILE -o DRAFT
                        make a draft of a text, Word (.docx), Excel (.xlsx, .xls; WPS .et), CSV or HTML file
  tieout export DRAFT -o FILE
                        write the draft as it is published: Word (.docx), Excel (.xlsx, a sheet a table) or
                        HTML (.html, which prints to PDF)
  tieout report DRAFT -o FILE
                        write what a check comes to, to be signed and handed on: Word (.docx) or HTML (.html)
  tieout align PATH…    align pipe tables for Chinese width; only spaces change
  tieout generate new -o DRAFT --department NAME --year YEAR   begin a whole draft: tables, text, terms, gaps
                  [--accounts] [--family FAMILY] [--ledger FILE] [--prior FILE]
  tieout generate tables DRAFT --ledger FILE   make or update every table from a ledger (CSV, TSV, XLSX, XLS)
  tieout generate text DRAFT                   write the explanations that have no text yet, from the tables
  tieout generate update DRAFT                 bring the figures of the text up to the tables
  tieout generate insert KIND DRAFT            insert an empty table with the codes the draft uses
  tieout generate fill DRAFT…                  fill in subtotals, totals and row totals
  tieout generate derive KIND DRAFT            make a table from others in the draft
  tieout generate forward LAST -o DRAFT        make this year's draft of last year's file (Markdown, text, Word, …)
  tieout generate list [DRAFT]                 list the families of tables and their kinds

A PATH is a draft, a text file, a folder, or a pattern such as "2025/**/*.txt". In a folder these are
read: *.disclosure.md, *.md with a "disclosure:" key in its front matter, and *.txt. Hidden folders and
node_modules are skipped.

Options
  --format FORMAT                   text, json, jsonl (an object a line as soon as a file is done), sarif or
                                    github; figures: text, json or jsonl; default text
  --fail-on error|warning|never     from which severity on the exit code is 1; default error
  --rule NAME=SEVERITY              error, warning, information, hint or off; may be repeated
  --status STATE                    figures: only tied, conflicting, rounding or unchecked; may be repeated
  --claims                          figures: only amounts, ratios and counts; no codes, years, ordinals
  --catalogue FILE                  your own codes (TSV, CSV or XLSX), over the built-in ones; may be repeated
  --jobs N                          check, fix, figures: files at a time; default one for every two cores
  --shard I/N                       only the I-th of N shares of the files, for N machines (check, fix, figures)
  --ambiguous-wide                  count “ ” — … as wide as Han when aligning (convert, align)
  --ledger FILE                     columns: functional code, economic code, project, fund, amount, …, in any order
  --family 9|10|11|14|accounts      which family of tables; default as the draft has them
  --only KIND                       make just this table, by number, title or the name in "list"; may be repeated
  --code CODE                       a code that the inserted table lists; may be repeated
  --line NUMBER                     insert before this line; fill only the table this line is in
  -o, --output FILE                 write elsewhere; - is the standard output (generate, import); export, report: the file
  --dry-run                         show the changes and write nothing
  --force                           import, export, report, generate forward: write over a file that is not empty
  --locale zh-cn|en                 language of the messages; default from LC_ALL or LANG
  -h, --help                        this text
  -V, --version                     the version

Exit code
  0  nothing at or above --fail-on
  1  findings at or above --fail-on; generate: something could not be put into the tables
  2  bad usage, or an input that cannot be read; the other inputs are still checked
`,
  noCommand: 'Say what to do: check, figures, fix, generate, convert, align, import, export or report.',
  commandFirst: 'The command (check, figures, fix, generate, convert, align, import, export or report) comes first.',
  noPath: 'Name at least one file or folder.',
  emptyPath: 'A path is empty.',
  seeHelp: 'See tieout --help.',
  severity: SEVERITY,
  kind: {
    amount: 'amount',
    percent: 'percent',
    count: 'count',
    code: 'code',
    year: 'year',
    date: 'date',
    'document-number': 'document number',
    ordinal: 'ordinal',
    threshold: 'threshold',
    telephone: 'telephone',
  },
  status: { tied: 'tied', conflicting: 'conflicting', rounding: 'rounding', unchecked: 'unchecked' },
  problem: {
    missing: 'does not exist',
    'no-match': 'matches no file',
    denied: 'may not be read (permission denied)',
    'not-a-file': 'is neither a regular file nor a folder',
    'too-large': 'is larger than 50 MB',
    binary: 'is not text; use tieout import for Word and Excel, and save a PDF as text first',
    encoding: 'is neither UTF-8, UTF-16 nor GB18030, or is damaged',
    unreadable: 'cannot be read',
    failed: 'could not be checked because of a fault in Tieout',
    memory: 'needs more memory than one file of many is given; check it by itself',
    'disk-full': 'was not written: no space is left on the disk; what was there is as it was',
    busy: 'was not written: another run of tieout holds it',
    changed: 'has been changed since it was read; nothing was written',
    'cannot-write': 'was not changed; only UTF-8 and UTF-16 files that may be written can be repaired',
  },
  leftTable: {
    'text-outside': 'not converted: the table holds text outside its cells',
    'table-inside': 'not converted: a table stands inside a cell',
    'picture-or-link': 'not converted: the table holds a picture or a link',
    comment: 'not converted: the table holds a comment',
    'too-large': 'not converted: the table is too large',
    'reads-differently': 'not converted: it would be read differently',
  },
  importProblem: {
    'too-large': 'is too large',
    encoding: 'is neither UTF-8, UTF-16 nor GB18030, or is damaged',
    damaged: 'cannot be opened; it is damaged or has a password',
    'unknown-kind':
      'is of a kind that is not read; .txt, .md, .docx, .xlsx, .xls, .et, .csv, .tsv and .html are, save it as one of them',
    empty: 'holds nothing',
  },
  leftOut: {
    'hidden-sheet': (count) => `${plural(count, 'hidden sheet')} left out`,
    'hidden-row': (count) => `${plural(count, 'hidden row')} left out`,
    'hidden-column': (count) => `${plural(count, 'hidden column')} left out`,
    'hidden-text': (count) => `hidden text left out in ${plural(count, 'place')}`,
    'deleted-text': (count) => `text left out that tracked changes delete, in ${plural(count, 'place')}`,
    comment: (count) => `${plural(count, 'comment')} left out`,
    picture: (count) =>
      `${plural(count, 'picture or chart', 'pictures or charts')} left out; what they show is not checked`,
    'nested-table': (count) => `${plural(count, 'piece')} of text left out that stood too deep in nested tables`,
    'wide-span': (count) => `${plural(count, 'merged cell')} cut off at the most columns or rows that one may cover`,
  },
  importUsage: 'Write tieout import FILE -o DRAFT.',
  forwardUsage: 'Write tieout generate forward LAST -o DRAFT.',
  noYear: 'does not say of which year it is, so it cannot be moved on',
  exportUsage: 'Write tieout export DRAFT -o FILE, with a FILE that ends in .docx, .xlsx or .html, for one draft.',
  reportUsage: 'Write tieout report DRAFT -o FILE, with a FILE that ends in .docx or .html, for one draft.',
  exportProblem: {
    'no-tables': 'has no table to put into a workbook',
    'no-word': 'cannot be exported: the library for Word files could not be loaded',
  },
  wouldExport: (path, bytes) => `${path} would be written, ${Math.ceil(bytes / 1024)} KB`,
  exists: 'is not empty and was not written over; --force does so',
  gb18030: 'read as GB18030',
  unknownCommand: (name) =>
    `There is no command "${name}". The commands are check, figures, fix, generate, convert, align, import, export and report.`,
  unknownOption: (name) => `There is no option ${name} here.`,
  badArguments: (reason) => reason,
  notOneOf: (option, given, allowed) => `${option} takes ${allowed.join(', ')}; it was given "${given}".`,
  badRule: (given) => `--rule takes NAME=SEVERITY; it was given "${given}".`,
  unknownRule: (name, known) => `There is no rule "${name}". The rules are ${known.join(', ')}.`,
  noKind: 'Name the kind of table; tieout generate list has them all.',
  noLedger: 'Name the ledger with --ledger.',
  newUsage: 'Name the draft with -o, the department with --department and the year with --year, in four digits.',
  noFamily: (family) =>
    `There is no family of tables "${family}" for such a disclosure; tieout generate list has them all.`,
  begun: (path) => `${path} was begun.`,
  oneOutput: '--output is for one draft.',
  present: 'present',
  noGenerate: (known) => `Say what to do: tieout generate ${known.join('|')}.`,
  badLine: (given) => `--line takes a line number from 1 on; it was given "${given}".`,
  badJobs: (given) => `--jobs takes a number from 1 on; it was given "${given}".`,
  badShard: (given) => `--shard takes I/N, such as 1/4 for the first of four; it was given "${given}".`,
  derivedFrom: (titles) => `follows from ${titles.join(', ')}`,
  barren: (path) => `${path}: no drafts in this folder`,
  progress: (done, total, path) => `Checking ${done + 1} of ${total}: ${path}`,
  expected: (values) => `expected ${values.join(' or ')}`,
  fixed: (applied, left) => `${applied} ${applied === 1 ? 'repair' : 'repairs'} applied, ${left} left alone`,
  leftAlone: (found, reason) => `${found === '' ? 'this place' : found} left alone: ${reason}`,
  moreLeft: (count) => `${count} more left alone, see the report`,
  untried: 'too many safe repairs for one run; look at these and run it again',
  imported: (path) => `${path} written`,
  converted: (tables) => (tables === 0 ? 'no table to convert' : `${plural(tables, 'table')} converted`),
  aligned: (tables) => (tables === 0 ? 'aligned already' : `${plural(tables, 'table')} aligned`),
  shard: ({ index, count }, files, all) => `Shard ${index}/${count}, ${files} of ${plural(all, 'file')}. `,
  counts: (files, found) => {
    if (files === 0) return 'No file was checked. ';
    const parts = (Object.keys(SEVERITY) as (keyof typeof SEVERITY)[])
      .filter((severity) => found[severity] > 0)
      .map((severity) => plural(found[severity], SEVERITY[severity]));
    return `${plural(files, 'file')}: ${parts.join(', ') || 'nothing found'}. `;
  },
  silenced: (count) => (count > 0 ? `${plural(count, 'finding')} ignored with a reason. ` : ''),
  ledger: ({ total, tied, conflicting, rounding, claims, uncheckedClaims, signed }) => {
    const others = total - claims;
    const rest = others > 0 ? `; ${others} more (codes, years, ordinals) claim nothing` : '';
    const states = `${tied} tied, ${conflicting} conflicting, ${rounding} rounding, ${uncheckedClaims} unchecked${signed > 0 ? `, ${signed} signed off` : ''}`;
    return `${plural(claims, 'amount, ratio or count', 'amounts, ratios and counts')}: ${states}${rest}.`;
  },
};

function plural(count: number, noun: string, several = noun === 'info' ? noun : `${noun}s`): string {
  return `${count} ${count === 1 ? noun : several}`;
}
