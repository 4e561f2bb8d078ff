import { faultless, filedAt, minor } from './declaration.factory.js';
import { judgePassenger } from './judge-passenger.js';
import { ruleSetAt } from './rule-sets.js';

const context = { now: filedAt, ruleSet: ruleSetAt(filedAt), facility: { sector: 'transport' } } as const;
const guest = faultless.guest;
const young = { ...guest, dateOfBirth: minor['guest.dateOfBirth'], document: minor['guest.document'] };

describe('a passenger', () => {
  it.each([
    ['with a right card', { guest }, [], []],
    [
      'who gets on in the future',
      { guest, boardedAt: '2026-11-20T16:00:00+07:00' },
      ['boardedAt ARRIVAL_FUTURE'],
      [],
    ],
    [
      'with another sex than the card says',
      { guest: { ...guest, sex: 'female' } },
      ['guest.document.number PID_SEX_MISMATCH'],
      [],
    ],
    [
      'without a paper and with a reason',
      { guest: { ...guest, document: { type: 'none' } }, overrideReason: 'Mất ví, đã báo công an' },
      [],
      ['NO_DOCUMENT', 'OVERRIDDEN'],
    ],
    ['who is a child alone', { guest: young }, ['guardian MINOR_ALONE'], ['MINOR']],
    [
      'who is a child with somebody',
      { guest: young, overrideReason: 'Đi cùng mẹ, ghế A2' },
      [],
      ['MINOR', 'MINOR_ALONE', 'OVERRIDDEN'],
    ],
    ['with another reason and no words', { guest, reason: 'other' }, ['reasonText REASON_TEXT_REQUIRED'], []],
    ['of whom nothing is known yet', {}, [], []],
  ])('%s', (_name, draft, errors, warnings) => {
    const judged = judgePassenger(draft, context);
    expect(judged.errors.map(({ path, code }) => `${path} ${code}`)).toEqual(errors);
    expect(judged.warnings).toEqual(warnings);
  });
});
