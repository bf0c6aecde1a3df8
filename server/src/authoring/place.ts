import type { CheckedDraft } from '../check.ts';
import { TextBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import { isPart } from '../draft/traits.ts';
import type { Span } from '../report.ts';
import { NOTE_UNDER_TABLE, NUMBER_LINE, TABLES_PART } from '../vocabulary/titles.ts';
import type { Family, TableKind } from './layout.ts';
import type { FoundTable } from './recognise.ts';

/** A block of a draft with its place in the text as given. */
interface PlacedBlock extends Span {
  readonly text: TextBlock | undefined;
}

/** Where a new table goes, and how its heading is written there. */
export interface NewPlace {
  readonly at: number;
  /** Depth of a Markdown heading; 0 where the draft has none. */
  readonly depth: number;
}

/** Finds places for new tables in one draft. */
export class Places {
  private readonly blocks: readonly PlacedBlock[];
  private readonly depth: number;

  constructor(
    private readonly checked: CheckedDraft,
    private readonly family: Family,
    private readonly found: readonly FoundTable[],
  ) {
    this.blocks = placedBlocks(checked);
    this.depth = this.headingDepth();
  }

  /**
   * Behind the table that comes before it in the family, or before the one that comes after; else at the end of the
   * part that is for tables; else at `fallback`, or at the end.
   */
  placeOf(kind: TableKind, fallback?: number): NewPlace {
    const order = (other: TableKind) => this.family.kinds.indexOf(other);
    const before = this.found.filter((table) => order(table.kind) < order(kind));
    const nearest = before.sort((a, b) => order(a.kind) - order(b.kind)).at(-1);
    if (nearest) return this.at(this.behind(nearest));
    const after = this.found.filter((table) => order(table.kind) > order(kind));
    const next = after.sort((a, b) => order(a.kind) - order(b.kind))[0];
    if (next) return this.at(this.captionStart(next.span.start));
    return this.at(this.endOfTables() ?? fallback ?? this.checked.draft.split.text.length);
  }

  /** At the caret, or behind the table or paragraph that the caret is inside of. */
  placeAt(at: number): NewPlace {
    const around = this.blocks.find((block) => block.start < at && at < block.end);
    return this.at(around?.end ?? at);
  }

  /** The notes directly below a table, which stay with it. */
  notesBelow(end: number): readonly (Span & { readonly label: string })[] {
    const notes: (Span & { label: string })[] = [];
    for (const block of this.blocks) {
      if (block.start < end) continue;
      const label = block.text?.traits.label || block.text?.folded.trim() || '';
      if (!block.text || !NOTE_UNDER_TABLE.test(label)) break;
      notes.push({ start: block.start, end: block.end, label: block.text.content.text.trim() });
    }
    return notes;
  }

  private at(at: number): NewPlace {
    return { at, depth: this.depth };
  }

  /** Behind a table and the sentences below it, which speak of it: before the next heading, title or table. */
  private behind(table: FoundTable): number {
    let { end } = table.continuations.at(-1) ?? table.span;
    for (const block of this.blocks) {
      if (block.start < end) continue;
      const traits = block.text?.traits;
      if (!traits || traits.heading || traits.title || traits.unit) break;
      end = block.end;
    }
    return end;
  }

  /** The first of the short lines above a table that belong to it: its number, title, unit and department. */
  private captionStart(start: number): number {
    let at = start;
    let titled = false;
    for (let index = this.blocks.length - 1; index >= 0; index--) {
      const block = this.blocks[index]!;
      if (block.start >= start) continue;
      const traits = block.text?.traits;
      if (!traits || traits.label === '' || isPart(traits)) break;
      const number = NUMBER_LINE.test(traits.label);
      if (!number && (titled || !(traits.title || traits.unit || traits.organisation))) break;
      titled ||= traits.title && !number;
      at = block.start;
    }
    return at;
  }

  /** End of the part whose heading is for tables: 第二部分 2024年部门预算公开表. A table of contents has such lines too. */
  private endOfTables(): number | undefined {
    const parts = this.blocks.filter((block) => block.text?.traits.heading?.rank === 1);
    const tables = parts.filter((block) => TABLES_PART.test(block.text!.traits.label)).at(-1);
    if (!tables) return undefined;
    const next = parts[parts.indexOf(tables) + 1];
    const inside = this.blocks.filter((block) => block.start >= tables.start && (!next || block.start < next.start));
    return inside.at(-1)?.end;
  }

  /** As deep as the headings of the tables there are; else one below that of their part. */
  private headingDepth(): number {
    const headings = this.blocks.filter((block) => block.text && block.text.depth > 0);
    if (headings.length === 0) return 0;
    const titles = headings.filter((block) => block.text!.traits.title && !block.text!.traits.label.startsWith('第'));
    const known = titles.find((block) => this.found.some(({ span }) => block.end <= span.start));
    return known?.text?.depth ?? Math.min(6, (partDepth(headings) ?? 2) + 1);
  }
}

function partDepth(headings: readonly PlacedBlock[]): number | undefined {
  const texts = headings.flatMap((block) => block.text ?? []);
  return texts.find(({ traits }) => isPart(traits))?.depth;
}

function placedBlocks({ draft: { split } }: CheckedDraft): PlacedBlock[] {
  return split.regions.flatMap((region, index) =>
    blocksOf(region).map((block) => ({
      text: block instanceof TextBlock ? block : undefined,
      start: split.starts[index]! + block.start,
      end: split.starts[index]! + block.end,
    })),
  );
}
