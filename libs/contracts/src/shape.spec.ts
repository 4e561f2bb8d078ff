import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { CancelStayRequest, CheckOutRequest } from './change-stay.js';
import { DeclareStayRequest } from './declare-stay.js';
import { hasShape } from './shape.js';

const id = '019a3d5e-0000-7000-8000-000000000101';
const bodies = [
  [
    DeclareStayRequest,
    {
      facilityId: id,
      kind: 'overnight',
      guest: {
        fullName: 'Nguyễn Văn Mẫu',
        dateOfBirth: '1988-03-15',
        sex: 'male',
        nationality: 'VNM',
        document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10', expiresOn: null },
        permanentAddress: 'Tổ 1, Phường Thọ Xương',
        phone: null,
        visa: {
          number: 'V1',
          type: 'DL',
          expiresOn: '2026-12-01',
          entryDate: '2026-11-01',
          entryPort: 'Nội Bài',
        },
      },
      arrivedAt: '2026-11-20T14:05:00+07:00',
      expectedDepartureAt: null,
      reason: 'tourism',
      reasonText: null,
      place: '301',
      captureMethod: 'manual',
      caregiverOf: { stayId: id, relation: 'vợ' },
      guardian: null,
      overrideReason: null,
    },
  ],
  [CheckOutRequest, { departedAt: '2026-11-21T09:00:00+07:00' }],
  [CancelStayRequest, { reason: 'Khách không đến' }],
] as const;

/** Every place in a body where a value may be put. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    [...path, 'surplus'],
    ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key])),
  ];
}

function put(body: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = typeof body === 'object' && body !== null ? body : {};
  return { ...inner, [key]: put((inner as Record<string, unknown>)[key], rest, value) };
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'x',
    '2026-02-30',
    '2026-11-20',
    'overnight',
    'x'.repeat(301),
    true,
    {},
    [],
  ),
  fc.constantFrom<unknown>(
    '2026-11-20T14:05:00+07:00',
    '2026-11-20T14:05:00',
    id,
    { stayId: id, relation: 'con' },
    0,
    12,
  ),
  fc.string({ maxLength: 60 }),
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
);

describe.each(bodies.map(([contract, right]) => [contract.name, contract, right] as const))(
  '%s',
  (_, contract, right) => {
    const byClassValidator = (body: object): boolean =>
      validateSync(plainToInstance(contract as new () => object, body), {
        whitelist: true,
        forbidNonWhitelisted: true,
        forbidUnknownValues: true,
      }).length === 0;

    it('accepts a right body', () => {
      expect([hasShape(contract, right), byClassValidator(right)]).toEqual([true, true]);
    });

    it('judges every changed body as class-validator does', () => {
      const paths = pathsOf(right).filter((path) => path.length > 0);
      let refused = 0;
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...paths), strange), { minLength: 1, maxLength: 3 }),
          (changes) => {
            const body = changes.reduce<unknown>(
              (made, [path, value]) => put(made, path, value),
              right,
            ) as object;
            const accepted = hasShape(contract, body);
            if (!accepted) refused++;
            expect({ body, accepted }).toEqual({ body, accepted: byClassValidator(body) });
          },
        ),
        { numRuns: 2000, seed: 172 },
      );
      expect(refused).toBeGreaterThan(200);
    });
  },
);
