import type { Heading } from './headings.ts';

/**
 * The numbered titles above a place, outermost first. As long as the headings are the same objects so is the
 * section, which makes it a key for what follows from it.
 */
export class Section {
  static readonly root = new Section(undefined, 0, []);
  private children: WeakMap<Heading, Section> | undefined;

  private constructor(
    private readonly parent: Section | undefined,
    private readonly rank: number,
    readonly titles: readonly string[],
  ) {}

  /** The section that a heading met inside this one opens: below it, beside it or beside one of its parents. */
  enter(heading: Heading): Section {
    let above: Section = this;
    while (above.parent && above.rank >= heading.rank) above = above.parent;
    let section = above.children?.get(heading);
    if (!section) {
      section = new Section(above, heading.rank, [...above.titles, heading.title]);
      above.children ??= new WeakMap();
      above.children.set(heading, section);
    }
    return section;
  }
}
