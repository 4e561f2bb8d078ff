import type { Routes } from '@angular/router';
import { laterWords } from '@luutru/web-ui';

/** Below `/receipts`: whether a receipt is genuine, for anybody, without signing in. */
export const receiptsRoutes: Routes = [
  {
    path: ':number',
    title: 'receipts.title',
    canActivate: [laterWords],
    loadComponent: () => import('./receipt-page').then((m) => m.ReceiptPage),
  },
];
