import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

/** Below `/access-log`: who looked at whom, for those who oversee the ones who look. */
export const accessLogRoutes: Routes = [
  {
    path: '',
    title: 'accessLog.title',
    canActivate: [laterWords],
    loadComponent: () => import('./access-log-page').then((m) => m.AccessLogPage),
  },
];

/** Below `/statement`: a guest's own statement, without signing in. */
export const statementRoutes: Routes = [
  {
    path: ':token',
    title: 'accessLog.statement.title',
    canActivate: [laterWords],
    loadComponent: () => import('./statement-page').then((m) => m.StatementPage),
  },
];
