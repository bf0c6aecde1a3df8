import type { Cell } from '../../draft/grid.ts';
import type { Figure } from '../../figures/figure.ts';
import type { PanelReading } from '../../tables/reading/panel.ts';
import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import { FINER } from '../../thresholds.ts';
import { cellIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { withSingleMarks } from './marks.ts';

/** What a spreadsheet prints where a formula failed or a column was too narrow. */
const FAILED = /^(?:#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|#{3,})$/;
/** Digits with points and commas that no number has: 1,23.45, 12..5, 1,234,56.7. */
const MARKED = /^-?\d[\d.,]*\d$/;
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** 2025.1.1, 3.1.2: a date or the number of a chapter. */
const NUMBERING = /^\d{1,4}(?:\.\d{1,2}){2,}$/;
const LIST = /^\d{1,2}(?:,\d{1,2})+$/;
const LONGEST = 24;

/** Cells that should hold a number and hold none that anybody can read. */
export function numberCells({ places }: TableReading): readonly Verdict[] {
  const found: Verdict[] = [];
  for (const { grid, region } of places) {
    for (const row of grid.rows) {
      for (const cell of row) {
        const words = wordsFor(cell);
        if (!words) continue;
        const at = cellIn(region, cell);
        const { should } = words;
        found.push({
          rule: 'number-form',
          at,
          atMost: 'warning',
          words,
          repairs: should ? [{ becomes: should, edits: [{ at, newText: should }] }] : [],
          sure: false,
          related: [],
        });
      }
    }
  }
  return found;
}

function wordsFor(cell: Cell): Verdict['words'] | undefined {
  if (cell.isBlank || cell.origin || cell.number || cell.text.length > LONGEST) return undefined;
  const { label } = cell;
  if (label.startsWith('#')) return FAILED.test(label) ? { kind: 'failed', said: label } : undefined;
  if (!MARKED.test(label) || NUMBER.test(label) || NUMBERING.test(label) || LIST.test(label)) return undefined;
  const single = withSingleMarks(label);
  if (single !== label && NUMBER.test(single)) return { kind: 'broken', should: single };
  // Only commas that part too few digits before two decimals: without them it is a number of this form.
  return /^-?\d{1,3}(?:,\d{1,3})+\.\d{1,2}$/.test(label)
    ? { kind: 'broken', should: label.replaceAll(',', '') }
    : undefined;
}

/** One amount with a decimal more than all others of its list, which print each theirs: it was not rounded with them. */
export function finerCells(reading: TableReading): readonly Verdict[] {
  return reading.panels.flatMap((panel) => {
    const found = finerThanOthers(panel);
    if (!found) return [];
    const { figure, decimals } = found;
    const at = { ...placeOfFigure(reading, figure), text: figure.text };
    const should = figure.text.slice(0, decimals - figure.decimals);
    // What is more than a zero too many is not ours to round.
    const isPlain = /^0+$/.test(figure.text.slice(should.length));
    const words = { kind: 'finer', decimals: String(figure.decimals), usual: String(decimals) };
    return [
      {
        rule: 'number-form',
        at,
        atMost: 'information',
        words,
        repairs: isPlain ? [{ becomes: should, edits: [{ at, newText: should }] }] : [],
        sure: false,
        related: [],
      },
    ];
  });
}

function finerThanOthers({ figures }: PanelReading): { figure: Figure; decimals: number } | undefined {
  const printed = figures.flat().filter((figure) => figure && !figure.blank && figure.decimals > 0) as Figure[];
  const most = Math.max(0, ...printed.map(({ decimals }) => decimals));
  const [figure, ...more] = printed.filter(({ decimals }) => decimals === most);
  const others = printed.filter((other) => other !== figure);
  const usual = others[0]?.decimals;
  if (!figure || more.length > 0 || usual === undefined || others.length < FINER) return undefined;
  return others.every(({ decimals }) => decimals === usual) ? { figure, decimals: usual } : undefined;
}
