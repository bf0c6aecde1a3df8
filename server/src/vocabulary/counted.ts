import { anyOf, endsWithAny, isAnyOf, isAnyOfOrNone, startsWithAny } from './words.ts';

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

/** Words of what is counted: a text without them counts nothing. */
export const COUNTED = anyOf('编制 实有 现有 在职 退休 车 单位 人员 其中');
/** 占项目总数的: of a count, and of no money. */
export const SHARE_OF_COUNT = isAnyOf('[，|,]占{!{额|资金|经费|支出|预算|收入|用|地|有}<part>}*');
/** What opens a list of counts. */
export const LIST_OPENS = startsWithAny('其中: 其中 包括: 包括 分别为: 分别为 分别是: 分别是');
/** What opens a part. */
export const OPENS = startsWithAny('其中 包括');
/** People are counted by either. */
export const PEOPLE = isAnyOf('人 名');

/**
 * What is counted and how it is divided. A list is only held against its whole if the names in it leave nothing out.
 */
export interface Family {
  readonly units: RegExp;
  readonly whole: RegExp;
  readonly part: RegExp;
  /** Whether parts of these names are all there are. */
  readonly complete: (names: readonly string[]) => boolean;
}

const some = (names: readonly string[], pattern: RegExp) => names.some((name) => pattern.test(name));

export const FAMILIES: readonly Family[] = [
  {
    units: isAnyOfOrNone('人 名 个'),
    whole: endsWithAny('{编制|编制数|编制总数|编制人数|编制人员}[总数|总额|共|共有|共计|合计|为]'),
    part: isAnyOf(
      '[机关|财政|其他]{行政|参公|参照|事业|工勤|机关工勤|政法|公益|全额|差额|自收自支|全供|后勤|执法}<clause:14>',
    ),
    complete: (names) => some(names, ADMINISTRATIVE) && some(names, INSTITUTION),
  },
  {
    units: isAnyOfOrNone('人 名'),
    whole: anyOf(
      '{实有|现有|在编|在岗|总|供养}[在编|在岗|财政供养][人员|人数|职工|干部职工][总数|共|共有|共计|合计|为]$ ^[本部门|单位|全局|全系统]{人员|职工}{共|共有|共计|总数|合计|为}*$',
    ),
    part: isAnyOf('{在职|在编|在岗|离休|退休|离退休}<clause:8>'),
    complete: (names) =>
      some(names, SERVING) && some(names, RETIRED) && (some(names, VETERANS) || some(names, ALL_RETIRED)),
  },
  {
    units: isAnyOfOrNone('人 名'),
    whole: endsWithAny(
      '{实有|现有|在职|在编|在岗}[在职|在编|在岗][人员|人数|职工|干部职工][总数|共|共有|共计|合计|为]',
    ),
    part: isAnyOf('{公务员|行政|参公|参照|事业|全额|差额|自收自支|公益|工勤|机关工勤|管理岗|专业技术}<clause:12>'),
    complete: (names) => some(names, CIVIL_SERVANTS) && some(names, INSTITUTION),
  },
  {
    units: isAnyOfOrNone('人 名'),
    whole: endsWithAny('离退休[人员|干部|职工]{人数|共|共有|共计|合计|为}*'),
    part: isAnyOf('{离休|退休}<clause:8>'),
    complete: (names) => some(names, FIRST_VETERANS) && some(names, FIRST_RETIRED),
  },
  {
    units: isAnyOf('辆'),
    whole: endsWithAny(
      '{车辆|用车|汽车}[保有量|总数|数量|实有数]{共|共有|共计|合计|为}* {共有|拥有}[各类][公务]{车辆|用车}',
    ),
    part: isAnyOf('<clause:20>{车|车辆|车型}[数][为]'),
    complete: (names) => names.length > 1 && some(names, OTHERS),
  },
  {
    units: isAnyOf('个 家'),
    whole: endsWithAny('{预算|决算|编制|编报|纳入|独立核算|下属|所属}<clause:16>{单位|范围}{共|共有|共计|合计|为|的}*'),
    part: isAnyOf('[其他|下属|所属|各类]{行政|参公|参照|事业|全额|差额|自收自支|财政|公益}<clause:16>'),
    complete: (names) => some(names, ADMINISTRATION) && some(names, INSTITUTION),
  },
];

/** Between a whole and its parts. */
export const COUNT_OPENER = anyOf('其中 包括 分别 : (');

/** Straight from a count to a part of it: 8 台，其中，单位价值 100 万元以上设备 3 台. */
export const PART_OF = isAnyOf('[,|，|;|、|(]其中[:|,|，]<phrase:24>');

/** What stands before the name of what is counted. */
export const JOINTS_BEFORE = startsWithAny('{、|和|及|与|(|)|<space>}+');
