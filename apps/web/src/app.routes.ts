import type { Routes } from '@angular/router';
import { accountRoutes, forRoles, sessionRoutes, signedIn } from '@luutru/web-session';
import { importsRoutes } from '@luutru/web-imports';
import { oversightRoutes } from '@luutru/web-oversight';
import { staysRoutes } from '@luutru/web-stays';

import { Shell } from './shell';

export const appRoutes: Routes = [
  ...sessionRoutes,
  {
    path: '',
    component: Shell,
    canActivate: [signedIn],
    children: [
      { path: '', canMatch: [forRoles('declarant', 'owner')], children: staysRoutes },
      { path: '', canMatch: [forRoles('declarant', 'owner')], children: importsRoutes },
      { path: '', children: oversightRoutes },
      ...accountRoutes,
      // A page of another role is told apart from one that does not exist.
      ...['declare', 'stays', 'stays/:id', 'stays/:id/amend', 'imports', 'imports/:id', 'department'].map(
        (path) => ({
          path,
          title: 'app.forbidden.title',
          loadComponent: () => import('./forbidden').then((m) => m.Forbidden),
        }),
      ),
      {
        path: '**',
        title: 'app.notFound.title',
        loadComponent: () => import('./not-found').then((m) => m.NotFound),
      },
    ],
  },
];
