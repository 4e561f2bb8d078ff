import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

/** The pages of the police; the first is where they come in. */
export const policeRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'oversight.search.title',
    canActivate: [laterWords],
    loadComponent: () => import('./person-search').then((m) => m.PersonSearch),
  },
  {
    path: 'registrations',
    title: 'oversight.approvals.title',
    canActivate: [laterWords],
    loadComponent: () => import('./registrations-page').then((m) => m.RegistrationsPage),
  },
  {
    path: 'facilities',
    title: 'oversight.facilities.title',
    canActivate: [laterWords],
    loadComponent: () => import('./facilities-page').then((m) => m.FacilitiesPage),
  },
];
