import type { Routes, UrlMatcher } from '@angular/router';
import { accountRoutes, forRoles, forSector, sessionRoutes, signedIn } from '@luutru/web-session';
import { staysRoutes } from '@luutru/web-stays';
import { laterWords } from '@luutru/web-ui';

import { Shell } from './shell';

const PAGES =
  /^(?:declare|alerts|watchlist|signal-rules|stays|imports|manage|registrations|facilities|access-log|department|trips|fleet|maps|compliance|persons|reports)$/;

/** An address at which a role has a page, though not this one. */
const ofAnotherRole: UrlMatcher = (consumed) => (PAGES.test(consumed[0]?.path ?? '') ? { consumed } : null);

export const appRoutes: Routes = [
  ...sessionRoutes,
  {
    path: 'register',
    loadChildren: () => import('@luutru/web-onboarding').then((m) => m.registrationRoutes),
  },
  {
    path: 'receipts',
    loadChildren: () => import('@luutru/web-receipts').then((m) => m.receiptsRoutes),
  },
  {
    path: 'statement',
    loadChildren: () => import('@luutru/web-access-log').then((m) => m.statementRoutes),
  },
  {
    path: '',
    component: Shell,
    canActivate: [signedIn],
    children: [
      {
        path: '',
        canMatch: [forRoles('declarant', 'owner'), forSector('transport')],
        loadChildren: () => import('@luutru/web-trips').then((m) => m.tripsRoutes),
      },
      { path: '', canMatch: [forRoles('declarant', 'owner')], children: staysRoutes },
      {
        path: 'imports',
        canMatch: [forRoles('declarant', 'owner')],
        loadChildren: () => import('@luutru/web-imports').then((m) => m.importsRoutes),
      },
      {
        path: 'manage',
        canMatch: [forRoles('owner')],
        loadChildren: () => import('@luutru/web-onboarding').then((m) => m.manageRoutes),
      },
      {
        path: '',
        canMatch: [forRoles('department', 'police', 'leader', 'administrator')],
        loadChildren: () => import('./officials.routes').then((m) => m.officialsRoutes),
      },
      ...accountRoutes,
      // A page of another role is told apart from one that does not exist.
      {
        matcher: ofAnotherRole,
        title: 'app.forbidden.title',
        canActivate: [laterWords],
        loadComponent: () => import('./forbidden').then((m) => m.Forbidden),
      },
      {
        path: '**',
        title: 'app.notFound.title',
        canActivate: [laterWords],
        loadComponent: () => import('./not-found').then((m) => m.NotFound),
      },
    ],
  },
];
