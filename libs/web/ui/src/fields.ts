// Apart from the rest, so that a page without a form does not fetch what forms need.
export * from './date-mask';
export * from './describe-error';
export * from './select-field';
export * from './text-field';
