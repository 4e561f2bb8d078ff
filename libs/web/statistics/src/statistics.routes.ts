import type { Routes } from '@angular/router';
import { forSector } from '@luutru/web-session';
import { laterWords } from '@luutru/web-ui';

/** A leader's home. */
export const leaderRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'statistics.leader.title',
    canActivate: [laterWords],
    loadComponent: () => import('./dashboard/leader-page').then((m) => m.LeaderPage),
  },
];

/** Below `/department`. */
export const departmentRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'statistics.department.title',
    canActivate: [laterWords],
    loadComponent: () => import('./department/department').then((m) => m.Department),
  },
  {
    path: 'facilities',
    title: 'statistics.facilities.title',
    canActivate: [laterWords],
    loadComponent: () => import('./department/facilities-page').then((m) => m.FacilitiesPage),
  },
  {
    path: 'stays',
    title: 'statistics.rows.title',
    canActivate: [laterWords],
    loadComponent: () => import('./department/stays-page').then((m) => m.StaysPage),
  },
  {
    path: 'trips',
    title: 'statistics.trips.title',
    canMatch: [forSector('transport')],
    canActivate: [laterWords],
    loadComponent: () => import('./department/trips-page').then((m) => m.TripsPage),
  },
];

/** Below `/maps`: what figures are drawn on, kept by an administrator. */
export const mapRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'statistics.maps.title',
    canActivate: [laterWords],
    loadComponent: () => import('./maps/maps-page').then((m) => m.MapsPage),
  },
];
