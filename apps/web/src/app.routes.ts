import type { Routes, UrlMatcher } from '@angular/router';
import { accountRoutes, forRoles, forSector, sessionRoutes, signedIn } from '@luutru/web-session';
import { oversightRoutes } from '@luutru/web-oversight';
import { staysRoutes } from '@luutru/web-stays';
import { laterWords } from '@luutru/web-ui';

import { Shell } from './shell';

const PAGES =
  /^(?:declare|stays|imports|manage|registrations|facilities|access-log|department|trips|fleet|maps|reports)$/;

/** An address at which a role has a page, though not this one. */
const ofAnotherRole: UrlMatcher = (consumed) => (PAGES.test(consumed[0]?.path ?? '') ? { consumed } : null);

export const appRoutes: Routes = [
  ...sessionRoutes,
  {
    path: 'register',
    loadChildren: () => import('@luutru/web-onboarding').then((m) => m.registrationRoutes),
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
        canMatch: [forRoles('leader')],
        loadChildren: () => import('@luutru/web-statistics').then((m) => m.leaderRoutes),
      },
      {
        path: 'department',
        canMatch: [forRoles('department')],
        loadChildren: () => import('@luutru/web-statistics').then((m) => m.departmentRoutes),
      },
      {
        path: 'access-log',
        canMatch: [forRoles('administrator')],
        loadChildren: () => import('@luutru/web-access-log').then((m) => m.accessLogRoutes),
      },
      {
        path: 'maps',
        canMatch: [forRoles('administrator')],
        loadChildren: () => import('@luutru/web-statistics').then((m) => m.mapRoutes),
      },
      {
        path: 'reports',
        canMatch: [forRoles('police', 'leader')],
        loadChildren: () => import('@luutru/web-reports').then((m) => m.reportsRoutes),
      },
      { path: '', children: oversightRoutes },
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
