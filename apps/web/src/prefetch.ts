import type { Route } from '@angular/router';
import { accountRoutes, sessionRoutes, wasSignedIn } from '@luutru/web-session';
import { staysRoutes } from '@luutru/web-stays';

/** Whether a route is for this address, the ids in it left open. */
function matches({ path = '' }: Route, address: string): boolean {
  const parts = path.split('/');
  const asked = address.replace(/^\//, '').split('/');
  return (
    parts.length === asked.length && parts.every((part, at) => part.startsWith(':') || part === asked[at])
  );
}

/**
 * Fetches the code of the page that the address asks for while the session is still being taken up. A guess: the
 * router decides, and a wrong one costs a few kilobytes.
 */
export function prefetch(address: string): void {
  const pages = [...staysRoutes, ...accountRoutes].filter((route) => route.loadComponent);
  const page = wasSignedIn() ? pages.find((route) => matches(route, address)) : sessionRoutes[0];
  void page?.loadComponent?.();
}
