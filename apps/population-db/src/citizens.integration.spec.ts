import { VERIFY_PATH, readVerifyResponse, type CitizenQuestion } from '@luutru/population-wire';
import { generateCitizen } from './population/generate-citizen.js';
import { sampleCitizens } from './population/sample-citizens.js';
import { makeDatabase, makeSettings, startService, type Service } from './service.factory.js';

let database: Awaited<ReturnType<typeof makeDatabase>>;
let service: Service;

beforeAll(async () => {
  database = await makeDatabase();
  service = await startService(makeSettings(database.url));
  await service.database.run();
});

afterAll(async () => {
  await service.close();
  await database.drop();
});

const verify = async (...items: CitizenQuestion[]) => {
  const read = readVerifyResponse((await service.send('POST', VERIFY_PATH, { items })).body);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value.items;
};
const ask = (change: Partial<CitizenQuestion> = {}): CitizenQuestion => ({
  ref: 'r',
  personalNumber: '024300000018',
  fullName: 'Thân Thị Mẫu Hết Hạn',
  dateOfBirth: '2000-01-10',
  sex: 'female',
  ...change,
});

describe('verifying citizens', () => {
  it('knows every hand-made person, and who of them is dead', async () => {
    const answers = await verify(
      ...sampleCitizens.map(({ personalNumber, fullName, dateOfBirth, sex }) => ({
        ref: personalNumber,
        personalNumber,
        fullName,
        dateOfBirth,
        sex,
      })),
    );
    expect(answers).toEqual(
      sampleCitizens.map(({ personalNumber, deceasedOn }) => ({
        ref: personalNumber,
        result: deceasedOn ? 'deceased' : 'match',
        mismatched: [],
      })),
    );
  });

  it('knows the synthetic persons', async () => {
    const { personalNumber, fullName, dateOfBirth, sex, deceasedOn } = generateCitizen(24, 7);
    const [answer] = await verify({ ref: 'x', personalNumber, fullName, dateOfBirth, sex });
    expect(answer).toEqual({ ref: 'x', result: deceasedOn ? 'deceased' : 'match', mismatched: [] });
  });

  it('answers in order, the same number twice, each for itself', async () => {
    const answers = await verify(
      ask({ ref: 'a', fullName: 'Thân Thị Khác' }),
      ask({ ref: 'b', personalNumber: '024300000000' }),
      ask({ ref: 'c' }),
      ask({ ref: 'c', dateOfBirth: '2000-10-01', sex: 'male' }),
    );
    expect(answers).toEqual([
      { ref: 'a', result: 'mismatch', mismatched: ['fullName'] },
      { ref: 'b', result: 'notFound', mismatched: [] },
      { ref: 'c', result: 'match', mismatched: [] },
      { ref: 'c', result: 'mismatch', mismatched: ['dateOfBirth', 'sex'] },
    ]);
  });

  it.each([
    ['personalNumber', '24300000018', 'FORMAT'],
    ['dateOfBirth', '2000-02-30', 'FORMAT'],
    ['sex', 'Nữ', 'CODE_UNKNOWN'],
    ['fullName', '\u0000', 'FORMAT'],
  ])('422 for %s = %j', async (key, value, code) => {
    const response = await service.send('POST', VERIFY_PATH, { items: [{ ...ask(), [key]: value }] });
    expect(response.status).toBe(422);
    expect(response.body.errors).toEqual([
      { path: `items[0].${key}`, code, message: expect.stringContaining(`items[0].${key} is not`) },
    ]);
    expect(JSON.stringify(response.body)).not.toContain('Thân');
  });
});
