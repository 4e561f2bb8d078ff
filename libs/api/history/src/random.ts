/** Numbers that look random and are the same for the same seed: mulberry32, whose state is 32 bits. */
export class Random {
  constructor(private state: number) {}

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    if (!list.length) throw new RangeError('Nothing to pick from');
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** One of the values, as often as its weight says. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) if ((left -= weight) < 0) return value;
    return (choices[choices.length - 1] as readonly [T, number])[0];
  }

  /** A positive length around a median, with a long tail to the right. */
  skewed(median: number, spread: number): number {
    const normal = this.next() + this.next() + this.next() + this.next() - 2;
    return median * Math.exp(spread * 1.7 * normal);
  }

  /** How often something happens that happens `mean` times on average; by rounding with chance, not by Poisson's tail. */
  count(mean: number): number {
    const rough = Math.max(0, mean * (0.6 + 0.8 * this.next()));
    return Math.floor(rough) + (this.chance(rough % 1) ? 1 : 0);
  }

  digits(length: number): string {
    let text = '';
    while (text.length < length) text += String(this.between(0, 9));
    return text;
  }

  /** A UUIDv7 (RFC 9562) of an instant. */
  uuid(instant: number): string {
    const time = Math.floor(instant).toString(16).padStart(12, '0');
    const hex = (bits: number): string =>
      Math.floor(this.next() * 2 ** bits)
        .toString(16)
        .padStart(bits / 4, '0');
    const variant = '89ab'[this.between(0, 3)];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(12)}-${variant}${hex(12)}-${hex(24)}${hex(24)}`;
  }
}
