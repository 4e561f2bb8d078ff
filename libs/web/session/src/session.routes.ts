import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

import { signedIn, signedOut } from './guards';

export const sessionRoutes: Routes = [
  {
    path: 'sign-in',
    title: 'session.signIn.title',
    canActivate: [signedOut],
    loadComponent: () => import('./sign-in').then((m) => m.SignIn),
  },
];

export const accountRoutes: Routes = [
  {
    path: 'account',
    title: 'session.account.title',
    canActivate: [signedIn, laterWords],
    loadComponent: () => import('./account').then((m) => m.Account),
  },
];
