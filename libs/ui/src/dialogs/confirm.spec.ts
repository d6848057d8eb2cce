import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatMenuModule } from '@angular/material/menu';
import { Confirm } from './confirm';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatMenuModule],
  template: `<button id="plain" (click)="ask()">Retirer</button>
    <button id="trigger" [matMenuTriggerFor]="menu">Actions</button>
    <button id="why" (click)="why()">Retourner</button>
    <mat-menu #menu="matMenu"><button mat-menu-item (click)="ask()">Retirer</button></mat-menu>`,
})
class Page {
  private readonly confirm = inject(Confirm);
  asked: Promise<unknown> = Promise.resolve(null);

  why(): void {
    const question = { title: 'Retourner?', text: ['L’étude corrige.'], confirm: 'Retourner', cancel: 'Annuler' };
    this.asked = this.confirm.why({ ...question, label: 'Pourquoi', required: true });
  }

  ask(): void {
    this.asked = this.confirm.ask({ title: 'Retirer?', text: ['La table est retirée.'], confirm: 'Retirer', cancel: 'Garder' });
  }
}

describe('a question', () => {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);

  function shown() {
    TestBed.configureTestingModule({ providers: [{ provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }] });
    const fixture = TestBed.createComponent(Page);
    document.body.append(fixture.nativeElement);
    fixture.detectChanges();
    const press = async (selector: string) => {
      find(selector)?.focus();
      find(selector)?.click();
      await fixture.whenStable();
    };
    return { page: fixture.componentInstance, press, stable: () => fixture.whenStable() };
  }

  it('has the focus on the safe answer, and gives it back to what asked', async () => {
    const { page, press } = shown();
    await press('#plain');
    expect(document.activeElement?.textContent).toContain('Garder');
    await press('[data-safe]');
    expect(await page.asked).toBe(false);
    expect(document.activeElement).toBe(find('#plain'));
  });

  it('asked from a menu gives the focus back to the menu’s button, since the entry is gone', async () => {
    const { page, press } = shown();
    await press('#trigger');
    await press('[role=menuitem]');
    expect(document.activeElement?.textContent).toContain('Garder');
    await press('[data-safe]');
    expect(await page.asked).toBe(false);
    expect(document.activeElement).toBe(find('#trigger'));
  });

  it('for a reason has the focus on the box, and goes on only with one', async () => {
    const { page, press, stable } = shown();
    await press('#why');
    const box = find('textarea') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(box);
    expect(find('.btn--filled')?.hasAttribute('disabled')).toBe(true);
    box.value = ' Il manque les familles. ';
    box.dispatchEvent(new Event('input'));
    await stable();
    await press('.btn--filled');
    expect(await page.asked).toBe('Il manque les familles.');
  });

  it('for a reason that is left answers nothing', async () => {
    const { page, press } = shown();
    await press('#why');
    await press('[data-safe]');
    expect(await page.asked).toBeNull();
  });
});
