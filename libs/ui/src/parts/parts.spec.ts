import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LanguageService } from '../i18n/language.service';
import { Pager } from './pager';
import { PasswordField } from './password-field';
import { ProgressBar } from './progress-bar';
import { StatePill } from './state-pill';
import { Wait } from './wait';

function shown<T>(part: Type<T>, inputs: Record<string, unknown>) {
  localStorage.clear();
  const fixture = TestBed.createComponent(part);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  return { fixture, host: fixture.nativeElement as HTMLElement };
}
const plain = (text: string | null | undefined) => (text ?? '').replace(/\u00a0/g, ' ').trim();

describe('the pager', () => {
  it('shows nothing where all fits on one page', () => {
    expect(shown(Pager, { page: 1, size: 50, total: 50 }).host.querySelector('nav')).toBeNull();
  });
  it('says which rows of how many, and ends at the last', () => {
    const { host } = shown(Pager, { page: 21, size: 50, total: 1038 });
    expect(plain(host.querySelector('span')?.textContent)).toBe('1 001 à 1 038 sur 1 038');
    expect([...host.querySelectorAll('button')].map(({ disabled }) => disabled)).toEqual([false, true]);
  });
  it('turns to the page before and after', () => {
    const { fixture, host } = shown(Pager, { page: 2, size: 10, total: 30 });
    const turned: number[] = [];
    fixture.componentInstance.turn.subscribe((page) => turned.push(page));
    for (const button of host.querySelectorAll('button')) button.click();
    expect(turned).toEqual([1, 3]);
  });
});

describe('a progress bar', () => {
  it.each([
    [0.624, '62'],
    [1.7, '100'],
    [-1, '0'],
  ])('of %s tells %s per cent', (value, percent) => {
    expect(shown(ProgressBar, { value, label: 'x' }).host.getAttribute('aria-valuenow')).toBe(percent);
  });
  it('tells nothing while the share is not known', () => {
    const { host } = shown(ProgressBar, { value: null, label: 'Validation 8' });
    expect(host.hasAttribute('aria-valuenow')).toBe(false);
    expect(host.className).toBe('bar bar--wait');
    expect(host.getAttribute('aria-label')).toBe('Validation 8');
  });
});

describe('a state', () => {
  it('always has an icon beside its colour', () => {
    const { host } = shown(StatePill, { kind: 'error', plain: true });
    expect(host.className).toBe('state state--error state--plain');
    expect(host.querySelector('svg path')?.getAttribute('d')).toMatch(/^M/);
  });
});

describe('a password', () => {
  it('is hidden until its button shows it, and says so in the person’s language', async () => {
    const { fixture, host } = shown(PasswordField, { fieldId: 'p' });
    TestBed.inject(LanguageService).use('en');
    const [box, button] = [host.querySelector('input'), host.querySelector('button')];
    await fixture.whenStable();
    expect([box?.type, button?.getAttribute('aria-label')]).toEqual(['password', 'Show the password']);
    button?.click();
    await fixture.whenStable();
    expect([box?.type, button?.getAttribute('aria-label')]).toEqual(['text', 'Hide the password']);
  });
});

describe('a wait', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  it('says nothing for the first 300 ms', () => {
    const { fixture, host } = shown(Wait, {});
    jest.advanceTimersByTime(299);
    fixture.detectChanges();
    expect(host.textContent?.trim()).toBe('');
    jest.advanceTimersByTime(1);
    fixture.detectChanges();
    expect(host.textContent?.trim()).toBe('Chargement');
  });
});
