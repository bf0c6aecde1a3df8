import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Catalogue } from './catalogue/index.ts';
import { type CheckedDraft, checkText } from './check.ts';
import type { FactIndex } from './facts/index.ts';
import { type CompanionKey, companionsOf, type FoundCompanion } from './features/companions.ts';
import { heldByLastYear, isLastYear, type LastYearHeld } from './features/lastYear.ts';
import { heldByUnits } from './features/units.ts';
import { findingsOf } from './findings/findings.ts';
import { type Heeded, heedIgnores } from './findings/ignores.ts';
import type { Locale, Severity } from './report.ts';
import type { Slices } from './sheets/slices.ts';
import { lineEnd, numbersEnd } from './text/lines.ts';
import { readableEnd } from './text/read.ts';
import type { Verdict } from './verdicts/verdict.ts';

/** Characters read at a time, some tenths of a second of work, and numbers where they stand closer than anyone prints them. */
const PIECE = 50_000;
const PIECE_NUMBERS = 3000;
/** A piece costs a little of all that is read already; so it is at least this part of it. */
const PIECE_PART = 8;
const LONGEST_PIECE = 4 * PIECE;
/** Characters that are worth a first answer. */
const ENOUGH = 2 * PIECE;

/** What a checked draft comes to, one piece of work each. */
const CONCLUSIONS: readonly ((checked: CheckedDraft, catalogue: Catalogue) => unknown)[] = [
  (checked) => checked.verdicts,
  (checked) => checked.diagnoses,
  (checked, catalogue) => checked.codes(catalogue),
];

interface Kept {
  readonly version: number;
  /** A client may change a text and not its version. */
  readonly text: string;
  readonly checked: CheckedDraft;
  heeded: Heeded | undefined;
  /** How many of `CONCLUSIONS` have been drawn ahead of the first question. */
  drawn: number;
}

interface Begun {
  readonly text: string;
  readonly checked: CheckedDraft;
  /** Whether its words are judged: the most of what is to be concluded, and then little more each time. */
  judged: boolean;
}

/** What findings depend on besides the draft. */
export interface Circumstances {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly locale: Locale;
  readonly catalogue: Catalogue;
}

/** What was found at a path says this of a draft. */
interface Held {
  readonly path: string;
  readonly verdictsOn: (checked: CheckedDraft) => readonly Verdict[];
  /** Last year's draft, if it is that. */
  readonly last?: LastYearHeld['last'];
}

/** Checked drafts, one version a document, until it is closed; those that are long are read piece by piece. */
export class KeptDrafts {
  readonly #drafts = new Map<string, Kept>();
  /** Long drafts of which only the beginning is read yet. */
  readonly #begun = new Map<string, Begun>();
  /** What other files say of a draft, by the draft and the key that names them. */
  readonly #companions = new Map<string, Map<CompanionKey, Held>>();

  constructor(private readonly circumstances: () => Circumstances) {}

  checked(document: TextDocument): CheckedDraft {
    return this.#of(document).checked;
  }

  /** The findings of a draft, its comments heeded. */
  heeded(document: TextDocument): Heeded {
    const kept = this.#of(document);
    kept.heeded ??= this.conclude(document.uri, kept.checked);
    return kept.heeded;
  }

