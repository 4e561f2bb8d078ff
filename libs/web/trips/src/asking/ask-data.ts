import type { Choice } from '@luutru/web-ui/fields';
import type { Problem } from '@luutru/web-ui';

/** One question of a dialog and what is done with its answer; words are in the language on screen. */
export interface AskData {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly danger?: boolean;
  /** Absent where there is nothing to answer but yes. */
  readonly field?: {
    readonly label: string;
    readonly value: string;
    readonly hint?: string;
    readonly inputmode?: 'numeric' | 'text';
    readonly mask?: 'none' | 'minute';
    readonly autocapitalize?: 'off' | 'characters' | 'sentences';
    /** A drop-down instead of a text. */
    readonly choices?: readonly Choice[];
    /** Code of what is wrong with the answer. */
    readonly judge: (value: string) => string | undefined;
  };
  /** Words about an answer that may be given and is worth a second look. Reads signals. */
  readonly note?: (value: string) => string;
  /** @returns why it was not done */
  readonly send: (value: string) => Promise<Problem | undefined>;
}
