import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { press, settled } from '@luutru/web-ui/testing';

import { ScanFromAnywhere } from './scan-from-anywhere';
import { ScanInbox } from './scan-inbox';

const CARD = '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Tổ 1|10052021';

@Component({ imports: [ScanFromAnywhere], template: `<input id="box" /><lt-scan-from-anywhere />` })
class Page {}

describe('a scan from anywhere', () => {
  let box: HTMLInputElement;

  beforeEach(async () => {
    document.body.innerHTML = '';
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
    const fixture = TestBed.createComponent(Page);
    document.body.append(fixture.nativeElement as Node);
    await settled();
    box = document.getElementById('box') as HTMLInputElement;
    box.value = 'đang gõ';
    box.focus();
  });

  /** What a scanner does: keys, which the browser turns into text where the focus is. */
  function key(character: string): void {
    const target = document.activeElement as HTMLInputElement;
    const event = new KeyboardEvent('keydown', { key: character, bubbles: true, cancelable: true });
    if (!target.dispatchEvent(event)) return;
    target.value += character;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  }

  it('opens the declare page with the guest, and leaves the field that it hit as it was', async () => {
    for (const character of CARD) key(character);
    press('Enter', document.activeElement ?? document);
    await settled();
    expect(TestBed.inject(ScanInbox).take()).toBe(CARD);
    expect(TestBed.inject(Router).url).toBe('/declare');
    expect(box.value).toBe('đang gõ');
  });

  it('takes letters that come without a key', async () => {
    for (const character of CARD.slice(0, 23)) key(character);
    const catcher = document.activeElement as HTMLInputElement;
    catcher.value += CARD.slice(23);
    press('Enter', catcher);
    await settled();
    expect(TestBed.inject(ScanInbox).take()).toBe(CARD);
  });

  it('waits for both lines of a passport', async () => {
    for (const character of 'P<VNMMAU<<VAN<THU<<<<<<<<<<<<<<<<<<<<<<<<<<<') key(character);
    press('Enter', document.activeElement ?? document);
    await settled();
    expect(TestBed.inject(ScanInbox).payload()).toBeUndefined();
    for (const character of 'K0012345<9VNM8506209M3306194<<<<<<<<<<<<<<<6') key(character);
    press('Enter', document.activeElement ?? document);
    await settled();
    expect(TestBed.inject(ScanInbox).take()).toHaveLength(88);
  });

  it('leaves other text where it was typed', () => {
    for (const character of ' thêm') key(character);
    expect(box.value).toBe('đang gõ thêm');
    expect(document.activeElement).toBe(box);
  });
});
