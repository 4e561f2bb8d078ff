import type { CallOutcome } from './call-outcome.js';
import { sendInParts } from './send-in-parts.js';

/** Sends the numbers 1 to n to a service that refuses every request with a poisonous one. */
async function run(n: number, poison: number[], wanted: (item: number) => boolean = () => true) {
  const requests: number[][] = [];
  const settled: [number[], string][] = [];
  await sendInParts<number, null>(
    Array.from({ length: n }, (_, at) => at + 1),
    {
      wanted,
      send: (items): Promise<CallOutcome<null>> => {
        requests.push(items);
        const refused = items.some((item) => poison.includes(item));
        return Promise.resolve(refused ? { kind: 'refused', code: 'X' } : { kind: 'answered', answer: null });
      },
      settle: (items, { kind }) => settled.push([items, kind]),
    },
  );
  return { requests, settled };
}

describe('sendInParts', () => {
  it.each([
    [0, [], []],
    [1, [], [[[1], 'answered']]],
    [1, [1], [[[1], 'refused']]],
    [4, [], [[[1, 2, 3, 4], 'answered']]],
    [
      4,
      [3],
      [
        [[1, 2], 'answered'],
        [[3], 'refused'],
        [[4], 'answered'],
      ],
    ],
    [
      5,
      [1, 5],
      [
        [[1], 'refused'],
        [[2], 'answered'],
        [[3], 'answered'],
        [[4], 'answered'],
        [[5], 'refused'],
      ],
    ],
    [
      3,
      [1, 2, 3],
      [
        [[1], 'refused'],
        [[2], 'refused'],
        [[3], 'refused'],
      ],
    ],
  ] as [number, number[], [number[], string][]][])('%d items, at fault %j', async (n, poison, expected) => {
    expect((await run(n, poison)).settled).toEqual(expected);
  });

  it('finds one among 500 in at most 2 log2 n + 1 requests', async () => {
    for (const poison of [1, 250, 251, 500]) {
      const { requests } = await run(500, [poison]);
      expect(requests.length).toBeLessThanOrEqual(19);
    }
  });

  it('does not send what became pointless meanwhile', async () => {
    const gone = new Set<number>();
    const { requests } = await run(4, [2], (item) => {
      if (item === 2) gone.add(4);
      return !gone.has(item);
    });
    expect(requests.flat()).not.toContain(4);
  });
});
