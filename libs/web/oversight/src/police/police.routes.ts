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
  {
    path: 'compliance',
    title: 'oversight.compliance.title',
    canActivate: [laterWords],
    loadComponent: () => import('./compliance-page').then((m) => m.CompliancePage),
  },
  {
    path: 'persons/:id',
    title: 'oversight.person.title',
    canActivate: [laterWords],
    loadComponent: () => import('./person-page').then((m) => m.PersonPage),
  },
];
