/** What a strong password needs, one by one, as the rule of the domain asks for together. */
export const PASSWORD_RULES = [
  { key: 'long', passes: (text: string) => [...text].length >= 14 },
  { key: 'capital', passes: (text: string) => /\p{Lu}/u.test(text) },
  { key: 'small', passes: (text: string) => /\p{Ll}/u.test(text) },
  { key: 'digit', passes: (text: string) => /\p{N}/u.test(text) },
  { key: 'symbol', passes: (text: string) => /[^\p{L}\p{N}]/u.test(text) },
] as const;
