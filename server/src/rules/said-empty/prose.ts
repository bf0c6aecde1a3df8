import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Section } from '../../draft/section.ts';
import { isZero } from '../../figures/decimal.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { LAST_CLAUSE } from '../../text/characters.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import { isGlossary, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { bareSubject, NONE_OF_OTHERS, SAID_NONE } from '../../vocabulary/emptiness.ts';
import { anyOf } from '../../vocabulary/words.ts';
import { placeIn as placeInSqueezed, squeeze } from '../squeezed.ts';

const NOTHING = anyOf('无 没有 未 不涉及');

/** A sentence that says that there is none of something. */
interface SaidNone {
  readonly passage: Passage;
  readonly section: Section;
  readonly subject: string;
  readonly start: number;
  readonly length: number;
}

const saidIn = keptFor((passage: Passage): readonly Omit<SaidNone, 'section'>[] => {
  if (!NOTHING.test(passage.folded)) return [];
  const { label } = squeeze(passage);
  return [...label.matchAll(SAID_NONE)].flatMap(({ index, 0: said, 1: subject = '' }) => {
    const clause = LAST_CLAUSE.exec(label.slice(0, index))![0];
    if (NONE_OF_OTHERS.test(clause)) return [];
    return [{ passage, subject: bareSubject(subject), start: index, length: said.length }];
  });
});

const allSaid = gathering(({ passage, section }: PassagePlace): SaidNone[] =>
  isGlossary(section) ? [] : saidIn(passage).map((said) => ({ ...said, section })),
);

/** So many paragraphs before a note, and it is a note to them. */
const BESIDE = 3;

/** 本单位没有政府采购预算 under a sentence that gives its amounts: a note of the template that was to be taken out. */
export const saidNone: DraftJudge = {
  parts: (scene) => {
    const said = allSaid(scene.draft.texts);
    return [said, ...said.flatMap((one) => passagesBefore(scene, one))];
  },
  judge(scene) {
    return allSaid(scene.draft.texts).flatMap((said): Verdict[] => {
      const found = passagesBefore(scene, said).flatMap((passage) => {
        const claim = amountOf(passage, said);
        return claim ? [{ passage, claim }] : [];
      })[0];
      if (!found) return [];
      const at = placeInSqueezed(squeeze(said.passage), said.start, said.length);
      const amount = placeIn(found.passage, found.claim.start, found.claim.end);
      const words = { kind: 'prose', said: at.text, amount: amount.text };
      const related = [{ at: amount, role: 'amount' }];
      return [{ rule: 'said-empty', at, atMost: 'warning', words, repairs: [], sure: false, related }];
    });
  },
};

/** The passages of the same section, from a few before to its own. */
function passagesBefore({ draft }: Scene, { passage, section }: SaidNone): readonly Passage[] {
  const at = draft.texts.findIndex((place) => place.passage === passage);
  return draft.texts
    .slice(Math.max(0, at - BESIDE), at + 1)
    .flatMap((place) => (place.section === section ? [place.passage] : []));
}

/** An amount of this year that a passage gives for it. */
function amountOf(passage: Passage, { subject, ...said }: SaidNone): AmountClaim | undefined {
  const until = said.passage === passage ? squeeze(passage).at(said.start)! : Number.POSITIVE_INFINITY;
  return claimsOf(passage).find(
    (claim): claim is AmountClaim =>
      claim.kind === 'amount' &&
      claim.end <= until &&
      !claim.lastYear &&
      !isZero(claim.figure.value) &&
      claim.subject.includes(subject),
  );
}
