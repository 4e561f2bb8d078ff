/** What a colour says; it never says it alone, an icon and words stand beside it. */
export type Tone = 'neutral' | 'good' | 'wait' | 'warn' | 'bad';
