import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { hasShape } from '@luutru/contracts';
import { shapeErrors } from './judge-shape.js';
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
      exceptionFactory: (errors) => new Invalid(shapeErrors(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (metadata.type === 'body') {
      if (!isObject) throw new Invalid([{ path: '', code: 'TYPE_OBJECT' }]);
      // A wrong body is worth class-validator's time, which names every field; a right one is not.
      if (metadata.metatype && hasShape(metadata.metatype as new () => object, value)) return value;
    }
    if (metadata.type === 'query' && isObject && 'dryRun' in value) {
      // Any write has it, and none declares it: the hook has judged it.
      const { dryRun: _, ...declared } = value;
      return (await super.transform(declared, metadata)) as unknown;
    }
    return (await super.transform(value, metadata)) as unknown;
  }
}
