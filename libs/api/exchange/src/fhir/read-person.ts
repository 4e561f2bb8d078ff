import type { Draft } from './draft.js';
import type { Element } from './element.js';
import { readPaper } from './read-paper.js';

const sexOf: Readonly<Record<string, string>> = {
  male: 'male',
  female: 'female',
  other: 'unspecified',
  unknown: 'unspecified',
};

/** Reads the guest out of a Patient or a RelatedPerson; whatever else the resource says is left where it is. */
export function readPerson(person: Element, draft: Draft, today: string): void {
  readName(person, draft);
  draft.set('guest.dateOfBirth', person.child('birthDate').value, person.child('birthDate'));
  const gender = person.child('gender');
  draft.set(
    'guest.sex',
    gender.value === undefined ? 'unspecified' : (sexOf[gender.text ?? ''] ?? gender.value),
    gender,
  );
  readPaper(person, draft, today);
  readAddress(person, draft);
  const phone = person
    .items('telecom')
    .find(
      (one) =>
        one.child('system').text === 'phone' && one.child('use').text !== 'old' && one.child('value').text,
    );
  if (phone) draft.set('guest.phone', phone.child('value').text, phone.child('value'));
}

/** The official name, else the first. Its text, or the parts in the Vietnamese order: family, middle, given. */
function readName(person: Element, draft: Draft): void {
  const names = person.items('name').filter((name) => name.child('use').text !== 'old');
  const name = names.find((one) => one.child('use').text === 'official') ?? names[0];
  if (!name) {
    draft.set('guest.fullName', undefined, person.child('name'));
    return;
  }
  const parts = [name.child('family'), ...name.items('given')].flatMap(({ text }) => text ?? []);
  const whole = name.child('text');
  draft.set(
    'guest.fullName',
    whole.text ?? (parts.length ? parts.join(' ') : undefined),
    whole.value === undefined ? name : whole,
  );
}

function readAddress(person: Element, draft: Draft): void {
  const addresses = person.items('address').filter((one) => one.child('use').text !== 'old');
  const address = addresses.find((one) => one.child('use').text === 'home') ?? addresses[0];
  if (!address) return;
  const parts = [
    ...address.items('line'),
    ...['district', 'city', 'state'].map((name) => address.child(name)),
  ].flatMap(({ text }) => text ?? []);
  const whole = address.child('text').text ?? (parts.length ? parts.join(', ') : undefined);
  draft.set('guest.permanentAddress', whole, address);
}
