/** The samples as `npm start` shows them. See samples.mjs. */
export function serveSamples(options?: {
  readonly port?: number;
  readonly locale?: 'en' | 'zh-cn' | 'auto';
}): Promise<{ readonly url: string; close(): Promise<void> }>;
