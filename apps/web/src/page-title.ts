import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** The title of a route is a translation key; the title of the window follows the language. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);
  private key: string | undefined;

  constructor() {
    super();
    this.transloco.events$.subscribe(() => this.show());
    this.transloco.langChanges$.subscribe(() => this.show());
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key = this.buildTitle(snapshot);
    this.show();
  }

  private show(): void {
    this.title.setTitle(this.key ? `${this.transloco.translate(this.key)} · Lưu Trú` : 'Lưu Trú');
  }
}
