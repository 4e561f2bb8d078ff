/** Finds what a person would: controls by their label, buttons by their name. For specs in jsdom. */

/** Turns of the event loop within which an answer is worked through and the screen drawn. */
const TURNS = 4;

/**
 * Lets what has been answered be worked through, and the screen be drawn. Not `whenStable`: that waits for calls
 * which the spec is about to answer.
 */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

/** Name of an element from its content: what is hidden from assistive technology does not count. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden="true"]').forEach((hidden) => hidden.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function only<Found>(found: readonly Found[], what: string): Found {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} of ${what}`);
  return first;
}

/** The control with this label. */
export function field(label: string): HTMLInputElement {
  const labels = [...document.querySelectorAll('label')].filter((one) => nameOf(one) === label);
  const id = only(labels, `label "${label}"`).htmlFor;
  const control = document.getElementById(id);
  if (!(
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement
  ))
    throw new Error(`no control for "${label}"`);
  // A drop-down and a text area are read and set through the same properties.
  return control as HTMLInputElement;
}

export const hasField = (label: string): boolean =>
  [...document.querySelectorAll('label')].some((one) => nameOf(one) === label);

/** The button or link with this name. */
export function button(name: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, a[href], [role=button]')];
  return only(
    all.filter((one) => nameOf(one) === name),
    `button "${name}"`,
  );
}

/** Everything a person can read, on one line. */
export function page(): string {
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}

/** Puts text into a control as typing does. */
export function type(control: HTMLInputElement, text: string): void {
  control.focus();
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Leaves a control. */
export function leave(control: HTMLElement): void {
  control.dispatchEvent(new FocusEvent('blur'));
  control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

export function press(key: string, target: EventTarget = document, held: KeyboardEventInit = {}): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
}

/** What a control is described by: its hint and what is wrong with it. */
export function description(control: Element): string {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return ids.map((id) => nameOf(document.getElementById(id) ?? document.createElement('i'))).join(' ');
}
