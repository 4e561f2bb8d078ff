import { DestroyRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { press } from '../testing';
import { Shortcuts } from './shortcuts';

describe('shortcuts', () => {
  let pressed: string[];
  let shortcuts: Shortcuts;

  beforeEach(() => {
    localStorage.clear();
    document.body.innerHTML = '<input id="box" />';
    pressed = [];
    shortcuts = TestBed.inject(Shortcuts);
    shortcuts.add(
      [
        { key: 'n', does: 'new', run: () => pressed.push('n') },
        { key: 'enter', control: true, does: 'file', run: () => pressed.push('ctrl enter') },
      ],
      TestBed.inject(DestroyRef),
    );
  });

  const box = () => document.getElementById('box') as HTMLInputElement;

  it('hears a letter outside of fields, in either case', () => {
    press('n');
    press('N');
    expect(pressed).toEqual(['n', 'n']);
  });

  it('leaves letters to the field they are typed in', () => {
    press('n', box());
    expect(pressed).toEqual([]);
  });

  it('hears Ctrl+Enter inside fields too', () => {
    press('Enter', box(), { ctrlKey: true });
    expect(pressed).toEqual(['ctrl enter']);
  });

  it('is silent for letters once they are turned off', () => {
    shortcuts.enableLetters(false);
    press('n');
    press('Enter', document, { ctrlKey: true });
    expect(pressed).toEqual(['ctrl enter']);
  });

  it('leaves the keyboard to an open dialog', () => {
    document.body.innerHTML += '<div aria-modal="true"></div>';
    press('n');
    expect(pressed).toEqual([]);
  });
});
