import type { Figure } from '../../figures/figure.ts';
import type { PanelReading } from './panel.ts';
import type { Row } from './rows.ts';

interface Line {
  readonly row: Row;
  readonly figures: readonly (Figure | undefined)[];
  readonly rates: readonly (Figure | undefined)[];
}

/**
 * A long list of codes set in several columns abreast (公开06表) is one list: 302 in the second column goes on in
 * the third. Panels are one list if all carry economic codes and as many amounts under the same headers.
 */
export function joinAbreast(panels: readonly PanelReading[]): readonly PanelReading[] {
  const header = (panel: PanelReading) => panel.panel.amounts.map((column) => column.path.at(-1)).join('|');
  const one = panels.length > 1 && panels.every((panel) => isEconomic(panel) && header(panel) === header(panels[0]!));
  if (!one) return panels;
  // What stands above one of the lists alone (人员经费) says nothing of the others.
  const first = panels[0]!.panel;
  const amounts = first.amounts.map((column) => ({ ...column, path: column.path.slice(-1) }));
  const lines = oneList(panels.map(linesOf));
  const rows = lines.map((line) => line.row);
  const figures = lines.map((line) => line.figures);
  const rates = lines.map((line) => line.rates);
  return [{ panel: { ...first, amounts }, rows, figures, rates }];
}

function isEconomic(panel: PanelReading): boolean {
  const coded = panel.rows.filter((row) => /^3\d\d(?:\d\d)?$/.test(row.code)).length;
  return coded > 0 && panel.rows.every((row) => row.code === '' || /^3\d\d(?:\d\d)?$/.test(row.code));
}

function linesOf(panel: PanelReading): Line[] {
  return panel.rows.map((row, index) => ({
    row,
    figures: panel.figures[index]!,
    rates: panel.rates[index]!,
  }));
}

/**
 * The panels one below the other. 公用经费合计 at the foot of the second panel closes the third as well, and where it
 * is set across both its amount stands in the third.
 */
function oneList(panels: readonly (readonly Line[])[]): Line[] {
  const list: Line[] = [];
  let closing: Line[] = [];
  panels.forEach((lines, at) => {
    if (lines.some((line) => line.row.total === 'part-total')) {
      list.push(...closing);
      closing = [];
    }
    for (const line of lines) {
      if (line.row.total !== 'part-total') list.push(line);
      else closing.push(isEmpty(line) ? { ...line, figures: amountRightOf(line, panels.slice(at + 1)) } : line);
    }
  });
  return [...list, ...closing];
}

function isEmpty({ figures }: Line): boolean {
  return figures.every((figure) => !figure || figure.blank);
}

function amountRightOf(total: Line, panels: readonly (readonly Line[])[]): Line['figures'] {
  for (const lines of panels) {
    const line = lines.find(({ row }) => row.index === total.row.index && row.part === total.row.part);
    if (line?.row.name !== '' || line.row.code !== '') break;
    if (!isEmpty(line)) return line.figures;
  }
  return total.figures;
}
