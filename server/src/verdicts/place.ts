import type { Cell } from '../draft/grid.ts';
import type { Passage } from '../draft/passage.ts';
import type { Section } from '../draft/section.ts';
import type { Token } from '../facts/codes/mention.ts';
import type { Region } from '../text/split.ts';
import { LEGEND_TEXT, LEGEND_TITLE } from '../vocabulary/sections.ts';

/** The characters from `start` to `end` of a passage as a place in the draft. */
export function placeIn(passage: Passage, start: number, end: number): Token {
  return { ...passage.locate(start, end), text: passage.text.slice(start, end) };
}

/** A whole cell as a place in the draft. */
export function cellIn(region: Region, cell: Cell): Token {
  return { region, start: cell.start, end: cell.end, text: cell.text };
}

/** Whether a text explains terms or how a form is filled in: there 增加（减少）and XX are no leftovers. */
export function isLegend(passage: Passage, section: Section): boolean {
  return LEGEND_TEXT.test(passage.folded) || isGlossary(section);
}

/** Whether a section explains terms or how a form is filled in. */
export function isGlossary(section: Section): boolean {
  return section.titles.some((title) => LEGEND_TITLE.test(title));
}
