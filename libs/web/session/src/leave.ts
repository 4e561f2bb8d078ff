import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';

import { Session } from './session';

/** Signing out (đăng xuất): the session ends on the server, and every page of it here. */
@Injectable({ providedIn: 'root' })
export class Leave {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  async signOut(): Promise<void> {
    try {
      await this.session.signOut();
    } finally {
      await this.router.navigateByUrl('/sign-in');
    }
  }
}
