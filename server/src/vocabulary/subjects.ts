import { anyOf, startsWithAny } from './words.ts';
/** What a department is called. */
export const ORGAN_NAME = /^.{2,}(?:局|委|厅|办|办公室|委员会|中心|院|所|校|队|馆|站|署)$/;

/** Of the projects counted before. */
export const CONCERNS = startsWithAny('共涉及 涉及');

/** 涉及预算金额: of the projects counted before. */
export const COVERS = /^(?:共)?涉及.{0,16}(?:资金|金额|经费|拨款|预算)(?:合计|共计|共|为)*$/;

/** Fund names carry the word 预算 without saying what is compared. */
export const FUND_NAMES = /一般公共预算|公共财政预算|政府性基金预算|国有资本经营预算/g;

/** 均为一般公共预算…: all of an amount is of this fund. */
export const ALL_OF = /^\s*[,，]?\s*(?:均|全部|都)(?:为|是|系)([^,，。;；]{4,16})/;

/** A stage of the year’s money. */
export const STAGE = anyOf('预算 执行 决算');

/** What stands before the name of a thing. */
export const PHRASE_LEADS = /^(?:\d{1,2}[、.]|主要|其中|原因|由于|包括|是|为|系|[:：、])+/;

/** Years within a phrase. */
export const YEARS_OF = /(?:19|20)\d\d年(?:度)?/g;

/** What stands behind the name of a thing. */
export const PHRASE_TAIL = /(?:预算数?|决算数?|安排|支出|为|总额|合计|数)+$/;
