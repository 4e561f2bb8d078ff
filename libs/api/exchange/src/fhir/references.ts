import type { Element } from './element.js';

/** The resources of a bundle by what a reference may call them: `fullUrl`, or `Type/id`. */
export class References {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly resources: readonly Element[],
    entries: readonly Element[],
  ) {
    for (const [at, resource] of resources.entries()) {
      const fullUrl = entries[at]?.child('fullUrl').text;
      const [type, id] = [resource.child('resourceType').text, resource.child('id').text];
      if (fullUrl) this.known.set(fullUrl, at);
      if (type && id) this.known.set(`${type}/${id}`, at);
    }
  }

  /** Which entry a Reference element leads to, when it is one of the bundle's and of that type. */
  indexOf(reference: Element, type: string): number | undefined {
    const text = reference.child('reference').text;
    if (!text) return undefined;
    const at = this.known.get(text) ?? this.known.get(text.split('/').slice(-2).join('/'));
    return at !== undefined && this.resources[at]?.child('resourceType').text === type ? at : undefined;
  }
}
