/** Enter goes on to the next field of a form; on its last, to the button that files it. */
export function nextStop(event: Event): void {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  if (!/^(INPUT|SELECT)$/.test(target.tagName)) return;
  event.preventDefault();
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input, select, button[type=submit]')];
  stops[stops.indexOf(target) + 1]?.focus();
}
