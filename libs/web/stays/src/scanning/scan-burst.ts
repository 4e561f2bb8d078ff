/** A person types slower than this between two keys; a scanner faster. Milliseconds. */
const LONGEST_GAP_MS = 35;
/** Shorter bursts are a person rolling over the keys. */
const SHORTEST = 10;
/** The start of a citizen card's QR, or of a machine readable zone. */
const CARD = /^\d{12}\|/;
const ZONE = /^[PACI][A-Z<][A-Z]{3}[A-Z0-9<]{5}/;

/**
 * Tells the keys of a scanner that acts as a keyboard from those of a person, by their speed and by how the
 * text begins. Time is given with each key, so that it can be tested without waiting.
 */
export class ScanBurst {
  private text = '';
  private last = Number.NEGATIVE_INFINITY;

  /** While the next line of a zone is awaited, any burst is it. */
  continues = false;

  /** Whether what has come in so far is a scan: the keys then belong to it and to no field. */
  get recognised(): boolean {
    return this.continues ? this.text.length >= 3 : CARD.test(this.text) || ZONE.test(this.text);
  }

  /** @returns whether this key begins a new burst. */
  key(character: string, at: number): boolean {
    const begins = at - this.last > LONGEST_GAP_MS;
    this.text = begins ? character : this.text + character;
    this.last = at;
    return begins;
  }

  /** Ends the burst. @returns the scan, or undefined when it was a person. */
  end(): string | undefined {
    const scan = this.text.length >= SHORTEST && this.recognised ? this.text : undefined;
    this.text = '';
    this.last = Number.NEGATIVE_INFINITY;
    return scan;
  }
}
