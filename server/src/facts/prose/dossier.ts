import type { Passage } from '../../draft/passage.ts';
import type { Section } from '../../draft/section.ts';
import { type AmountClaim, isAmount } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { BLANKS } from '../../text/characters.ts';
import {
  DOSSIER_ALLOCATION,
  DOSSIER_LABEL,
  DOSSIER_SIZE,
  NO_ALLOCATION,
  PROJECT_TITLE,
} from '../../vocabulary/projects.ts';

/** What a section says about one project: how much it is given and how that is spent. */
export interface Dossier {
  readonly project: string;
  /** 预算安排规模：50万元. */
  readonly size: AmountClaim | undefined;
  /** 资金分配情况：A 30万元；B 20万元. */
  readonly allocations: readonly AmountClaim[];
  /** The allocations are a plain list, so that they must come to the whole. */
  readonly plain: boolean;
}

/** The project that a section is about, by its innermost titles. */
export function projectOf(section: Section): string | undefined {
  for (let at = section.titles.length - 1; at >= 0; at--) {
    const match = PROJECT_TITLE.exec(section.titles[at]!);
    if (match) return match[1]!;
  }
  return undefined;
}

/** Reads the labelled lines of a section as the dossier of its project. */
export function dossierOf(project: string, passages: readonly Passage[]): Dossier {
  let size: AmountClaim | undefined;
  let allocations: AmountClaim[] = [];
  /** What stands in lines without a label, numbered under a label that stands alone. */
  const unlabelled: AmountClaim[] = [];
  let plain = true;
  let reading = false;
  for (const passage of passages) {
    const label = DOSSIER_LABEL.exec(passage.folded)?.[1]?.replace(BLANKS, '');
    const amounts = claimsOf(passage).filter(isAmount);
    if (label !== undefined) reading = DOSSIER_ALLOCATION.test(label);
    if (label !== undefined && DOSSIER_SIZE.test(label) && !reading) {
      // Total cost and this year's share stand side by side in long projects.
      if (amounts.length === 1) size ??= amounts[0];
    } else if (reading) {
      allocations = [...allocations, ...amounts];
      plain &&=
        !NO_ALLOCATION.test(passage.folded.slice(passage.folded.indexOf(':') + 1)) && !passage.folded.includes('%');
    } else if (label === undefined) unlabelled.push(...amounts);
  }
  if (allocations.length === 0) return { project, size, allocations: unlabelled, plain: false };
  return { project, size, allocations, plain };
}
