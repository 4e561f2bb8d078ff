import type { Routes } from '@angular/router';
import { oversightRoutes } from '@luutru/web-oversight';
import { forRoles } from '@luutru/web-session';

/** Pages of the authorities, apart from the first bundle: no desk waits for them. */
export const officialsRoutes: Routes = [
  {
    path: '',
    canMatch: [forRoles('leader')],
    loadChildren: () => import('@luutru/web-statistics').then((m) => m.leaderRoutes),
  },
  {
    path: 'department',
    canMatch: [forRoles('department')],
    loadChildren: () => import('@luutru/web-statistics').then((m) => m.departmentRoutes),
  },
  {
    path: 'access-log',
    canMatch: [forRoles('administrator')],
    loadChildren: () => import('@luutru/web-access-log').then((m) => m.accessLogRoutes),
  },
  {
    path: 'maps',
    canMatch: [forRoles('administrator')],
    loadChildren: () => import('@luutru/web-statistics').then((m) => m.mapRoutes),
  },
  {
    path: 'reports',
    canMatch: [forRoles('police', 'leader')],
    loadChildren: () => import('@luutru/web-reports').then((m) => m.reportsRoutes),
  },
  {
    path: 'alerts',
    canMatch: [forRoles('police')],
    loadChildren: () => import('@luutru/web-signals').then((m) => m.alertsRoutes),
  },
  {
    path: 'watchlist',
    canMatch: [forRoles('police')],
    loadChildren: () => import('@luutru/web-signals').then((m) => m.watchListRoutes),
  },
  {
    path: 'signal-rules',
    canMatch: [forRoles('police')],
    loadChildren: () => import('@luutru/web-signals').then((m) => m.signalRulesRoutes),
  },
  ...oversightRoutes,
];
