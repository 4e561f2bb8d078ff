import { hasShape, judgementOf } from '@luutru/contracts';
import { type FieldError, isCode, mergeErrors } from '@luutru/domain';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { forbiddenErrors } from './forbidden-characters.pipe.js';

type Contract = new () => object;

/**
 * What is wrong with one body of many: as the pipes judge a request's only one, with the same codes. Nothing when its
 * shape is right; the rules that need the database or the facility are still to be asked.
 */
export function judgeShape(contract: Contract, body: unknown): FieldError[] {
  const forbidden = forbiddenErrors(body);
  if (forbidden.length) return forbidden;
  if (hasShape(contract, body)) return [];
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return [{ path: '', code: 'TYPE_OBJECT' }];
  return shapeErrors(
    validateSync(plainToInstance(contract, body), {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: true, value: false },
    }),
  );
}

/** Shape first; the rules add what they find in fields whose shape is right. */
export function shapeErrors(errors: ValidationError[]): FieldError[] {
  const found = errors.flatMap((error) => flatten(error, ''));
  const target = errors[0]?.target;
  return mergeErrors(found, target ? judgementOf(target, Date.now()) : []);
}

function flatten(error: ValidationError, parent: string): FieldError[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  if (error.children?.length) return error.children.flatMap((child) => flatten(child, path));
  const { whitelistValidation, ...constraints } = error.constraints ?? {};
  if (whitelistValidation) return [{ path, code: 'UNKNOWN_FIELD' }];
  const code = Object.values(constraints).find(isCode);
  return [{ path, code: code ?? 'VALIDATION_FAILED' }];
}
