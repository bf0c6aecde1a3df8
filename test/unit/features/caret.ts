import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

/** A draft with the caret written into it as ‸. */
export function atCaret(marked: string) {
  const text = outdent(marked);
  const offset = text.indexOf('‸');
  if (offset < 0) throw new Error('no caret in the draft');
  const document = documentOf(text.replace('‸', ''));
  return { service: createDisclosureService(), document, position: document.positionAt(offset) };
}

export function hover(marked: string): string {
  const { service, document, position } = atCaret(marked);
  const contents = service.hover(document, position)?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

/** What each completion would write over what, best first. */
export function completions(marked: string): string[] {
  const { service, document, position } = atCaret(marked);
  const items = service.completion(document, position)?.items ?? [];
  return items.map(({ textEdit }) => {
    if (!textEdit || !('range' in textEdit)) return '';
    return `${document.getText(textEdit.range)}→${textEdit.newText}`;
  });
}

/** `line text` of every place, lines from 1. */
export function definition(marked: string): string[] {
  return places('definition', marked);
}

export function references(marked: string): string[] {
  return places('references', marked);
}

function places(what: 'definition' | 'references', marked: string): string[] {
  const { service, document, position } = atCaret(marked);
  return service[what](document, position).map(({ range }) => `${range.start.line + 1} ${document.getText(range)}`);
}
