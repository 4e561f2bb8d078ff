// Apart from the rest, so that only pages that ask in a dialog fetch what dialogs need.
export * from './ask-dialog';
export * from './problem-notice';
