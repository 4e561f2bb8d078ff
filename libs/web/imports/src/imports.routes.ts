import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

export const importsRoutes: Routes = [
  {
    path: 'imports',
    title: 'imports.title',
    canActivate: [laterWords],
    loadComponent: () => import('./imports-page').then((m) => m.ImportsPage),
  },
  {
    path: 'imports/:id',
    title: 'imports.title',
    canActivate: [laterWords],
    loadComponent: () => import('./import-page').then((m) => m.ImportPage),
  },
];
