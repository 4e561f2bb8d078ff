import { indexesOf, personOf } from './person-id.js';

const index = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const id = '019a3d5e-0000-7000-8000-000000000101';

describe('the id of a person', () => {
  it('is that of the number, in the form of a UUID of version 8', () => {
    expect(personOf({ person_index: index, id })).toBe('01234567-89ab-8def-8123-456789abcdef');
  });

  it('is that of the stay where there is no number', () => {
    expect(personOf({ person_index: null, id })).toBe(id);
    expect(indexesOf(id)).toBeUndefined();
  });

  it('leads back to the fingerprint', () => {
    const bounds = indexesOf(personOf({ person_index: index, id }));
    expect(bounds && [Buffer.compare(bounds.first, index), Buffer.compare(index, bounds.last)]).toEqual([
      -1, -1,
    ]);
    expect(bounds?.first.subarray(0, 6)).toEqual(index.subarray(0, 6));
  });
});
