// What `npm start` shows: the samples in a VS Code of the browser.
import { join } from 'node:path';
import { root } from './prepare.mjs';
import { serveWorkbench } from './workbench.mjs';

/** What one sees first: the draft at its first mistake and all that is wrong with it; `first-sight` adds its preview. */
const layout = {
  editors: [
    { path: 'songling-2023-accounts.disclosure.md', options: { selection: { startLineNumber: 43, startColumn: 74 } } },
  ],
  views: [{ id: 'workbench.panel.markers.view' }],
};

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
  'security.workspace.trust.enabled': false,
  'window.autoDetectColorScheme': true,
  // The preview follows the draft; the other way round it would take the mistake out of sight.
  'markdown.preview.scrollEditorWithPreview': false,
};

/** Serves the samples; `locale` as `serveWorkbench` has it. */
export function serveSamples({ port = 0, locale = 'auto' } = {}) {
  return serveWorkbench({
    folder: join(root, 'samples'),
    name: 'samples',
    port,
    locale,
    settings,
    layout,
    extensions: [join(root, 'scripts/first-sight')],
    ownSite: true,
  });
}
