import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import type { CheckedDraft } from '../check.ts';
import { frontMatterFields, frontMatterRegion } from '../draft/frontMatterFields.ts';
import type { Locale } from '../report.ts';
import { FRONT_MATTER_KEYS, frontMatterKey } from '../rules/front-matter/keys.ts';
import { closesFrontMatter } from '../text/fences.ts';
import { lineAround } from '../text/lines.ts';
import { toRange } from './diagnostics.ts';
import type { HoverText } from './hover.ts';

const PROPERTY_KIND = 10;
const VALUE_KIND = 12;

/** What a key at an offset of the front matter means. */
export function frontMatterHover(checked: CheckedDraft, offset: number, locale: Locale): HoverText | undefined {
  const region = frontMatterRegion(checked.draft.split);
  if (!region || offset > region.text.length) return undefined;
  const field = frontMatterFields(region.text).fields.find(
    ({ keyStart, keyEnd, valueEnd }) => keyStart <= offset && offset <= Math.max(keyEnd, valueEnd),
  );
  const key = field && frontMatterKey(field.key);
  if (!field || !key) return undefined;
  const values = key.values ? `\n\n${key.values.map((value) => `\`${value}\``).join(' · ')}` : '';
  return { start: field.keyStart, end: field.keyEnd, markdown: `**${key.name}** — ${key.means[locale]}${values}` };
}

/** Keys that are not stated yet, or the values that a key may have. */
export function frontMatterCompletions(
  document: TextDocument,
  checked: CheckedDraft,
  offset: number,
  locale: Locale,
): CompletionList | undefined {
  const region = frontMatterRegion(checked.draft.split);
  if (!region || offset > region.text.trimEnd().length) return undefined;
  const { text } = checked.draft.split;
  const { start, end } = lineAround(text, offset);
  const line = text.slice(start, end);
  if (closesFrontMatter(line.replace('\uFEFF', ''))) return undefined;
  const colon = line.indexOf(':');
  if (colon >= 0 && offset > start + colon) {
    const key = frontMatterKey(line.slice(0, colon).trim());
    const from = start + colon + 1;
    const range = toRange(document, { start: from, end });
    const items = (key?.values ?? []).map(
      (value): CompletionItem => ({
        label: value,
        kind: VALUE_KIND,
        textEdit: { range, newText: ` ${value}` },
        filterText: ` ${value}`,
      }),
    );
    return { isIncomplete: false, items };
  }
  const stated = new Set(frontMatterFields(region.text).fields.map(({ key }) => key));
  const range = toRange(document, { start, end: colon >= 0 ? start + colon : end });
  const items = FRONT_MATTER_KEYS.filter(({ name }) => !stated.has(name)).map(
    ({ name, means }): CompletionItem => ({
      label: name,
      kind: PROPERTY_KIND,
      detail: means[locale],
      textEdit: { range, newText: colon >= 0 ? name : `${name}: ` },
    }),
  );
  return { isIncomplete: false, items };
}
