/** Words that open a list of parts. */
export const WHICH = ['其中'] as const;
export const LIST = ['包括', '分别是', '分别为', '具体为', '分为'] as const;
