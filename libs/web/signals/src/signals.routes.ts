import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

export const alertsRoutes: Routes = [
  {
    path: '',
    title: 'signals.alerts.title',
    canActivate: [laterWords],
    loadComponent: () => import('./alerts/alerts-page').then((m) => m.AlertsPage),
  },
];

export const watchListRoutes: Routes = [
  {
    path: '',
    title: 'signals.watch.title',
    canActivate: [laterWords],
    loadComponent: () => import('./watch/watch-page').then((m) => m.WatchPage),
  },
];

export const signalRulesRoutes: Routes = [
  {
    path: '',
    title: 'signals.rules.title',
    canActivate: [laterWords],
    loadComponent: () => import('./rules/rules-page').then((m) => m.RulesPage),
  },
];
