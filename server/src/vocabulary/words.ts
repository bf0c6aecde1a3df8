/**
 * Patterns compiled from spellings, which stand apart by spaces, so that another spelling is one word more. A part that
 * may be left out stands in [ ], parts of which one must stand in { }, and | parts what each of them may be:
 * `[日常]公用{经费|支出}`. Of several that begin alike the first listed is found. A spelling may also say
 *
 * - `<digit>`, one character of a sort (`SORTS`); `<digit:3>` up to three, `<digit:1-3>` one to three, `<digit:2->` two or
 *   more, `<digit:*>` and `<digit:+>` any number, `<clause:9?>` as few as will do; `<year>`, a form (`FORMS`);
 * - `{年|月}*`, `{年|月}+`: such parts one after the other (`*?`: as few as will do); `_`: spaces, if any; `^` and `$`: the
 *   ends of the text;
 * - `占!{用|地}`: 占 where neither follows; `预算&{。}`: 预算 where 。 follows; `<!{上年}预算` and `<&{上年}预算`: the same of what
 *   stands before;
 * - `«<digit:+>»个`: what stands between the marks is told.
 *
 * Nothing else in a spelling is syntax. Parts that are repeated must not be made of each other (`{预算|数|预算数}*`): a long
 * text could then be read in more ways than there is time for.
 */

/** Sorts of characters, by name. What ends at a mark says which text it stays in: no further than this sentence. */
const SORTS: Readonly<Record<string, string>> = {
  any: '.',
  space: '\\s',
  blank: ' ',
  digit: '\\d',
  'no-digit': '[^\\d]',
  han: '[\\u4e00-\\u9fff]',
  'no-han': '[^\\u4e00-\\u9fff]',
  /** Of a Chinese number that counts lines. */
  numeral: '[一二三四五六七八九十廿]',
  ordinal: '[\\d一二三四五六七八九十]',
  circled: '[①-⑳]',
  /** Of a Chinese number of any size. */
  spelt: '[零一二两三四五六七八九十百千]',
  chinese: '[一二两三四五六七八九]',
  scale: '[千百万亿]',
  letter: '[A-Za-z]',
  brace: '[{}]',
  line: '_',
  bar: '\\|',
  tab: '\\t',
  backslash: '\\\\',
  sign: '[≤≥<>=]',
  /** A step of the classification. */
  level: '[类款项]',
  open: '[(\\[【〔（]',
  close: '[)\\]】〕）]',
  quote: '[“”"\'‘’]',
  dash: '[-—–~～至]',
  /** Within one sentence, one statement of it, one clause, one item of a list. */
  sentence: '[^。]',
  statement: '[^。;；]',
  clause: '[^,，。;；]',
  phrase: '[^,，、。;；:：]',
  /** A clause without a colon; an item that no other is joined to. */
  part: '[^,，。;；:：]',
  alone: '[^,，、。;；:：和及]',
  /** The same without numbers. */
  'statement-words': '[^。;；\\d]',
  'clause-words': '[^,，。;；\\d]',
  'phrase-words': '[^,，、。;；:：\\d]',
  title: '[^,，。;；:：!?！？\\d]',
  /** Of a name: no mark, no number and nothing that is syntax in a spelling. */
  name: '[^,，、。;；:：.．()“”"\\d[\\]{}|<>«»_^$!&*+?]',
  heading: '[^:：]',
  /** No mark, no number and no space in it. */
  words: '[^\\s\\d。,，;；:：]',
  /** Of a sentence. */
  mark: '[。，、；：]',
  factor: '[^,，。;:=\\d]',
  inside: '[^()（）]',
  gap: '[^〔〕]',
  'no-title-mark': '[^《》]',
  /** Of a unit behind a number. */
  unit: '[^\\s\\d≤≥<>=%]',
};

