import { isOrganisation } from '../draft/organisation.ts';
import type { Passage } from '../draft/passage.ts';
import type { DraftRule, Scene } from './check.ts';
import { middles, stepsBetween } from './distance.ts';
import { placeIn } from './place.ts';
import type { Remark } from './remark.ts';

/** A department's name is at least this long; shorter ones are too like each other. */
const SHORTEST = 6;
const LONGEST_TITLE = 70;

/** A text without spaces, with the way back. */
interface Squeezed {
  readonly passage: Passage;
  readonly label: string;
  readonly at: readonly number[];
}

const squeezed = new WeakMap<Passage, Squeezed>();

function squeeze(passage: Passage): Squeezed {
  let known = squeezed.get(passage);
  if (!known) {
    const at: number[] = [];
    let label = '';
    for (let index = 0; index < passage.folded.length; index++) {
      if (passage.folded[index] === ' ') continue;
      label += passage.folded[index];
      at.push(index);
    }
    known = { passage, label, at };
    squeezed.set(passage, known);
  }
  return known;
}

function placeOf({ passage, at }: Squeezed, start: number, length: number) {
  return placeIn(passage, at[start]!, at[start + length - 1]! + 1);
}

/** A title: short, about this budget, and no sentence. Other organisations are not named in those. */
const TITLE = /(?:预算|决算|收支|经费|拨款|公开|情况|说明|概况|表)[^。;；]*$/;

const titlesKept = new WeakMap<Passage, boolean>();

function isTitle(passage: Passage): boolean {
  let title = titlesKept.get(passage);
  if (title === undefined) {
    const { folded } = passage;
    title = folded.length <= LONGEST_TITLE && TITLE.test(folded);
    titlesKept.set(passage, title);
  }
  return title;
}

function titles({ draft }: Scene): Passage[] {
  const found: Passage[] = [];
  for (const { passage } of draft.texts) if (isTitle(passage)) found.push(passage);
  return found;
}

/**
 * The department's own name in a title, one or two characters off. Which name is the right one is told by how often it
 * is printed in titles.
 */
export const ownName: DraftRule = {
  parts: (scene) => [[...scene.draft.organisations].join('|'), ...titles(scene)],
  judge(scene) {
    const all = titles(scene).map(squeeze);
    const name = usualName(scene, all);
    if (!name) return [];
    return all.flatMap((title) => slipsIn(title, name) ?? []);
  },
};

/** The name printed in most titles, if it is printed in several. */
function usualName({ draft }: Scene, all: readonly Squeezed[]): string | undefined {
  let best: string | undefined;
  let most = 1;
  for (const name of draft.organisations) {
    if (name.length < SHORTEST) continue;
    const count = all.filter(({ label }) => label.includes(name)).length;
    if (count > most) {
      most = count;
      best = name;
    }
  }
  return best;
}

function slipsIn(title: Squeezed, name: string): Remark[] | undefined {
  const { label } = title;
  if (label.includes(name)) return undefined;
  // Either end of the name is right where one or two characters within are not.
  const head = name.slice(0, 3);
  const tail = name.slice(-3);
  for (let start = label.indexOf(head); start >= 0; start = label.indexOf(head, start + 1)) {
    const remark = slipAt(title, name, start);
    if (remark) return [remark];
  }
  for (let end = label.indexOf(tail); end >= 0; end = label.indexOf(tail, end + 1)) {
    const start = end + tail.length - name.length;
    const remark = start >= 0 ? slipAt(title, name, start) : undefined;
    if (remark) return [remark];
  }
  return undefined;
}

const NUMERAL = /[一二三四五六七八九十甲乙丙丁东南西北上下中大小新老市县区州省]/;

