import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Fact } from '../../facts/fact.ts';
import { isGroupLine } from '../../facts/fact.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { add, compare, type Decimal, isZero, ZERO } from '../../figures/decimal.ts';
import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { isGlossary } from '../../verdicts/place.ts';
import type { Verdict, VerdictPlace } from '../../verdicts/verdict.ts';
import { SPENT_ON_PROJECTS, WITHHELD } from '../../vocabulary/emptiness.ts';
import { anyOf } from '../../vocabulary/words.ts';
import { placeIn, squeeze } from '../squeezed.ts';

const NO_TABLE_OF = anyOf('公开 项目');

/** Words about what the tables show, found in a passage. */
interface Said {
  readonly passage: Passage;
  readonly kind: 'withheld' | 'project';
  readonly group: string;
  readonly start: number;
  readonly length: number;
}

const saidIn = keptFor((passage: Passage): readonly Said[] => {
  const text = passage.folded;
  if (!NO_TABLE_OF.test(text)) return [];
  const { label } = squeeze(passage);
  const withheld = WITHHELD.exec(label);
  const project = passage.hasDigits ? SPENT_ON_PROJECTS.exec(label) : null;
  return [
    ...(withheld ? [said(passage, 'withheld', withheld, withheld[1]!)] : []),
    ...(project ? [said(passage, 'project', project, '')] : []),
  ];
});

/** The last group of a match is the token. */
function said(passage: Passage, kind: Said['kind'], match: RegExpExecArray, group: string): Said {
  const token = match.at(-1)!;
  return { passage, kind, group, start: match.index + match[0].length - token.length, length: token.length };
}

const allSaid = gathering(({ passage, section }: PassagePlace) => (isGlossary(section) ? [] : saidIn(passage)));

/** What is said to be withheld, or to be there, against tables that list all of it, or nothing. */
export const shownOtherwise: DraftJudge = {
  parts(scene) {
    const all = allSaid(scene.draft.texts);
    return all.length > 0 ? [all, scene.readings] : [];
  },
  judge(scene) {
    const all = allSaid(scene.draft.texts);
    if (all.length === 0) return [];
    const spent = spentOf(scene.readings);
    const noneSpent = noProjects(scene.readings);
    return all.flatMap(({ passage, kind, group, start, length }): Verdict[] => {
      const related = kind === 'project' ? noneSpent : listedWhole(spent, group);
      if (!related) return [];
      const at = placeIn(squeeze(passage), start, length);
      const words = { kind, said: at.text, group };
      return [{ rule: 'said-empty', at, atMost: 'warning', words, repairs: [], sure: false, related }];
    });
  },
};

interface Spent {
  readonly reading: TableReading;
  readonly fact: Fact;
}

const spentIn = keptFor((reading: TableReading): readonly Spent[] =>
  tableFacts(reading).flatMap((fact) =>
    fact.flow === 'expenditure' && fact.period === 'current' ? [{ reading, fact }] : [],
  ),
);
const spentOf = gathering(spentIn);

function placeOf({ reading, fact: { figure } }: Spent): VerdictPlace {
  return { at: { ...placeOfFigure(reading, figure), text: figure.text }, role: 'amount' };
}

/** What is spent on projects: whether a table has such a column, and whether it holds anything. */
const projectsOf = gathering((reading: TableReading): boolean[] => {
  const projects = spentIn(reading).filter(({ fact }) => fact.measure === 'project');
  return projects.length === 0 ? [] : [projects.some(({ fact }) => !isZero(fact.figure.value))];
});
const totalsOf = gathering((reading: TableReading) =>
  spentIn(reading).filter(({ fact }) => fact.line === 'total' && !isZero(fact.figure.value)),
);

/** Everything that is spent is basic expenditure, and a column of projects is there and empty. */
function noProjects(readings: readonly TableReading[]): readonly VerdictPlace[] | undefined {
  const projects = projectsOf(readings);
  if (projects.length === 0 || projects.includes(true)) return undefined;
  const totals = totalsOf(readings);
  const basic = totals.find(({ reading, fact }) =>
    totals.some(
      (whole) =>
        fact.measure === 'basic' &&
        whole.fact.measure === 'total' &&
        whole.reading === reading &&
        whole.fact.fund === fact.fund &&
        compare(whole.fact.figure.amount, fact.figure.amount) === 0,
    ),
  );
  return basic && [placeOf(basic)];
}

/** The items of a group add up to all of it, so that none is withheld. */
function listedWhole(spent: readonly Spent[], name: string): readonly VerdictPlace[] | undefined {
  const groups = spent.filter(
    ({ fact }) =>
      isGroupLine(fact.line) && fact.name === name && fact.measure === 'total' && !isZero(fact.figure.value),
  );
  const [first] = groups;
  if (!first) return undefined;
  const whole = groups.every((group) => {
    const items = spent.filter(
      ({ reading, fact }) =>
        reading === group.reading &&
        fact.fund === group.fact.fund &&
        fact.measure === 'total' &&
        fact.line.length === 8 &&
        fact.line.startsWith(group.fact.line),
    );
    const sum = items.reduce((total: Decimal, { fact }) => add(total, fact.figure.amount), ZERO);
    return items.length > 0 && compare(sum, group.fact.figure.amount) === 0;
  });
  return whole ? [placeOf(first)] : undefined;
}
