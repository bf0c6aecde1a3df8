import type { Disposable } from 'vscode';

/** Answers in words what a language model asks. */
export type LanguageModelTool = (input: ToolInput) => Promise<string>;

export interface ToolInput {
  /** A path in the workspace; the draft in front unless said. */
  readonly file?: string;
  /** As it is printed. */
  readonly figure?: string;
}

/** The part of the editor's API that came with VS Code 1.95. */
export interface ToolsApi {
  readonly lm?: {
    registerTool?(name: string, tool: { invoke(options: { readonly input: ToolInput }): Promise<unknown> }): Disposable;
  };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
}

/**
 * Lets language models ask, where the editor has tools for them.
 *
 * @param toolNamed looked for when the tool is asked
 */
export function registerTools(
  { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Part }: ToolsApi,
  names: readonly string[],
  toolNamed: (name: string) => Promise<LanguageModelTool>,
): Disposable[] {
  if (!lm?.registerTool || !Result || !Part) return [];
  return names.map((name) =>
    lm.registerTool!(name, {
      async invoke({ input }) {
        const tool = await toolNamed(name);
        return new Result([new Part(await tool(input))]);
      },
    }),
  );
}
