import { firstToken, nextToken, readToken, tokenHash, writeToken } from './refresh-token.js';

const sessionId = '01a19467-e800-7000-8000-0000000000c1';
const key = Buffer.alloc(32, 7);

describe('refresh tokens', () => {
  it('are read as they were written', () => {
    const token = firstToken(sessionId);
    expect(readToken(writeToken(token))).toEqual(token);
  });

  it('differ from session to session, even of one id', () => {
    expect(firstToken(sessionId).secret.equals(firstToken(sessionId).secret)).toBe(false);
  });

  it('follow from the one before, its session and the key, and from nothing less', () => {
    const token = firstToken(sessionId);
    const next = nextToken(key, token);
    expect(nextToken(key, token)).toEqual(next);
    expect(next.secret).toHaveLength(32);
    const others = [
      token,
      nextToken(Buffer.alloc(32, 8), token),
      nextToken(key, next),
      nextToken(key, { ...token, sessionId: sessionId.replace('c1', 'c2') }),
    ];
    for (const other of others) expect(tokenHash(other).equals(tokenHash(next))).toBe(false);
  });

  it.each([
    [undefined],
    [''],
    ['.'],
    [sessionId],
    [`${sessionId}.`],
    [`${sessionId}.${'A'.repeat(42)}`],
    [`${sessionId}.${'A'.repeat(44)}`],
    [`${sessionId}.${'A'.repeat(42)}!`],
    [`${sessionId.toUpperCase()}.${'A'.repeat(43)}`],
    [`x${sessionId}.${'A'.repeat(43)}`],
    [`${'A'.repeat(43)}.${sessionId}`],
    [`${sessionId}.${'A'.repeat(43)}\n`],
  ])('are not read from %j', (text) => {
    expect(readToken(text)).toBeUndefined();
  });
});