function slipAt(title: Squeezed, name: string, start: number): Remark | undefined {
  for (const length of [name.length, name.length - 1, name.length + 1]) {
    const printed = title.label.slice(start, start + length);
    if (printed.length !== length || !isOrganisation(printed) || stepsBetween(printed, name, 2) === undefined) continue;
    const [left, right] = middles(printed, name);
    // 第一、第二; 市局、县局: another organisation and no slip.
    if (left.length > 2 || right.length > 2 || NUMERAL.test(left) || NUMERAL.test(right)) continue;
    const at = placeOf(title, start, length);
    return {
      rule: 'organisation',
      at,
      atMost: 'warning',
      words: { name: printed, should: name },
      repairs: [{ becomes: name, edits: [{ at, newText: name }] }],
      sure: false,
      related: [],
    };
  }
  return undefined;
}

/** `某部门发〔2021〕12号`: agency, year and number, whatever the brackets. */
const DOCUMENT = /([\u4e00-\u9fa5]{1,8})[〔[【(]((?:19|20)\d\d)[〕\]】)](?:第)?(\d{1,4})号/g;
/** 《title》 just before or after the number. */
const TITLED = /《([^《》]{4,80})》[^《》]{0,4}$/;

interface Cited {
  readonly passage: Passage;
  readonly key: string;
  readonly agency: string;
  readonly title: string;
  readonly start: number;
  readonly titleStart: number;
  readonly length: number;
}

const cited = new WeakMap<Passage, readonly Cited[]>();

function citations(passage: Passage): readonly Cited[] {
  let found = cited.get(passage);
  if (!found) {
    found = passage.hasDigits && passage.folded.includes('号') ? readCitations(passage) : [];
    cited.set(passage, found);
  }
  return found;
}

function readCitations(passage: Passage): Cited[] {
  const { label } = squeeze(passage);
  return [...label.matchAll(DOCUMENT)].map((match) => {
    const agency = match[1]!.replace(/^.*(?:根据|按照|依据|关于|以及|及|和|与|的|号|件|通知|意见|办法|规定)/, '');
    const start = match.index + match[1]!.length - agency.length;
    const titled = TITLED.exec(label.slice(Math.max(0, start - 90), start));
    const title = titled?.[1] ?? '';
    const titleStart = titled ? start - titled[0].length + 1 : -1;
    return {
      passage,
      key: `${match[2]}|${match[3]}`,
      agency,
      title,
      start,
      titleStart,
      length: match.index + match[0].length - start,
    };
  });
}

/** One document, cited under two numbers' spellings or two titles that differ by a slip. */
export const citedTwice: DraftRule = {
  parts: ({ draft }) => draft.passages.flatMap(({ passage }) => citations(passage)),
  judge({ draft }) {
    const found: Remark[] = [];
    const known = new Map<string, Cited[]>();
    for (const item of draft.passages.flatMap(({ passage }) => citations(passage))) {
      const list = known.get(item.key) ?? [];
      const other = list.find((candidate) => differs(candidate, item));
      if (other) found.push(twice(item, other));
      list.push(item);
      known.set(item.key, list);
    }
    return found;
  },
};

/** The same year and number, and an agency or a title that is one slip away. */
function differs(a: Cited, b: Cited): boolean {
  if (a.agency !== b.agency) {
    const near = a.agency.length > 2 && stepsBetween(a.agency, b.agency, 1) !== undefined;
    return near && (a.title === b.title ? a.title !== '' : false);
  }
  if (a.title === '' || b.title === '' || a.title === b.title) return false;
  // 关于印发《…》 and a title cut short are other ways to name it.
  return a.title.length >= 8 && stepsBetween(a.title, b.title, 2) !== undefined;
}

function twice(item: Cited, other: Cited): Remark {
  const [said, before] = item.agency === other.agency ? [item.title, other.title] : [item.agency, other.agency];
  const place = ({ passage, titleStart, start, title, agency }: Cited) =>
    item.agency === other.agency
      ? placeOf(squeeze(passage), titleStart, title.length)
      : placeOf(squeeze(passage), start, agency.length);
  const at = place(item);
  return {
    rule: 'spelt-twice',
    at,
    atMost: 'information',
    words: { said, other: before },
    repairs: [{ becomes: before, edits: [{ at, newText: before }] }],
    sure: false,
    related: [{ at: place(other), role: 'elsewhere' }],
  };
}
