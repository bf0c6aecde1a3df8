import { isCollection, isMap, isScalar, parseDocument } from 'yaml';
import { insideFences } from '../text/fences.ts';
import type { SplitText } from '../text/split.ts';

/** A key of the front matter with its value, and where both stand in the region. */
export interface FrontMatterField {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Several values stand where one is expected: none of them counts. */
  readonly several: boolean;
}

export interface FrontMatterFields {
  readonly fields: readonly FrontMatterField[];
  /** Where the YAML breaks off, and for what reason. */
  readonly error: { readonly start: number; readonly end: number } | undefined;
}

/** The keys and values of a front matter region, fences included in its offsets. */
export function frontMatterFields(region: string): FrontMatterFields {
  const [opening, end] = insideFences(region);
  const document = parseDocument(region.slice(opening, end), { logLevel: 'error', prettyErrors: false });
  const [broken] = document.errors;
  const error = broken && { start: opening + broken.pos[0], end: opening + Math.max(broken.pos[1], broken.pos[0] + 1) };
  if (!isMap(document.contents)) return { fields: [], error: error ?? wideColon(region, opening, end) };
  const fields = document.contents.items.flatMap(({ key, value }): FrontMatterField[] => {
    if (!isScalar(key) || !key.range) return [];
    const [keyStart, keyEnd] = key.range;
    const [valueStart, valueEnd] = isScalar(value) && value.range ? value.range : [keyEnd + 1, keyEnd + 1];
    const printed = isScalar(value) && value.value !== null ? String(value.value) : '';
    const at = (offset: number) => opening + offset;
    return [
      {
        key: String(key.value),
        keyStart: at(keyStart),
        keyEnd: at(keyEnd),
        value: printed,
        valueStart: at(valueStart),
        valueEnd: at(valueEnd),
        several: isCollection(value),
      },
    ];
  });
  return { fields, error };
}

/** `disclosure：budget` is a text to YAML and says nothing. */
function wideColon(region: string, from: number, to: number): FrontMatterFields['error'] {
  const at = region.slice(from, to).indexOf('：');
  return at < 0 ? undefined : { start: from + at, end: from + at + 1 };
}

/** The front matter of a draft, if it has any. */
export function frontMatterRegion({ regions }: SplitText): SplitText['regions'][number] | undefined {
  const [first] = regions;
  return first?.kind === 'frontmatter' ? first : undefined;
}
