/**
 * One element of a FHIR resource and where it stands, as a FHIRPath expression. What is sent may be of any shape, so
 * nothing is believed: an absent or wrong one is an element without a value.
 */
export class Element {
  constructor(
    readonly value: unknown,
    readonly expression: string,
  ) {}

  child(name: string): Element {
    const { value } = this;
    const inner =
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined;
    return new Element(inner, `${this.expression}.${name}`);
  }

  /** The items of a repeating element; none where it is no list. */
  items(name: string): Element[] {
    const list = this.child(name);
    if (!Array.isArray(list.value)) return [];
    return list.value.map((item, at) => new Element(item, `${list.expression}[${at}]`));
  }

  /** The text, when it is one and not empty. */
  get text(): string | undefined {
    return typeof this.value === 'string' && this.value !== '' ? this.value : undefined;
  }
}
