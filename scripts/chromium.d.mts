/** The browser for the editor tests, if there is one. */
export const chromiumPath: string | undefined;
