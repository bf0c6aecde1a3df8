import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { NOT_NOUGHT } from '../../text/characters.ts';
import { isGlossary, isLegend, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { INSTRUCTION, UNFILLED } from '../../vocabulary/templates.ts';
import { anyOf, endsWithAny, everyOf, startsWithAny } from '../../vocabulary/words.ts';

/**
 * Leftovers of the template: the other word of a pair that was to be chosen from, and gaps that were to be filled.
 *
 * alternative := WORD `（` WORD `）` [了额约为] NUMBER, or WORD `/` WORD NUMBER
 * gap         := XX… | ××… | **… | ____ | 待填 | （空）UNIT | 为 UNIT without a number | {单位} | （略） | ○○ | 。。。。
 * instruction := （请核实…） | （如无…则…）
 */
export function residue({ passage, section }: PassagePlace): readonly Verdict[] {
  const text = passage.folded;
  if (!MAY_BE.test(text) || isGlossary(section)) return [];
  // A note may explain 增加（减少）; an instruction is none that was meant to be published.
  if (isLegend(passage, section)) return instructions(passage);
  return [...alternatives(passage), ...gaps(passage), ...unfilled(passage), ...instructions(passage)];
}

/** What all leftovers have in common, to leave at once where there is none of it. */
const MAY_BE = anyOf(
  '{(|/}{增|减|下降|上升|降低|提高} XX ×× ** <line:2-> 待填 待补充 (空) {为|增加|减少|增长|下降}_{万元|%} {○|〇|◯} 。。 …… ({略|待|请|如|若|填|此|按} {自行|据实} <brace>',
);

const WORD = '增加|减少|增长|下降|上升|降低|提高';
const ALTERNATIVE = everyOf(`«${WORD}»_{«(«${WORD}»)»|«/«${WORD}»»}&{[了|额|约|为|数]_[-]«<number>»}`);

function alternatives(passage: Passage): Verdict[] {
  const found: Verdict[] = [];
  for (const match of passage.folded.matchAll(ALTERNATIVE)) {
    const [, chosen = '', bracketed, inBrackets, slashed, afterSlash, number = ''] = match;
    const other = inBrackets ?? afterSlash ?? '';
    const left = bracketed ?? slashed ?? '';
    const leftAt = match.index + match[0].length - left.length;
    const at = placeIn(passage, leftAt, leftAt + left.length);
    const word = placeIn(passage, match.index, match.index + chosen.length);
    found.push({
      rule: 'residue',
      at,
      // Nothing changed, so either word is as good; only the form is untidy.
      atMost: NOT_NOUGHT.test(number) ? 'warning' : 'information',
      words: { left: at.text, chosen: word.text },
      repairs: [
        { becomes: '', edits: [{ at, newText: '' }] },
        {
          becomes: other,
          edits: [
            { at: word, newText: '' },
            { at, newText: other },
          ],
        },
      ],
      sure: false,
      related: [{ at: word, role: 'chosen' }],
    });
  }
  return found;
}

/** `**` beside a digit or a letter masks a number; XX beside a Latin letter is part of a name. */
const MASKED = /(?<![A-Za-z0-9_*×])(?:X{2,}|×{2,}|\*{2,}|_{2,})(?![A-Za-z0-9_*×])/g;
/** Where the writer was to fill something in, and left no gap that says what. */
const TO_FILL_IN = everyOf('<!{〔}待填[写] 待补充 (空)&{_{[万|亿]元|%|人|辆|个|台|项}}');
/** 为万元，: the number itself is missing; 金额单位为万元 is complete. */
const MISSING = everyOf('<!{单位}{为|增加|减少|增长|下降}_«万元|%»&{_{,|，|。|;|；|、|$}}');
/** A line to sign on, a form's blank: meant to be filled by hand. */
const BY_HAND = endsWithAny('{签字|签名|签章|盖章|日期|姓名|年|月|日}_[:|：]_');

const WORD_BEFORE = endsWithAny('<han>_');
const WORD_AFTER = startsWithAny('_<han> _%');

function isBesideWord(text: string, start: number, length: number): boolean {
  return (
    WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start)) ||
    WORD_AFTER.test(text.slice(start + length, start + length + 2))
  );
}

function gaps(passage: Passage): Verdict[] {
  const found: Verdict[] = [];
  const text = passage.folded;
  const say = (at: Token, left: string) =>
    found.push({ rule: 'residue', at, atMost: 'warning', words: { left }, repairs: [], sure: false, related: [] });
  for (const { index, 0: gap } of [...text.matchAll(MASKED), ...text.matchAll(TO_FILL_IN)]) {
    // In a row of marks `**` stands for a column without a number.
    if (gap.startsWith('*') && !isBesideWord(text, index, gap.length)) continue;
    if (gap.startsWith('_') && BY_HAND.test(text.slice(Math.max(0, index - 6), index))) continue;
    const at = placeIn(passage, index, index + gap.length);
    say(at, at.text);
  }
  for (const match of text.matchAll(MISSING)) {
    const end = match.index + match[0].length;
    say(placeIn(passage, end - match[1]!.length, end), passage.text.slice(match.index, end));
  }
  return found;
}

/** Places that were to be filled in by name. */
function unfilled(passage: Passage): Verdict[] {
  return [...passage.text.matchAll(UNFILLED)].map((match) => leftover(passage, match, 'gap'));
}

/** What the template says to its writer. */
function instructions(passage: Passage): Verdict[] {
  return [...passage.text.matchAll(INSTRUCTION)].map((match) => leftover(passage, match, 'instruction'));
}

function leftover(passage: Passage, { index, 0: left }: RegExpExecArray, kind: string): Verdict {
  const at = placeIn(passage, index, index + left.length);
  return { rule: 'residue', at, atMost: 'warning', words: { kind, left }, repairs: [], sure: false, related: [] };
}
