import type { IconName } from './icons';

/** What a colour says; it never says it alone, an icon and words stand beside it. */
export type Tone = 'neutral' | 'good' | 'wait' | 'warn' | 'bad';

/** How a state is shown: colour, icon and the key of its words, never one without the others. */
export interface Shown {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly words: string;
}
