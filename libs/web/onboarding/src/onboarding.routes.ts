import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

/** Below `/register`: for who has no account yet. */
export const registrationRoutes: Routes = [
  {
    path: '',
    title: 'onboarding.register.title',
    canActivate: [laterWords],
    loadComponent: () => import('./registering/register').then((m) => m.Register),
  },
];

/** Below `/manage`: for the owner of a tenant. */
export const manageRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'facility' },
  {
    path: 'facility',
    title: 'onboarding.facility.title',
    canActivate: [laterWords],
    loadComponent: () => import('./facility/facility-page').then((m) => m.FacilityPage),
  },
  {
    path: 'staff',
    title: 'onboarding.staff.title',
    canActivate: [laterWords],
    loadComponent: () => import('./staff/staff-page').then((m) => m.StaffPage),
  },
  {
    path: 'api-keys',
    title: 'onboarding.keys.title',
    canActivate: [laterWords],
    loadComponent: () => import('./keys/keys-page').then((m) => m.KeysPage),
  },
];
