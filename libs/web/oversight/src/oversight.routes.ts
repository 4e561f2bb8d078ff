import type { Routes } from '@angular/router';
import { forRoles, sendOn } from '@luutru/web-session';

export const oversightRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'oversight.duty.title',
    canActivate: [sendOn('department', '/department')],
    loadComponent: () => import('./duty').then((m) => m.Duty),
  },
  {
    path: 'department',
    title: 'oversight.department.title',
    canMatch: [forRoles('department')],
    loadComponent: () => import('./department').then((m) => m.Department),
  },
];
