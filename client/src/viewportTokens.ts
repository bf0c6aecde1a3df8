import type { StaticFeature } from 'vscode-languageclient';

/**
 * Has the server colour what is in view alone. VS Code would ask for all of a draft after each key otherwise, and of a long one
 * that is thousands of figures.
 */
export const viewportTokens: StaticFeature = {
  fillClientCapabilities({ textDocument }) {
    const requests = textDocument?.semanticTokens?.requests;
    if (requests) requests.full = false;
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
