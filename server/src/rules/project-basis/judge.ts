import { addTo, gathering } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { projectOf } from '../../facts/prose/dossier.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { sentencesIn, type Wording, wordingOf } from '../../verdicts/texts.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { plainProject } from '../../vocabulary/projects.ts';
import { type CitedDocument, documentsIn, isSameDocument } from '../documents.ts';

/** A document that is named as what a project rests on. */
interface Ground extends CitedDocument {
  readonly project: string;
  readonly at: Token;
}

function groundsIn(project: string, { folded, at }: Wording): Ground[] {
  return documentsIn(folded).map((cited) => ({ ...cited, project, at: at(cited.start, cited.end) }));
}

const inText = gathering(({ passage, section }: PassagePlace): readonly Ground[] => {
  const project = passage.hasDigits ? projectOf(section) : undefined;
  return project === undefined ? [] : groundsIn(project, wordingOf(passage));
});

const inForms = gathering((reading: TableReading): readonly Ground[] => {
  const project = reading.form?.project ?? '';
  return project === '' ? [] : sentencesIn(reading).flatMap((wording) => groundsIn(project, wording));
});

/**
 * A document under one project in the text that the forms have under another one, and under that alone: where the form
 * of the first names other documents and none of these, and the text names it for no other project, it was taken from
 * the neighbour. Two projects may rest on one document, and a text may name more than a form; neither is told.
 */
export const projectGrounds: DraftJudge = {
  parts: ({ draft, readings }) => [inText(draft.texts), inForms(readings)],
  judge({ draft, readings }) {
    const said = byProject(inText(draft.texts));
    const formed = byProject(inForms(readings));
    return [...said].flatMap(([project, grounds]) => {
      const own = formed.get(project) ?? [];
      if (own.length === 0 || grounds.some((ground) => isAmong(ground, own))) return [];
      return grounds.flatMap((ground) => verdictOf(ground, own, otherOf(ground, formed, said)) ?? []);
    });
  },
};

function byProject(grounds: readonly Ground[]): ReadonlyMap<string, readonly Ground[]> {
  const found = new Map<string, Ground[]>();
  for (const ground of grounds) addTo(found, plainProject(ground.project), ground);
  return found;
}

function isAmong(ground: Ground, others: readonly Ground[]): boolean {
  return others.some((other) => isSameDocument(ground, other));
}

/** Where the one form stands that names a document, if its project does not name it in the text as well. */
function otherOf(
  ground: Ground,
  formed: ReadonlyMap<string, readonly Ground[]>,
  said: ReadonlyMap<string, readonly Ground[]>,
): Ground | undefined {
  const naming = [...formed].filter(([, grounds]) => isAmong(ground, grounds));
  const [only, another] = naming;
  if (!only || another || isAmong(ground, said.get(only[0]) ?? [])) return undefined;
  return only[1].find((other) => isSameDocument(ground, other));
}

function verdictOf(ground: Ground, own: readonly Ground[], other: Ground | undefined): Verdict | undefined {
  if (!other) return undefined;
  return {
    rule: 'project-basis',
    at: ground.at,
    atMost: 'warning',
    words: {
      project: ground.project,
      other: other.project,
      said: other.at.text,
      own: own[0]!.at.text,
      more: own.length > 1 ? 'more' : '',
    },
    repairs: [],
    sure: false,
    related: [other, own[0]!].map(({ at }) => ({ at, role: 'elsewhere' })),
  };
}
