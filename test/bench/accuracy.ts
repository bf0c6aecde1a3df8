import { readdirSync, readFileSync } from 'node:fs';
import { builtinCatalogue } from '../../server/src/catalogue/index.ts';
import { type CheckedDraft, checkText } from '../../server/src/check.ts';
import { findingsOf } from '../../server/src/features/findings.ts';
import type { Figure } from '../../server/src/figures/figure.ts';
import type { Finding } from '../../server/src/report.ts';

/**
 * Changes one digit of one figure at a time and asks whether the change is found, at its place, with the old value as
 * the repair. Figures that nothing was held against before are counted apart: no checker can see them change.
 */
interface Tally {
  tried: number;
  detected: number;
  located: number;
  repaired: number;
  findings: number;
  unchecked: number;
  /** Not found because printed precision explains it: every relation of the figure still holds within its intervals. */
  rounding: number;
}

const TRIES_PER_DRAFT = 120;

function main(): void {
  const verbose = process.argv.includes('--verbose');
  const total = emptyTally();
  for (const path of drafts()) {
    const tally = emptyTally();
    const text = readFileSync(path, 'utf8');
    mutateDraft(text, tally, (line) => verbose && console.log(`  ${path.split('/').pop()} ${line}`));
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
    report(path.split('/').pop()!, tally);
  }
  report('all', total);
}

function drafts(): string[] {
  const folders = ['test/fixtures/families', process.env.TIEOUT_CORPUS ?? '../shared/corpus'];
  return folders.flatMap((folder) => {
    try {
      return readdirSync(folder)
        .filter((name) => /\.(?:txt|disclosure\.md)$/.test(name))
        .map((name) => `${folder}/${name}`);
    } catch {
      return [];
    }
  });
}

function mutateDraft(text: string, tally: Tally, log: (line: string) => void): void {
  const base = checkText(text);
  const before = new Set(findings(base).map(keyOf));
  const claims = base.figures().filter((figure) => figure.kind === 'amount' || figure.kind === 'percent');
  const checked = claims.filter((figure) => ['tied', 'rounding'].includes(base.status(figure)) && isTelling(figure));
  tally.unchecked += claims.filter((figure) => base.status(figure) === 'unchecked').length;
  const step = Math.max(1, Math.floor(checked.length / TRIES_PER_DRAFT));
  for (let index = 0; index < checked.length; index += step) {
    const figure = checked[index]!;
    const start = base.startOf(figure);
    const at = digitToChange(figure.text, index);
    const digit = String((Number(figure.text[at]) + 1 + (index % 8)) % 10);
    const changed = text.slice(0, start + at) + digit + text.slice(start + at + 1);
    const after = checkText(changed, base);
    const fresh = findings(after).filter((finding) => !before.has(keyOf(finding)));
    const here = fresh.find((finding) => finding.start === start);
    tally.tried += 1;
    tally.findings += fresh.length;
    if (fresh.length > 0) tally.detected += 1;
    else if (isExplained(after, start)) tally.rounding += 1;
    if (here) tally.located += 1;
    if (here && same(here.expected[0] ?? '', figure.text)) tally.repaired += 1;
    else {
      const line = text.slice(0, start).split('\n').length;
      const token = changed.slice(start, start + figure.text.length);
      const what = fresh.length === 0 ? 'MISSED' : here ? `expected ${here.expected[0]}` : 'ELSEWHERE';
      const others = fresh.map(
        (f) => `${changed.slice(0, f.start).split('\n').length}:${f.found}→${f.expected[0]}[${f.rule}]`,
      );
      log(`${line} ${figure.text}→${token} ${what} ${others.slice(0, 3).join(' ')}`);
    }
  }
}

/** Whether the changed figure is still held, and only rounding stands between it and what it is held against. */
function isExplained(checked: CheckedDraft, start: number): boolean {
  const figure = checked.figures().find((candidate) => checked.startOf(candidate) === start);
  return figure !== undefined && checked.status(figure) === 'rounding';
}

/** The middle of the number, not always its first digit nor always its last. */
function digitToChange(text: string, index: number): number {
  const digits = [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  return digits[index % digits.length]!;
}

function isTelling(figure: Figure): boolean {
  return figure.value.coefficient !== 0n;
}

function findings(checked: CheckedDraft): Finding[] {
  return findingsOf(checked, {}, 'en', builtinCatalogue());
}

function keyOf(finding: Finding): string {
  return `${finding.start}:${finding.found}`;
}

function same(a: string, b: string): boolean {
  return Number(a.replace(/[,%\s]/g, '')) === Number(b.replace(/[,%％\s]/g, ''));
}

function emptyTally(): Tally {
  return { tried: 0, detected: 0, located: 0, repaired: 0, findings: 0, unchecked: 0, rounding: 0 };
}

function report(name: string, tally: Tally): void {
  const share = (count: number) => `${((100 * count) / Math.max(1, tally.tried)).toFixed(1)}%`;
  console.log(
    `${name.padEnd(40)} tried ${tally.tried}, detected ${share(tally.detected)}, within rounding ${share(tally.rounding)}, at its place ${share(tally.located)}, ` +
      `old value first ${share(tally.repaired)}, ${(tally.findings / Math.max(1, tally.tried)).toFixed(2)} findings a change; unchecked ${tally.unchecked}`,
  );
}

main();
