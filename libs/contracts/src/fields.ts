import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { type Code, isCalendarDate, looksLikeDate, parseInstant } from '@luutru/domain';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { declareField, type FieldShape } from './shape.js';

interface FieldOptions {
  /** Absent and null are both accepted. */
  optional?: boolean;
  description?: string;
  example?: unknown;
}

interface TextOptions extends FieldOptions {
  max: number;
  min?: number;
  pattern?: RegExp;
}

/**
 * One decorator a field: class-validator judges by it, the OpenAPI document is drawn from it. The validator's message
 * is a code of the catalogue, so that one wrong field gives one code.
 */
function field(
  name: string,
  judge: (value: unknown) => Code | undefined,
  schema: ApiPropertyOptions,
  { optional = false, description, example }: FieldOptions,
  nested?: FieldShape['nested'],
): PropertyDecorator {
  const documented = {
    ...schema,
    ...(description && { description }),
    ...(example !== undefined && { example }),
    required: !optional,
    nullable: optional,
  } as ApiPropertyOptions;
  const codeOf = (value: unknown): Code | undefined =>
    value === undefined || value === null ? 'REQUIRED' : judge(value);
  return applyDecorators(
    ApiProperty(documented),
    (prototype: object, property: string | symbol) =>
      declareField(prototype, String(property), { optional, judge, ...(nested && { nested }) }),
    ...(optional ? [ValidateIf((_, value) => value !== undefined && value !== null)] : []),
    ValidateBy({
      name,
      validator: {
        validate: (value) => codeOf(value) === undefined,
        defaultMessage: (args) => codeOf(args?.value) ?? 'REQUIRED',
      },
    }),
  );
}

/** Text of so many UTF-16 units. The empty text counts as absent where something is required. */
export function Text({ max, min = 1, pattern, ...options }: TextOptions): PropertyDecorator {
  return field(
    'text',
    (value) => {
      if (typeof value !== 'string') return 'TYPE_STRING';
      if (value.length < min) return value.length === 0 ? 'REQUIRED' : 'TOO_SHORT';
      if (value.length > max) return 'TOO_LONG';
      return pattern && !pattern.test(value) ? 'PATTERN' : undefined;
    },
    { type: 'string', minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    options,
  );
}

/** One word of a fixed list. */
export function OneOf(
  values: readonly string[],
  options: FieldOptions & { name: string },
): PropertyDecorator {
  const known = new Set<unknown>(values);
  return field(
    'oneOf',
    (value) => (known.has(value) ? undefined : typeof value === 'string' ? 'NOT_ONE_OF' : 'TYPE_STRING'),
    { enum: [...values], enumName: options.name } as ApiPropertyOptions,
    options,
  );
}

/**
 * A calendar date `YYYY-MM-DD` that exists.
 * @param options.impossible code for a day such as 30 February, where the field has one of its own
 */
export function CalendarDate({
  impossible = 'DATE_FORMAT',
  ...options
}: FieldOptions & { impossible?: Code } = {}): PropertyDecorator {
  return field(
    'calendarDate',
    (value) => {
      if (typeof value !== 'string') return 'TYPE_STRING';
      if (isCalendarDate(value)) return undefined;
      return looksLikeDate(value) ? impossible : 'DATE_FORMAT';
    },
    { type: 'string', format: 'date' },
    options,
  );
}

/** An instant of RFC 3339 with an offset. */
export function Instant(options: FieldOptions = {}): PropertyDecorator {
  return field(
    'instant',
    (value) => {
      if (typeof value !== 'string') return 'TYPE_STRING';
      return parseInstant(value) === undefined ? 'INSTANT_FORMAT' : undefined;
    },
    { type: 'string', format: 'date-time' },
    options,
  );
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID in its usual 36 characters. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  return field(
    'id',
    (value) => {
      if (typeof value !== 'string') return 'TYPE_STRING';
      return uuid.test(value) ? undefined : 'UUID_FORMAT';
    },
    { type: 'string', format: 'uuid' },
    options,
  );
}

/** A whole number within bounds. A query's text is read as one. */
export function Whole({
  min,
  max,
  ...options
}: FieldOptions & { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    Type(() => Number),
    field(
      'whole',
      (value) => {
        if (typeof value !== 'number' || Number.isNaN(value)) return 'TYPE_NUMBER';
        return Number.isInteger(value) && value >= min && value <= max ? undefined : 'NUMBER_OUT_OF_RANGE';
      },
      { type: 'integer', minimum: min, maximum: max },
      options,
    ),
  );
}

/** A number of an answer that need not be whole, from 0 on. */
export function Fraction({ max, ...options }: FieldOptions & { max: number }): PropertyDecorator {
  return field(
    'fraction',
    (value) => {
      if (typeof value !== 'number' || Number.isNaN(value)) return 'TYPE_NUMBER';
      return value >= 0 && value <= max ? undefined : 'NUMBER_OUT_OF_RANGE';
    },
    { type: 'number', minimum: 0, maximum: max },
    options,
  );
}

export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(
    'flag',
    (value) => (typeof value === 'boolean' ? undefined : 'TYPE_BOOLEAN'),
    { type: 'boolean' },
    options,
  );
}

