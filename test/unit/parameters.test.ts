import { expect, it } from 'vitest';
import { authorMethod, newDraftChoicesMethod } from '../../server/src/protocol/messages.ts';
import { malformedIn } from '../../server/src/protocol/parameters.ts';

const textDocument = { uri: 'file:///drafts/a.disclosure.md' };
const asked = (request: unknown) => malformedIn(authorMethod, { textDocument, id: 1, request });

it('a request of the generator names one of its actions, with what that needs', () => {
  expect(asked({ action: 'fill' })).toBeUndefined();
  expect(asked({ action: 'insert', kind: '1' })).toBeUndefined();
  expect(asked({ action: 'insert' })).toBeDefined();
  expect(asked({})).toBeDefined();
  expect(asked({ action: ['insert'], kind: '1' })).toBeDefined();
  expect(asked({ action: 'toString', kind: '1' })).toBeDefined();
});

it('a request of ours has an object of parameters, even where nothing in it is asked for', () => {
  expect(malformedIn(newDraftChoicesMethod, {})).toBeUndefined();
  expect(malformedIn(newDraftChoicesMethod, undefined)).toBe('params');
  expect(malformedIn('shutdown', undefined)).toBeUndefined();
});
