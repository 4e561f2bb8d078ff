import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

/** Below `/reports`: the province's police write, its leaders read. */
export const reportsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'reports.title',
    canActivate: [laterWords],
    loadComponent: () => import('./reports-page').then((m) => m.ReportsPage),
  },
  {
    path: ':id',
    title: 'reports.title',
    canActivate: [laterWords],
    loadComponent: () => import('./report-page').then((m) => m.ReportPage),
  },
];
