/** A real VS Code for the Web with this extension in it. See workbench.mjs. */
export function serveWorkbench(options: {
  readonly folder: string;
  readonly name?: string;
  readonly port?: number;
  readonly locale?: 'en' | 'zh-cn' | 'auto';
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly layout?: {
    readonly editors: readonly { readonly path: string; readonly options?: object }[];
    readonly views?: readonly { readonly id: string }[];
  };
  readonly extensions?: readonly string[];
}): Promise<{ readonly url: string; close(): Promise<void> }>;
