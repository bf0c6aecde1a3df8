import type { Passage } from '../../draft/passage.ts';
import { readExactly } from '../../equations/exact.ts';
import { AtMostRelation, type Reading, type Relation, SumRelation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import { LIMITS, stopAt } from '../../limits.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import { anyOf, isAnyOf, startsWithAny } from '../../vocabulary/words.ts';

const ADMINISTRATIVE = anyOf('行政 政法');
const INSTITUTION = anyOf('事业');
const SERVING = anyOf('在职 在编 在岗');
const RETIRED = anyOf('退休');
const VETERANS = anyOf('离休');
const ALL_RETIRED = anyOf('离退休');
const CIVIL_SERVANTS = anyOf('行政 公务员');
const FIRST_VETERANS = startsWithAny('离休');
const FIRST_RETIRED = startsWithAny('退休');
const OTHERS = anyOf('其他');
const ADMINISTRATION = anyOf('行政');
const COUNTED = anyOf('编制 实有 现有 在职 退休 车 单位 人员 其中');
const LIST_OPENS = startsWithAny('其中: 其中 包括: 包括 分别为: 分别为 分别是: 分别是');
const OPENS = startsWithAny('其中 包括');
const PEOPLE = isAnyOf('人 名');

/** People, posts, vehicles or units, and the sorts of them that make up all there are. */
class CountRelation extends SumRelation {
  constructor(whole: Figure, parts: readonly Figure[]) {
    super('count', whole, parts);
  }

  override holds(reading: Reading): boolean {
    return super.holds(readExactly(reading));
  }
}

/**
 * What is counted and how it is divided. A list is only held against its whole if the names in it leave nothing out.
 */
interface Family {
  readonly units: RegExp;
  readonly whole: RegExp;
  readonly part: RegExp;
  /** Whether parts of these names are all there are. */
  readonly complete: (names: readonly string[]) => boolean;
}

const some = (names: readonly string[], pattern: RegExp) => names.some((name) => pattern.test(name));

const FAMILIES: readonly Family[] = [
  {
    units: /^(?:人|名|个)?$/,
    whole: /(?:编制|编制数|编制总数|编制人数|编制人员)(?:总数|总额|共|共有|共计|合计|为)?$/,
    part: /^(?:机关|财政|其他)?(?:行政|参公|参照|事业|工勤|机关工勤|政法|公益|全额|差额|自收自支|全供|后勤|执法)[^,，。;]{0,14}$/,
    complete: (names) => some(names, ADMINISTRATIVE) && some(names, INSTITUTION),
  },
  {
    units: /^(?:人|名)?$/,
    whole:
      /(?:实有|现有|在编|在岗|总|供养)(?:在编|在岗|财政供养)?(?:人员|人数|职工|干部职工)?(?:总数|共|共有|共计|合计|为)?$|^(?:本部门|单位|全局|全系统)?(?:人员|职工)(?:共|共有|共计|总数|合计|为)*$/,
    part: /^(?:在职|在编|在岗|离休|退休|离退休)[^,，。;]{0,8}$/,
    complete: (names) =>
      some(names, SERVING) && some(names, RETIRED) && (some(names, VETERANS) || some(names, ALL_RETIRED)),
  },
  {
    units: /^(?:人|名)?$/,
    whole: /(?:实有|现有|在职|在编|在岗)(?:在职|在编|在岗)?(?:人员|人数|职工|干部职工)?(?:总数|共|共有|共计|合计|为)?$/,
    part: /^(?:公务员|行政|参公|参照|事业|工勤|机关工勤|管理岗|专业技术)[^,，。;]{0,12}$/,
    complete: (names) => some(names, CIVIL_SERVANTS) && some(names, INSTITUTION),
  },
  {
    units: /^(?:人|名)?$/,
    whole: /离退休(?:人员|干部|职工)?(?:人数|共|共有|共计|合计|为)*$/,
    part: /^(?:离休|退休)[^,，。;]{0,8}$/,
    complete: (names) => some(names, FIRST_VETERANS) && some(names, FIRST_RETIRED),
  },
  {
    units: isAnyOf('辆'),
    whole:
      /(?:车辆|用车|汽车)(?:保有量|总数|数量|实有数)?(?:共|共有|共计|合计|为)*$|(?:共有|拥有)(?:各类)?(?:公务)?(?:车辆|用车)$/,
    part: /^[^,，。;]{0,20}(?:车|车辆|车型)(?:数)?(?:为)?$/,
    complete: (names) => names.length > 1 && some(names, OTHERS),
  },
  {
    units: isAnyOf('个 家'),
    whole: /(?:预算|决算|编制|编报|纳入|独立核算|下属|所属)[^,，。;]{0,16}(?:单位|范围)(?:共|共有|共计|合计|为|的)*$/,
    part: /^(?:其他|下属|所属|各类)?(?:行政|参公|参照|事业|全额|差额|自收自支|财政|公益)[^,，。;]{0,16}$/,
    complete: (names) => some(names, ADMINISTRATION) && some(names, INSTITUTION),
  },
];

/** Between a whole and its parts. */
const OPENER = anyOf('其中 包括 分别 : (');

const kept = new WeakMap<Passage, readonly Relation[]>();

/** The counts of a passage that are made up of others. */
export function countRelations(passage: Passage): readonly Relation[] {
  let relations = kept.get(passage);
  if (!relations) {
    relations = read(passage);
    kept.set(passage, relations);
  }
  return relations;
}

interface Count {
  readonly item: ProseFigure;
  readonly name: string;
  /** How many brackets are open where it stands. */
  readonly depth: number;
}

function read(passage: Passage): readonly Relation[] {
  if (!passage.hasDigits || !COUNTED.test(passage.folded)) return [];
  const counts = countsIn(passage);
  return counts.flatMap((_, at) => relationAt(passage, counts, at) ?? boundAt(passage, counts, at) ?? []);
}

/** Straight from a count to a part of it: 8 台，其中，单位价值 100 万元以上设备 3 台. */
const PART_OF = /^[,，;、(]?其中[:,，]?[^。;,，、:]{0,24}$/;

/** What follows 其中 is no more than what stands before it, whatever the two are called. */
function boundAt(passage: Passage, counts: readonly Count[], at: number): Relation | undefined {
  const whole = counts[at]!;
  const part = counts[at + 1];
  if (!part || whole.item.figure.unit === '' || !sameUnit(whole.item.figure.unit, part.item.figure.unit))
    return undefined;
  const gap = passage.folded.slice(whole.item.number.unitEnd, part.item.number.start).replaceAll(' ', '');
  if (!PART_OF.test(gap)) return undefined;
  return new AtMostRelation('part-of-whole', part.item.figure, whole.item.figure, 'warning');
}

function countsIn(passage: Passage): Count[] {
  const text = passage.folded;
  let depth = 0;
  let at = 0;
  return proseFigures(passage).flatMap((item): Count[] => {
    for (; at < item.number.start; at++) {
      if (text[at] === '(') depth += 1;
      else if (text[at] === ')') depth = Math.max(0, depth - 1);
    }
    const { kind, decimals } = item.figure;
    return kind === 'count' && decimals === 0 ? [{ item, name: nameOf(item), depth }] : [];
  });
}

function nameOf({ chunk, before }: ProseFigure): string {
  const own = chunk.replace(/^[、和及与()\s]+/, '').replace(LIST_OPENS, '');
  // 其中：行政 6 人 keeps its name in the chunk; 编制数：46 人 before the colon.
  return own === '' && chunk === '' ? (before[0] ?? '').replace(OPENS, '') : own;
}

function relationAt(passage: Passage, counts: readonly Count[], at: number): Relation | undefined {
  const whole = counts[at]!;
  const first = counts[at + 1];
  if (!first) return undefined;
  const gap = passage.folded.slice(whole.item.number.unitEnd, first.item.number.start);
  if (/。/.test(gap) || !OPENER.test(gap) || gap.length > 60) return undefined;
  for (const family of FAMILIES) {
    if (!family.units.test(whole.item.figure.unit) || !family.whole.test(whole.name)) continue;
    const parts = partsOf(passage, family, counts, at);
    if (parts.length < 2) continue;
    const relation = new CountRelation(
      whole.item.figure,
      parts.map(({ item }) => item.figure),
    );
    if (relation.agrees) return relation;
    // A part of a name not known here may be one of them or a division of one.
    if (parts.every(({ name }) => family.part.test(name)) && family.complete(parts.map(({ name }) => name)))
      return relation;
  }
  return undefined;
}

/** The counts after a whole that are parts of it: those in deeper brackets and those of other names are not. */
function partsOf(passage: Passage, family: Family, counts: readonly Count[], at: number): Count[] {
  const parts: Count[] = [];
  const { depth } = counts[at + 1]!;
  const unit = counts[at]!.item.figure.unit;
  for (let next = at + 1; next < counts.length; next++) {
    const count = counts[next]!;
    const between = passage.folded.slice(counts[next - 1]!.item.number.unitEnd, count.item.number.start);
    if (between.includes('。') || count.depth < depth) break;
    if (count.depth > depth) continue;
    if (!sameUnit(unit, count.item.figure.unit)) continue;
    if (family.whole.test(count.name) && !family.part.test(count.name)) break;
    // A division of a part in the same words as this one: which level is meant cannot be told.
    if (next > at + 1 && between.includes('其中') && parts.length > 0) return [];
    if (parts.length === LIMITS.counts) {
      stopAt('counts', passage);
      break;
    }
    parts.push(count);
  }
  return parts;
}

function sameUnit(a: string, b: string): boolean {
  const people = PEOPLE;
  return a === b || (people.test(a) && people.test(b));
}
