import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Locale } from '../report.ts';
import type { Runner } from './runner.ts';

/** Says that a long draft is being read, from its first piece to its last. */
export interface ReadingProgress {
  begun(uri: string): void;
  ended(uri: string): void;
}

const TITLES: Readonly<Record<Locale, string>> = {
  'zh-cn': '勾稽：正在读取长文稿',
  en: 'Tieout: reading a long draft',
};

/** @param shows whether the client shows progress that a server begins */
export function createReadingProgress(
  connection: Connection,
  runner: Runner,
  shows: boolean,
  locale: () => Locale,
): ReadingProgress {
  const shown = new Map<string, Promise<WorkDoneProgressServerReporter>>();
  return Object.freeze({
    begun(uri: string) {
      if (!shows || shown.has(uri)) return;
      const reporter = connection.window.createWorkDoneProgress();
      shown.set(uri, reporter);
      void runner.notification('progress', async () => (await reporter).begin(TITLES[locale()]));
    },
    ended(uri: string) {
      const reporter = shown.get(uri);
      if (!reporter) return;
      shown.delete(uri);
      void runner.notification('progress', async () => (await reporter).done());
    },
  });
}
