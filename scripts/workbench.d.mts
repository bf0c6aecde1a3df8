/** A real VS Code for the Web with this extension in it. See workbench.mjs. */
export function serveWorkbench(options: {
  readonly folder: string;
  readonly port?: number;
  readonly locale?: string;
}): Promise<{ readonly url: string; close(): Promise<void> }>;
