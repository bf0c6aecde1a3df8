import { afterEach, expect, test } from 'vitest';
import type { EffectiveSettings } from '../../server/src/protocol/messages.ts';
import { draftText, draftUri, TestClient } from './client.ts';

const folder = 'file:///drafts';
const file = `${folder}/tieout.config.json`;

let client: TestClient;
afterEach(() => client.stop());

test('the file of the project wins over the editor, and is read again when it changes', async () => {
  const files: Record<string, string> = { [file]: '{ "rules": { "amount": "hint" } }' };
  client = await TestClient.start({ folder, files, settings: { rules: { amount: 'off', share: 'hint' } } });
  await client.open(draftUri, draftText);
  const effective = () => client.request<EffectiveSettings>('tieout/settings', {});
  expect(await effective()).toMatchObject({
    settings: { rules: { amount: 'hint', share: 'hint' } },
    file,
    fromFile: ['rules'],
  });
  files[file] = '{ "language": "en" }';
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
  await expect.poll(effective).toMatchObject({
    settings: { rules: { amount: 'off' }, locale: 'en' },
    fromFile: ['language'],
  });
});
