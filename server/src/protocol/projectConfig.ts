import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIG_FILE, type RawConfig, readConfig } from '../config/configFile.ts';
import type { Locale } from '../report.ts';
import type { Runner } from './runner.ts';
import type { ReadWorkspaceFile } from './workspaceFiles.ts';

/** The file with the settings of the project: the first that a folder of the workspace has. */
export interface ProjectConfig {
  readonly raw: RawConfig;
  /** Where it is; undefined where there is none. */
  readonly uri: string | undefined;
  /** Reads it, and tells what is wrong in it. */
  load(): Promise<void>;
  /** Has the client tell of its changes. */
  watch(): void;
  /** Whether it is, or could be, one of these files. */
  isAmong(uris: readonly string[]): boolean;
}

interface Parts {
  readonly connection: Connection;
  readonly runner: Runner;
  readonly read: ReadWorkspaceFile;
  /** URIs of the folders of the workspace. */
  readonly folders: readonly string[];
  readonly canWatch: boolean;
  readonly locale: () => Locale;
}

export function createProjectConfig({ connection, runner, read, folders, canWatch, locale }: Parts): ProjectConfig {
  const places = folders.map((folder) => `${folder}${folder.endsWith('/') ? '' : '/'}${CONFIG_FILE}`);
  let raw: RawConfig = {};
  let found: string | undefined;
  return {
    get raw() {
      return raw;
    },
    get uri() {
      return found;
    },
    async load() {
      raw = {};
      found = undefined;
      for (const uri of places) {
        const bytes = await read(uri);
        if (!bytes) continue;
        const config = readConfig(new TextDecoder().decode(bytes), locale());
        raw = config.raw;
        found = uri;
        const [problem] = config.problems;
        if (problem === undefined) return;
        void runner.notification('showMessage', () => connection.window.showWarningMessage(`Tieout: ${problem}`));
        return;
      }
    },
    watch() {
      if (!canWatch || places.length === 0) return;
      void runner.notification('register', async () => {
        const watchers = [{ globPattern: `**/${CONFIG_FILE}` }];
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      });
    },
    isAmong: (uris) => uris.some((uri) => uri.endsWith(`/${CONFIG_FILE}`)),
  };
}
