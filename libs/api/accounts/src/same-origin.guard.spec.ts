import { isSameOrigin } from './same-origin.guard.js';

describe('isSameOrigin', () => {
  it.each([
    ['no browser', {}, 'localhost:3000', true],
    [
      'our own page',
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
      'localhost:3000',
      true,
    ],
    ['our own page over https', { origin: 'https://luutru.example' }, 'luutru.example', true],
    ['a host in capitals', { origin: 'https://luutru.example' }, 'LuuTru.example', true],
    ['typed by the user', { 'sec-fetch-site': 'none' }, 'luutru.example', true],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 'luutru.example', false],
    [
      'another site with our origin',
      { origin: 'https://a.example', 'sec-fetch-site': 'cross-site' },
      'a.example',
      false,
    ],
    ['another port', { origin: 'http://localhost:4000' }, 'localhost:3000', false],
    ['a sister host', { origin: 'https://b.a.example', 'sec-fetch-site': 'same-site' }, 'a.example', false],
    ['an opaque origin', { origin: 'null' }, 'luutru.example', false],
    ['no address', { origin: '%%%' }, 'luutru.example', false],
    ['an empty origin', { origin: '' }, 'luutru.example', false],
  ])('%s', (_, headers, host, same) => {
    expect(isSameOrigin(headers, host)).toBe(same);
  });
});
