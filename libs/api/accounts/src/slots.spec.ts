import { Slots } from './slots.js';

/** A work that ends when told, and what happened so far. */
const works = () => {
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) => (): Promise<number> => {
    started.push(number);
    return new Promise((end) => ends.push(() => end(number)));
  };
  return { started, ends, work };
};
const settled = (): Promise<void> => new Promise((go) => setImmediate(go));

describe('Slots', () => {
  it('runs two at once and the rest in order', async () => {
    const slots = new Slots(2, 10);
    const { started, ends, work } = works();
    const all = [1, 2, 3, 4].map((number) => slots.run(work(number)));
    await settled();
    expect(started).toEqual([1, 2]);
    ends[1]?.();
    await settled();
    expect(started).toEqual([1, 2, 3]);
    ends[0]?.();
    await settled();
    ends[2]?.();
    ends[3]?.();
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
    expect(started).toEqual([1, 2, 3, 4]);
  });

  it('refuses what may not wait, and takes the next when there is room again', async () => {
    const slots = new Slots(1, 1);
    const { ends, work } = works();
    const first = slots.run(work(1));
    const second = slots.run(work(2));
    await expect(slots.run(work(3))).rejects.toMatchObject({
      status: 503,
      code: 'UNAVAILABLE',
      options: { retryAfterSeconds: 5 },
    });
    ends[0]?.();
    await first;
    await settled();
    ends[1]?.();
    await second;
    await expect(slots.run(() => Promise.resolve('free'))).resolves.toBe('free');
  });

  it('frees the slot of a work that failed', async () => {
    const slots = new Slots(1, 0);
    await expect(slots.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(slots.run(() => Promise.resolve('free'))).resolves.toBe('free');
  });
});