  /** The findings of any version of a draft; nothing is kept. */
  conclude(uri: string, checked: CheckedDraft): Heeded {
    const { rules, locale, catalogue } = this.circumstances();
    const findings = findingsOf(checked, rules, locale, catalogue, this.#beyond(uri, checked));
    return heedIgnores(checked, findings, rules, locale);
  }

  /** Reads a long draft a piece further; true once an answer about it is quick. */
  read(document: TextDocument): boolean {
    const known = this.#drafts.get(document.uri);
    if (!known) return this.#readFurther(document);
    if (known.drawn === CONCLUSIONS.length || this.#of(document) !== known) return true;
    CONCLUSIONS[known.drawn]!(known.checked, this.circumstances().catalogue);
    known.drawn += 1;
    return false;
  }

  /** What the beginning of a long draft comes to; undefined until enough of it is read, and once all is. */
  soFar(document: TextDocument): Heeded | undefined {
    const begun = this.#begun.get(document.uri);
    if (!begun || begun.text.length < ENOUGH || !document.getText().startsWith(begun.text)) return undefined;
    return this.conclude(document.uri, begun.checked);
  }

  /** What last year's draft prints, where a draft names one that it compares with. */
  last(document: TextDocument): FactIndex | undefined {
    const { draft } = this.checked(document);
    const held = this.#companions.get(document.uri)?.get('prior');
    const last = held?.path === draft.frontMatter.prior ? held?.last : undefined;
    return last && isLastYear(draft, last) ? last.index : undefined;
  }

  /** Holds a draft against what it names; nothing has changed before the last piece is done. */
  *useCompanion(uri: string, found: FoundCompanion): Slices<void> {
    const { key, path } = found;
    const held = key === 'prior' ? heldByLastYear(found) : { verdictsOn: yield* heldByUnits(found) };
    this.#companions.set(uri, (this.#companions.get(uri) ?? new Map()).set(key, { path, ...held }));
    const kept = this.#drafts.get(uri);
    if (kept) kept.heeded = undefined;
  }

  /** What findings depend on has changed. */
  forgetFindings(): void {
    for (const kept of this.#drafts.values()) kept.heeded = undefined;
  }

  close(uri: string): void {
    this.#drafts.delete(uri);
    this.#begun.delete(uri);
    this.#companions.delete(uri);
  }

  #of(document: TextDocument): Kept {
    const { uri, version } = document;
    const known = this.#drafts.get(uri);
    const text = document.getText();
    if (known?.version === version && known.text === text) return known;
    const checked = checkText(text, (known ?? this.#begun.get(uri))?.checked);
    const kept: Kept = { version, text, checked, heeded: undefined, drawn: CONCLUSIONS.length };
    this.#drafts.set(uri, kept);
    this.#begun.delete(uri);
    return kept;
  }

  #readFurther(document: TextDocument): boolean {
    const { uri, version } = document;
    const text = document.getText();
    const before = this.#begun.get(uri);
    if (text.length <= ENOUGH) return true;
    if (before && !before.judged && text.startsWith(before.text)) {
      void before.checked.verdicts;
      before.judged = true;
      return false;
    }
    const end = pieceEnd(text, before?.text.length ?? 0);
    const whole = end >= readableEnd(text).end;
    const piece = whole ? text : text.slice(0, end);
    const checked = checkText(piece, before?.checked);
    if (whole) {
      this.#begun.delete(uri);
      this.#drafts.set(uri, { version, text, checked, heeded: undefined, drawn: 0 });
    } else this.#begun.set(uri, { text: piece, checked, judged: false });
    return false;
  }

  /** What other files say of a draft. */
  #beyond(uri: string, checked: CheckedDraft): readonly Verdict[] {
    const held = this.#companions.get(uri);
    if (!held) return [];
    return companionsOf(checked).flatMap(({ key, path }) => {
      const known = held.get(key);
      return known?.path === path ? known.verdictsOn(checked) : [];
    });
  }
}

/** Where a piece of a text ends: behind the rows of a table, so that none is read twice, unless there is no end of them. */
function pieceEnd(text: string, start: number): number {
  const least = start + Math.floor(start / PIECE_PART);
  let at = lineEnd(text, Math.max(least, Math.min(start + PIECE, numbersEnd(text, start, PIECE_NUMBERS))));
  while (at < text.length && at < start + LONGEST_PIECE) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (!CELLS.some((mark) => line.includes(mark))) break;
    at = end;
  }
  return at;
}

/** What a row of a table holds, in any of its dialects but spaces. */
const CELLS = ['|', '\t', '<t', '</t'];
