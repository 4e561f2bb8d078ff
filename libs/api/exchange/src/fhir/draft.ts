import type { Code } from '@luutru/domain';
import type { Element } from './element.js';

/** Something wrong in what was sent, and the FHIRPath expression of the element. */
export interface Wrong {
  code: Code;
  expression: string;
}

/** A body of `POST /stays` that is being put together, and from which element each of its fields came. */
export class Draft {
  readonly body: Record<string, unknown> = {};
  private readonly origins = new Map<string, string>();

  /** @param root where to point when a field came from nowhere */
  constructor(private readonly root: string) {}

  /** Sets the field of a dotted path. An element without a value leaves it out, and is named when it is missed. */
  set(path: string, value: unknown, origin: Element | string): void {
    this.origins.set(path, typeof origin === 'string' ? origin : origin.expression);
    if (value === undefined) return;
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    let inside = this.body;
    for (const key of keys) inside = (inside[key] ??= {}) as Record<string, unknown>;
    inside[last] = value;
  }

  /** The element to which a wrong field belongs: its own, or that of the nearest field around it. */
  expressionOf(path: string): string {
    for (let at = path; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
      const origin = this.origins.get(at);
      if (origin) return origin;
    }
    return this.root;
  }
}
