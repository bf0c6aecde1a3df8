import { anyOf, endsWithAny, isAnyOf, startsWithAny } from './words.ts';

export const INCOME_OF_YEAR = startsWithAny('本年收入');
export const EXPENDITURE_OF_YEAR = startsWithAny('本年支出');

/** A column of one stage of the year's money. */
export const STAGE_HEADER = anyOf('预算数 执行数 决算数 完成数');
/** A column of what others of it changed by. */
export const CHANGE_HEADER = anyOf('增减 增长 增幅 降幅 变动 变化 ±');
/** A column of parts in per cent of their whole. */
export const SHARE_HEADER = anyOf('占 比重 比例');
/** What is left from the year before. */
export const OPENING_BALANCE_HEADER = startsWithAny('{年初|上年}[财政拨款]{结转|结余}');
/** The column under a header that totals those beside it. */
export const SUM_HEADER = isAnyOf('小计 合计 总计');
/** The parts of expenditure, which are all there is. */
export const BASIC_AND_PROJECT = startsWithAny('[其中[:]]{基本|项目}支出');
/** The column that names a project. */
export const PROJECT_HEADER = endsWithAny('项目名称 项目');
/** The column that numbers the rows. */
export const ORDINAL_HEADER = isAnyOf('序号 行次 行号 编号 栏次');

/** `2` and `2=3+4`: numbers a column, and says how it adds up. */
export const COLUMN_NUMBER = isAnyOf('<digit:1-2>[=<any:+>]');

/** The header of a column of codes. */
export const CODE_HEADER = isAnyOf('类 款 项 目 <any:*>编码 <any:*>代码 科目编号');

/** The header of a column of words. */
export const TEXT_HEADER = endsWithAny('备注 说明 简介 依据 理由 用途 资料 标准 规则 目标 负责人 类型 属性 性质');

/** The header of a column of counts. */
export const COUNT_HEADER = anyOf('数量 人数 辆 台 (人) (个) (批次) (套) 编制数 次数');

/** The header of a column of percentages. */
export const RATE_HEADER = anyOf('% 占比 比重 增减率 增长率 完成率 增幅');

/** What is left at the end of the year. */
export const CLOSING_BALANCE = startsWithAny('{年末|年终|结转下年}[财政拨款][结转|结余]');

/** 按支出性质分: the columns below are all parts of one whole. */
export const CLASSIFICATION = isAnyOf('按<any:+>分[类]');

/** A column of how far the budget was spent. */
export const COMPLETION_HEADER = anyOf('完成 执行率 执行进度 决算[数]{为|占|/}');

/** 预算数为上年执行数的%: this year's amount in per cent of the other. */
export const OF_OTHER = endsWithAny('为<any:2-16>[的]{%|％}');

/** The two parts of basic expenditure. */
export const PERSONNEL_AND_PUBLIC = startsWithAny('[其中[:]]{人员{经费|支出|类}[支出]|[日常]公用{经费|支出|类}[支出]}');

/** A fund, as a part of what is appropriated. */
export const FUND_PART = startsWithAny('[<digit>、]{一般公共预算|公共财政预算|政府性基金|基金预算|国有资本经营}');

/** The header of a column that holds no amounts. */
export const NO_AMOUNT_HEADER = anyOf('{备注|说明|简介|编码|代码|名称|项目|序号|行次|行号|单位|科目}$ ^[类|款|项|目]$');

/** How nothing is printed in a column of amounts. */
export const NOTHING_MARK = isAnyOf('{-|—|–|―|/|<backslash>}+');