/** What is longer than a character and has a form of its own. */
const FORMS: Readonly<Record<string, string>> = {
  year: '(?:19|20)\\d\\d',
  number: '\\d[\\d,]*(?:\\.\\d+)?',
  /** Digits with whatever marks between them. */
  run: '\\d[\\d.,]*\\d',
  /** A code of the classification. */
  code: '[1-9]\\d{2}(?:\\d\\d){0,3}',
  /** What a line or an item is numbered with. */
  item: '[(（]?(?:[一二三四五六七八九十廿]{1,3}|\\d{1,2})[)）、.．]',
  brackets: '\\([^)]*\\)',
};

/** Found wherever one of the spellings stands. */
export function anyOf(words: string): RegExp {
  return pattern(oneOf(words));
}

/** Every place where one of the spellings stands: for `replace` and `matchAll` only. */
export function everyOf(words: string): RegExp {
  return pattern(oneOf(words), 'g');
}

/** Found where a text begins with one of the spellings. */
export function startsWithAny(words: string): RegExp {
  return pattern(`^${oneOf(words)}`);
}

/** Found where a text ends with one of the spellings. */
export function endsWithAny(words: string): RegExp {
  return pattern(`${oneOf(words)}$`);
}

/** Found where one of the spellings is all of a text. */
export function isAnyOf(words: string): RegExp {
  return pattern(`^${oneOf(words)}$`);
}

/** Found where one of the spellings, or nothing, is all of a text. */
export function isAnyOfOrNone(words: string): RegExp {
  return pattern(`^${oneOf(words)}?$`);
}

/** Found where a text is nothing but such words, one after the other, or empty. */
export function madeOf(words: string): RegExp {
  return pattern(`^${oneOf(words)}*$`);
}

/** Found just where it is set to look. */
export function standsAt(words: string): RegExp {
  return pattern(oneOf(words), 'y');
}

/** Every place where a word of one of the lists stands; the number of the group that is told is that of the list. */
export function everyOfLists(lists: readonly string[]): RegExp {
  return pattern(lists.map((words) => `(${oneOf(words)})`).join('|'), 'g');
}

function pattern(source: string, flags = ''): RegExp {
  return new RegExp(source, flags);
}

function oneOf(words: string): string {
  return `(?:${words.split(' ').map(compiled).join('|')})`.replace(SINGLE_CHARACTERS, (_, characters: string) => {
    return `[${characters.replaceAll('|', '')}]`;
  });
}

const SYNTAX = /<([a-z-]+)(?::([\d*+-]+\??))?>|(<?[!&])\{|[[\]{}«»_]|(?<![}»])[*+]|(?<![}»][*+])\?|[\\.()/]/g;

/** (?:类|款|项) is [类款项], which is found faster. */
const SINGLE_CHARACTERS = /\(\?:((?:[^ -~]\|)+[^ -~])\)/g;

const MARKS: Readonly<Record<string, string>> = {
  '[': '(?:',
  ']': ')?',
  '{': '(?:',
  '}': ')',
  '«': '(',
  '»': ')',
  _: '\\s*',
  '!': '(?!',
  '&': '(?=',
  '<!': '(?<!',
  '<&': '(?<=',
};

function compiled(word: string): string {
  return word.replace(SYNTAX, (mark: string, sort?: string, count?: string, look?: string) => {
    if (sort !== undefined) return ofSort(sort) + (count === undefined ? '' : counted(count));
    return MARKS[look ?? mark] ?? `\\${mark}`;
  });
}

function ofSort(name: string): string {
  const form = FORMS[name];
  const found = form === undefined ? SORTS[name] : `(?:${form})`;
  if (found === undefined) throw new Error(`No sort of characters is called ${name}`);
  return found;
}

/** How many: `3`, `1-3`, `2-`, `*`, `+`, and with `?` as few as will do. */
function counted(count: string): string {
  const few = count.endsWith('?') ? '?' : '';
  const many = few ? count.slice(0, -1) : count;
  if (many === '*' || many === '+') return many + few;
  return `{${many.includes('-') ? many.replace('-', ',') : `0,${many}`}}${few}`;
}
