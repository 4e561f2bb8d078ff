const shortest = 14;
const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

/** Whether a password is strong enough without a second factor: TCVN 14423:2026, 5.6.2.2 b. */
export const isStrongPassword = (password: string): boolean =>
  [...password].length >= shortest && classes.every((kind) => kind.test(password));
