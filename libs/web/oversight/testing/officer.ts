import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { Component, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import sessionEn from '@luutru/web-session/i18n/en.json' with { type: 'json' };
import sessionVi from '@luutru/web-session/i18n/vi.json' with { type: 'json' };
import uiEn from '@luutru/web-ui/i18n/en.json' with { type: 'json' };
import laterEn from '@luutru/web-ui/i18n/later.en.json' with { type: 'json' };
import laterVi from '@luutru/web-ui/i18n/later.vi.json' with { type: 'json' };
import uiVi from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };
import { provideWords, settled } from '@luutru/web-ui/testing';

import en from '../src/i18n/en.json' with { type: 'json' };
import vi from '../src/i18n/vi.json' with { type: 'json' };

@Component({ template: '' })
class Elsewhere {}

/** Somebody of the police before one of their pages, on 24 November 2026. */
export class Officer<Shown> {
  private constructor(
    private readonly http: HttpTestingController,
    readonly fixture: ComponentFixture<Shown>,
  ) {}

  static async open<Shown>(
    component: Type<Shown>,
    inputs: Readonly<Record<string, unknown>> = {},
  ): Promise<Officer<Shown>> {
    await import('@angular/material/dialog');
    Date.now = () => Date.parse('2026-11-24T14:00:00+07:00');
    document.body.innerHTML = '';
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter([{ path: '**', component: Elsewhere }]),
        ...provideWords({
          vi: { oversight: vi, session: sessionVi, ui: { ...uiVi, ...laterVi } },
          en: { oversight: en, session: sessionEn, ui: { ...uiEn, ...laterEn } },
        }),
      ],
    });
    const fixture = TestBed.createComponent(component);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    document.body.append(fixture.nativeElement as Node);
    await settled();
    return new Officer(TestBed.inject(HttpTestingController), fixture);
  }

  async answer(path: string, body: object | Blob): Promise<TestRequest> {
    const request = this.http.expectOne(({ url }) => url.split('?')[0] === path);
    request.flush(body);
    await settled();
    return request;
  }

  async refuse(path: string, status: number, code: string): Promise<void> {
    this.http
      .expectOne(({ url }) => url === path)
      .flush({ code, status, title: code, detail: code, type: '' }, { status, statusText: code });
    await settled();
  }

  none(path: string): void {
    this.http.expectNone(({ url }) => url === path);
  }

  async click(element: HTMLElement | null): Promise<void> {
    element?.click();
    await settled();
    await settled();
  }
}
