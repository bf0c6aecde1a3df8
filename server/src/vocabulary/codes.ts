import { anyOf, endsWithAny, everyOf, isAnyOf, startsWithAny } from './words.ts';

/** The header of a column of names that are none of the classification. */
export const FOREIGN_NAME = anyOf('单位名称 部门名称 项目名称 明细 事项 内容 用途 说明 备注');
/** One of the columns that a code is split over. */
export const LEVEL_HEADER = isAnyOf('<level>');

/** A name behind a code. */
export const NAME_FOLLOWS = startsWithAny('_<han:2-2>');

/** （类）, （210类）, （款：01）: the steps of the classification in a text. */
export const LEVEL_MARKS = anyOf('([<digit:2-3>]<level>[:|：]<digit:*>)');

export const LEVEL_OPEN = endsWithAny('(类 (款 (项');

export const LEVEL_CLOSED = endsWithAny('(类) (款) (项)');

export const LEVEL_MARK = anyOf('(类) (款) (项)');

export const ITEM_MARK = anyOf('(项) (项： (项:');

/** `（类）`, `（类：210）`, `（2101501）`, `（208类）`, `[21015]`. */
export const CODE_MARK = everyOf('(_«<level>»_[:_«<digit:2-9>»_]) «<open>»_«<code>»_[«<level>»]_<close>');

/** What may stand between the beginning of a clause and a name and is no part of it. */
export const BEFORE_NAME = startsWithAny(
  '{<space>|<digit:1-3>{.|、}|(<digit:1-3>)|<numeral:1-3>、|(<numeral:1-3>)|<year>年[度]|-|—|·|、|其中|主要|用于|包括|安排|列支|按[照]|科目|功能|分类|支出预算|预算|决算|在|使用|从|由|为|是|和|与|及|的|各|本年|当年}*',
);

/** What may stand between a name and its amount. */
export const AFTER_NAME = endsWithAny(
  '{<space>|支出|预算|决算|安排|经费|资金|财政|拨款|当年|本年|年初|全年|合计|共|数|为|是|约|计|科目}*',
);

/** A bracket that may mark a code. */
export const MAY_MARK = anyOf('<open>_{<digit>|<level>}');

/** Codes of units, projects and goods; their names are none of the classification. */
export const FOREIGN_CODE = anyOf('单位 项目{编码|代码|编号} 资产 采购 序号 栏次 行次 行号 部门{编码|代码}');

/** The header of a column that names the classification. */
export const CODES_HEADED = anyOf('科目 功能 经济分类 支出分类 ^<level>$ 编码 代码');

/** 其中 before a name. */
export const OF_WHICH_LEAD = startsWithAny('_其中_[:]_');

/** （小计） behind a name. */
export const SUBTOTAL_TAIL = endsWithAny('[(小计)]_');

/** `（2101`, `（类：210）…（款：1`. */
export const BRACKETED = endsWithAny('<open>_[<level>_:_]«<digit:9>»');

export const LEVELLED = endsWithAny('(_«<level>»_:_<digit:7>');

/** （类：210）: the steps of a path. */
export const STEPS = everyOf('(_<level>_:_«<digit:2-7>»_)');

/** Words that link the parts of a name and tell nothing. */
export const NAME_LINKS = everyOf('和 与 及 的 等 、');

/** What names are joined by. */
export const NAME_COMMAS = everyOf('及 ,');

/** Most names are plain characters and need none of the work. */
export const MARKED_NAME = anyOf('<no-han> 的 及');

/** What one spelling of a name has and another lacks. */
export const DROPPED_IN_NAMES = /[\s()[\]{}〔〕【】“”"「」\u200b\ufeff的]/g;

/** What follows a number that is no code. Names begin with 人 or 个, so these prove nothing. */
export const AMOUNT_AFTER = startsWithAny('{.|,}<digit> _{%|％|‰|元|万|亿|年|月|日}');

/** What closes a code. */
export const CODE_CLOSES = startsWithAny('_[«<level>»!{<han>}]_[<close>][_{(|（}«<level>»{)|）}]');

/** A code behind its name. */
export const CODE_BEHIND = endsWithAny('<open>_«<code>»_[«<level>»]_<close>_');

/** 类：210, 210（类）. */
export const CODE_LABELLED = /([类款项])\s*:\s*(\d{1,9})|(\d{1,9})\s*(?:\(\s*)?([类款项])/dg;

/** Headers of codes and names of something else. */
export const FOREIGN_HEADER = anyOf('上级<any:*>名称 单位 部门!{<any:*>科目} 项目{编码|代码|名称}');

/** 2023, 2023-2025年: the years that a row of a catalogue is of. */
export const YEARS_APPLIED = isAnyOf('«<year>»[年][{<dash>|到}«<year>»[年]][度]');

/** 2080505-…: a code before its name, which other titles put in brackets. */
export const BARE_CODE = startsWithAny('«<code>»!{<digit>|年|$}');

/** 政府预算支出经济分类. */
const GOVERNMENT_ECONOMIC = anyOf('政府<any:*>经济');

/**
 * The books of 政府收支分类科目 (the government's classification of revenue and expenditure): four functional ones by
 * budget, two economic ones, and revenue.
 */
export type Book =
  | 'general'
  | 'gov-fund'
  | 'state-capital'
  | 'social-insurance'
  | 'economic-department'
  | 'economic-government'
  | 'revenue';

/** The books that a user's catalogue may be of, by the words for them; a wider word stands after the narrower. */
export const BOOK_WORDS: readonly (readonly [RegExp, Book])[] = [
  [anyOf('政府性基金 基金预算'), 'gov-fund'],
  [anyOf('国有资本'), 'state-capital'],
  [anyOf('社会保险 社保'), 'social-insurance'],
  [GOVERNMENT_ECONOMIC, 'economic-government'],
  [anyOf('经济'), 'economic-department'],
  [anyOf('收入'), 'revenue'],
  [anyOf('一般公共预算 功能'), 'general'],
];

/** What a column of a user's catalogue holds. */
export type CatalogueField = 'code' | 'name' | 'parent' | 'year' | 'book' | 'former' | 'note';

/** In this order: a word that names one field must not be taken for a wider one (上级编码 for 编码). */
export const FIELD_WORDS: readonly (readonly [CatalogueField, RegExp])[] = [
  ['parent', anyOf('上级 父级 ^parent')],
  ['former', anyOf('曾用 原名 旧名 ^former')],
  ['year', isAnyOf('预算年度 预算年份 适用年度 适用年份 年度 年份 years year')],
  ['book', anyOf('账簿 帐簿 类别 分册 ^book$')],
  ['code', anyOf('编码 代码 编号 ^code$')],
  ['name', anyOf('名称 ^科目$ ^name$')],
  ['note', anyOf('备注 说明 ^note$ ^notes$')],
];
