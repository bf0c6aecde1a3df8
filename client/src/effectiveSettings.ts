import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import { type EffectiveSettings, settingsMethod } from '../../server/src/protocol/messages.ts';
import type { RunningClient } from './tables.ts';

/** The command that shows which settings are in force, and which of them the file of the project says. */
export function registerEffectiveSettings(client: RunningClient): Disposable {
  return commands.registerCommand('tieout.showSettings', async () => {
    const running = await client();
    const effective = await running.sendRequest<EffectiveSettings | null>(settingsMethod, {});
    if (!effective) return;
    const content = textOf(effective);
    await window.showTextDocument(await workspace.openTextDocument({ language: 'jsonc', content }));
  });
}

function textOf({ settings, file, fromFile }: EffectiveSettings): string {
  const { locale, files, rules, catalogue, ambiguousWide } = settings;
  const values = { files, rules, catalogue, align: { ambiguousWide }, language: locale };
  const entries = Object.entries(values);
  const lines = entries.flatMap(([name, value], index) => {
    const from = fromFile.includes(name) ? 'tieout.config.json' : l10n.t('the settings of the editor, or by default');
    const comma = index < entries.length - 1 ? ',' : '';
    const written = JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
    return ['', `  // ${from}`, `  ${JSON.stringify(name)}: ${written}${comma}`];
  });
  const where = file === null ? l10n.t('This workspace has no tieout.config.json.') : file;
  return [
    `// ${l10n.t('What is in force, each later one before the earlier: defaults, settings of the editor, tieout.config.json.')}`,
    `// ${where}`,
    '{',
    ...lines.slice(1),
    '}',
    '',
  ].join('\n');
}
