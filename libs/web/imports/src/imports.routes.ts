import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

/** Below `/imports`. */
export const importsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'imports.title',
    canActivate: [laterWords],
    loadComponent: () => import('./imports-page').then((m) => m.ImportsPage),
  },
  {
    path: ':id',
    title: 'imports.title',
    canActivate: [laterWords],
    loadComponent: () => import('./import-page').then((m) => m.ImportPage),
  },
];
