/** The little of markdown-it that the preview's plugin touches. */
export interface MarkdownIt {
  readonly core: {
    readonly ruler: { after(name: string, own: string, rule: (state: CoreState) => void): void };
  };
}

export interface CoreState {
  readonly src: string;
  tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
}

export interface Token {
  readonly type: string;
  readonly nesting: -1 | 0 | 1;
  map: [number, number] | null;
  content: string;
  level: number;
  block: boolean;
  children: Token[] | null;
}
