import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { hasShape, judgementOf } from '@luutru/contracts';
import { type FieldError, isCode, mergeErrors } from '@luutru/domain';
import type { ValidationError } from 'class-validator';
import { Invalid } from './problem.js';

/** Judges a request by its contract: unknown fields refused, every wrong field named at once with its code. */
@Injectable()
export class ContractPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      validationError: { target: true, value: false },
      exceptionFactory: (errors) => new Invalid(errorsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (metadata.type === 'body') {
      if (!isObject) throw new Invalid([{ path: '', code: 'TYPE_OBJECT' }]);
      // A wrong body is worth class-validator's time, which names every field; a right one is not.
      if (metadata.metatype && hasShape(metadata.metatype as new () => object, value)) return value;
    }
    return (await super.transform(value, metadata)) as unknown;
  }
}

/** Shape first; the rules add what they find in fields whose shape is right. */
function errorsOf(errors: ValidationError[]): FieldError[] {
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
