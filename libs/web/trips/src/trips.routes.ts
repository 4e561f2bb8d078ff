import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

/** The pages of a coach firm; its home is the list of its trips. */
export const tripsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'trips.list.title',
    canActivate: [laterWords],
    loadComponent: () => import('./listing/trips').then((m) => m.Trips),
  },
  {
    path: 'trips/new',
    title: 'trips.new.title',
    canActivate: [laterWords],
    loadComponent: () => import('./making/new-trip').then((m) => m.NewTrip),
  },
  {
    path: 'trips/:id',
    title: 'trips.page.title',
    canActivate: [laterWords],
    loadComponent: () => import('./trip/trip-page').then((m) => m.TripPage),
  },
  {
    path: 'fleet',
    title: 'trips.fleet.title',
    canActivate: [laterWords],
    loadComponent: () => import('./fleet/fleet').then((m) => m.Fleet),
  },
];
