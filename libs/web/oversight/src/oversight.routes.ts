import type { Routes } from '@angular/router';
import { forRoles, sendOn } from '@luutru/web-session';
import { laterWords } from '@luutru/web-ui';

const police = [forRoles('police')];

export const oversightRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'oversight.search.title',
    canMatch: police,
    canActivate: [laterWords],
    loadComponent: () => import('./police/person-search').then((m) => m.PersonSearch),
  },
  {
    path: 'registrations',
    title: 'oversight.approvals.title',
    canMatch: police,
    canActivate: [laterWords],
    loadComponent: () => import('./police/registrations-page').then((m) => m.RegistrationsPage),
  },
  {
    path: 'facilities',
    title: 'oversight.facilities.title',
    canMatch: police,
    canActivate: [laterWords],
    loadComponent: () => import('./police/facilities-page').then((m) => m.FacilitiesPage),
  },
  {
    path: '',
    pathMatch: 'full',
    title: 'oversight.duty.title',
    canActivate: [sendOn('department', '/department'), laterWords],
    loadComponent: () => import('./duty').then((m) => m.Duty),
  },
  {
    path: 'department',
    title: 'oversight.department.title',
    canMatch: [forRoles('department')],
    canActivate: [laterWords],
    loadComponent: () => import('./department').then((m) => m.Department),
  },
];
