import type { Connection } from 'vscode-languageserver';
import { CONFIG_FILE, type RawConfig, readConfig } from '../config/configFile.ts';
import type { Locale } from '../report.ts';
import type { Runner } from './runner.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

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
  readonly files: WorkspaceFiles;
  readonly locale: () => Locale;
}

export function createProjectConfig({ connection, runner, files, locale }: Parts): ProjectConfig {
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
      const { uri, bytes } = await files.find(CONFIG_FILE);
      const config = bytes && readConfig(new TextDecoder().decode(bytes), locale());
      raw = config?.raw ?? {};
      found = config && uri;
      const [problem] = config?.problems ?? [];
      if (problem === undefined) return;
      void runner.notification('showMessage', () => connection.window.showWarningMessage(`Tieout: ${problem}`));
    },
    watch: () => files.watch(['config.json']),
    isAmong: (uris) => uris.some((uri) => uri.endsWith(`/${CONFIG_FILE}`)),
  };
}
