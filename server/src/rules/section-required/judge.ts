import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { squeeze } from '../../text/fold.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import { hasAmounts } from '../../verdicts/tables.ts';
import { PAGE_LEADER } from '../../vocabulary/furniture.ts';
import { LEADING_NUMBER } from '../../vocabulary/numbering.ts';
import { REQUIRED_SINCE, REQUIRED_SUBJECTS } from '../../vocabulary/required.ts';
import { isTitle } from '../../vocabulary/titles.ts';

/** So many kinds of tables with amounts, and the draft is a whole disclosure. */
const WHOLE = 4;
/** So many of the subjects explained, and the text is there and not pasted without its second half. */
const EXPLAINED = 2;

/** Subjects that a passage speaks of; the title of a table explains nothing. */
const subjectsIn = keptFor((passage: Passage): readonly string[] => {
  const label = squeeze(passage.folded);
  if (isTitle(label.replace(LEADING_NUMBER, '').replace(PAGE_LEADER, ''))) return [];
  return REQUIRED_SUBJECTS.filter(({ said }) => said.test(label)).map(({ name }) => name);
});

/** What has to be explained in words and is not, said once at the document's title. */
export const requiredSections: DraftJudge = {
  parts: (scene) => [scene.draft.year, scene.draft.texts[0]?.passage, tablesPrinted(scene), lacking(scene).join('、')],
  judge(scene) {
    const { draft } = scene;
    const title = draft.texts[0]?.passage;
    const names = lacking(scene);
    if (!title || names.length === 0 || names.length > REQUIRED_SUBJECTS.length - EXPLAINED) return [];
    if (tablesPrinted(scene) < WHOLE || (draft.year !== undefined && draft.year < REQUIRED_SINCE)) return [];
    const text = title.text.trimEnd();
    const at = placeIn(title, text.length - text.trimStart().length, text.length);
    const words = { names: names.join('、') };
    return [{ rule: 'section-required', at, atMost: 'information', words, repairs: [], sure: false, related: [] }];
  },
};

const kindsPrinted = gathering((reading: TableReading) => (hasAmounts(reading) ? [reading.kind] : []));

function tablesPrinted({ readings }: Scene): number {
  return Math.min(WHOLE, new Set(kindsPrinted(readings)).size);
}

const allSubjects = gathering(({ passage }: PassagePlace) => subjectsIn(passage));

function lacking({ draft }: Scene): string[] {
  const said = new Set(allSubjects(draft.texts));
  return REQUIRED_SUBJECTS.filter(({ name }) => !said.has(name)).map(({ name }) => name);
}