/** Another contract inside this one. */
export function Nested(type: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    Type(type),
    ValidateNested({ message: 'TYPE_OBJECT' }),
    field(
      'nested',
      (value) => (typeof value === 'object' && !Array.isArray(value) ? undefined : 'TYPE_OBJECT'),
      // Swagger knows a lazy type by its name `type`, which this spelling gives it.
      { type: () => type() },
      options,
      type,
    ),
  );
}

/** A list of texts in a request, each of so many UTF-16 units, one at least. */
export function TextList({
  max,
  atMost,
  ...options
}: FieldOptions & { max: number; atMost: number }): PropertyDecorator {
  return field(
    'textList',
    (value) => {
      if (!Array.isArray(value)) return 'TYPE_ARRAY';
      if (value.length === 0) return 'REQUIRED';
      if (value.length > atMost) return 'TOO_LONG';
      if (value.some((item) => typeof item !== 'string')) return 'TYPE_STRING';
      return value.some((item: string) => item.length > max) ? 'TOO_LONG' : undefined;
    },
    { type: 'array', items: { type: 'string', maxLength: max }, minItems: 1, maxItems: atMost },
    options,
  );
}

/** Longest list that a request may hold. */
const longestList = 200;

/** A list of another contract; in a request each item is judged by it. Texts are listed in answers alone. */
export function ListOf(
  type: (() => new () => object) | 'string',
  options: FieldOptions = {},
): PropertyDecorator {
  const judge = (value: unknown): Code | undefined => {
    if (!Array.isArray(value)) return 'TYPE_ARRAY';
    return value.length > longestList ? 'TOO_LONG' : undefined;
  };
  if (type === 'string') return field('list', judge, { type: 'array', items: { type: 'string' } }, options);
  return applyDecorators(
    Type(type),
    ValidateNested({ each: true, message: 'TYPE_OBJECT' }),
    field('list', judge, { type: () => type(), isArray: true }, options, type),
  );
}

/** Texts by keys of the caller's own, a hundred at most; null stands for none. */
export function TextMap({ max, ...options }: FieldOptions & { max: number }): PropertyDecorator {
  return field(
    'textMap',
    (value) => {
      if (typeof value !== 'object' || Array.isArray(value)) return 'TYPE_OBJECT';
      const texts: unknown[] = Object.values(value ?? {}).filter((text) => text !== null);
      if (texts.length > 100) return 'TOO_LONG';
      if (texts.some((text) => typeof text !== 'string')) return 'TYPE_STRING';
      return texts.some((text) => (text as string).length > max) ? 'TOO_LONG' : undefined;
    },
    {
      type: 'object',
      additionalProperties: { type: ['string', 'null'], maxLength: max },
    } as ApiPropertyOptions,
    options,
  );
}

/** Whole numbers by keys of a rule's own, twenty at most. */
export function NumberMap(options: FieldOptions = {}): PropertyDecorator {
  return field(
    'numberMap',
    (value) => {
      if (typeof value !== 'object' || Array.isArray(value)) return 'TYPE_OBJECT';
      const numbers: unknown[] = Object.values(value ?? {});
      if (numbers.length > 20) return 'TOO_LONG';
      return numbers.every((number) => typeof number === 'number') ? undefined : 'TYPE_NUMBER';
    },
    { type: 'object', additionalProperties: { type: 'number' } } as ApiPropertyOptions,
    options,
  );
}
