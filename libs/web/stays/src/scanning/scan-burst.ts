/**
 * Longest gap between two keys of a scan, milliseconds. Scanners type every 7 to 16; a slow machine stretches that.
 * A person who keeps it up for thirteen keys and happens to type a card is not known.
 */
const LONGEST_GAP_MS = 80;
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

  /** @returns whether this key begins a new burst. */
  key(character: string, at: number): boolean {
    const begins = at - this.last > LONGEST_GAP_MS;
    this.text = begins ? character : this.text + character;
    this.last = at;
    return begins;
  }

  /** The beginning of a scan, as soon as it can be known for one; it is forgotten once it has been told. */
  recognise(): string | undefined {
    if (!CARD.test(this.text) && !ZONE.test(this.text)) return undefined;
    const start = this.text;
    this.text = '';
    return start;
  }
}
