import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

export const staysRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'stays.today.windowTitle',
    loadComponent: () => import('./today/today').then((m) => m.Today),
  },
  {
    path: 'declare',
    title: 'stays.declare.title',
    loadComponent: () => import('./declaring/declare').then((m) => m.Declare),
  },
  {
    path: 'stays',
    title: 'stays.list.title',
    canActivate: [laterWords],
    loadComponent: () => import('./listing/stays').then((m) => m.Stays),
  },
  {
    path: 'stays/:id',
    title: 'stays.page.title',
    canActivate: [laterWords],
    loadComponent: () => import('./staying/stay-page').then((m) => m.StayPage),
  },
  {
    path: 'stays/:id/amend',
    title: 'stays.amend.title',
    canActivate: [laterWords],
    loadComponent: () => import('./amending/amend').then((m) => m.Amend),
  },
];
