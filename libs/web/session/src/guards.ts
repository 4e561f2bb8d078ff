import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, RedirectCommand, Router } from '@angular/router';
import type { Role, Sector } from '@luutru/domain';

import { Session } from './session';

/** Takes up the last session, at the first page of a visit. An unreachable server leaves one to sign in. */
async function settled(session: Session): Promise<boolean> {
  return session.resume().catch(() => false);
}

/** For everybody who is signed in; others go to the sign-in page and come back afterwards. */
export const signedIn: CanActivateFn = async (_, state) => {
  const session = inject(Session);
  const router = inject(Router);
  if (await settled(session)) return true;
  return new RedirectCommand(
    router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { return: state.url } }),
  );
};

/** For the sign-in page: who is signed in already has no business there. */
export const signedOut: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  return (await settled(session)) ? router.createUrlTree(['/']) : true;
};

/** A route that exists for these roles only. */
export const forRoles =
  (...roles: readonly Role[]): CanMatchFn =>
  async () => {
    const session = inject(Session);
    await settled(session);
    const role = session.role();
    return role !== undefined && roles.includes(role);
  };

/** A route that exists for the firms of one trade only. */
export const forSector =
  (sector: Sector): CanMatchFn =>
  async () => {
    const session = inject(Session);
    await settled(session);
    return session.user()?.sector === sector;
  };

/** Sends a role on from a page that is not its home. */
export const sendOn =
  (role: Role, path: string): CanActivateFn =>
  () =>
    inject(Session).role() === role ? inject(Router).createUrlTree([path]) : true;
