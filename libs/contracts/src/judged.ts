import type { FieldError } from '@luutru/domain';

type Judge = (body: object, now: number) => FieldError[];

const judges = new WeakMap<object, Judge>();

/**
 * Names the rules that judge the meaning of a request. They are asked also when its shape is wrong, so that every
 * wrong field is named at once; they skip what has no shape they know.
 */
export function Judged(judge: Judge): ClassDecorator {
  return (contract) => {
    judges.set(contract, judge);
  };
}

/** What the rules say of a request, or nothing when it has none. */
export function judgementOf(body: object, now: number): FieldError[] {
  return judges.get(body.constructor)?.(body, now) ?? [];
}
