import type { Level } from '../../catalogue/index.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Region } from '../../text/split.ts';

/** A stretch of one region as printed; offsets are relative to the region. */
export interface Token {
  readonly region: Region;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Digits that print a part of a code: the 款 column of 类/款/项, or the whole code. */
export interface CodePart extends Token {
  /** Where in the full code its digits begin. */
  readonly from: number;
  /** How many digits of the full code it stands for. */
  readonly length: number;
}

/** One place where the draft names a classification code, by its digits, by its name, or by both. */
export interface Mention {
  readonly place: 'table' | 'prose';
  /** Full code with what is inherited from the rows above; empty if only a name is printed. */
  readonly code: string;
  readonly codeParts: readonly CodePart[];
  /** Without spaces and numbering; empty if only a code is printed. */
  readonly name: string;
  readonly nameToken: Token | undefined;
  /** The name is certain to begin and end here: in prose it may be the end of something longer. */
  readonly whole: boolean;
  /** The level word beside it (类, 款, 项). */
  readonly said: Level | undefined;
  readonly saidToken: Token | undefined;
  /** The step before it in a path: 卫生健康支出（类）before 行政运行（项）. */
  readonly above: Mention | undefined;
  /** The amounts that belong to it: those of its row, or the first that follows in its sentence. */
  readonly amounts: readonly Figure[];
}

/** Where a mention begins: at its name or at its code, whichever comes first. */
export function tokensOf(mention: Mention): readonly Token[] {
  const tokens: Token[] = [...mention.codeParts];
  if (mention.nameToken) tokens.push(mention.nameToken);
  if (mention.saidToken) tokens.push(mention.saidToken);
  return tokens.sort((a, b) => a.start - b.start);
}
