import type { Routes } from '@angular/router';
import { forRoles, sendOn } from '@luutru/web-session';
import { laterWords } from '@luutru/web-ui';

export const oversightRoutes: Routes = [
  {
    path: '',
    canMatch: [forRoles('police')],
    loadChildren: () => import('./police/police.routes').then((m) => m.policeRoutes),
  },
  {
    path: '',
    pathMatch: 'full',
    title: 'oversight.duty.title',
    canActivate: [sendOn('department', '/department'), laterWords],
    loadComponent: () => import('./duty').then((m) => m.Duty),
  },
];
