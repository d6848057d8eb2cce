import { TestBed } from '@angular/core/testing';
import { aServer } from '../testing/sftp';
import { RecipesCard } from './recipes-card';

async function shown(inputs: { hasKey?: boolean; writes?: boolean } = {}) {
  const fixture = TestBed.createComponent(RecipesCard);
  for (const [name, value] of Object.entries({ server: aServer, login: 'coeur-anais', ...inputs })) {
    fixture.componentRef.setInput(name, value);
  }
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const press = async (selector: string, place: number) => {
    host.querySelectorAll<HTMLElement>(selector)[place]?.click();
    await fixture.whenStable();
  };
  return { host, press, heads: () => [...host.querySelectorAll('h3')].map((head) => head.textContent?.trim()) };
}

describe('the recipes of a person', () => {
  it('begin with the picture of the windows to fill in, told in words to who does not see it', async () => {
    const { host, heads } = await shown();
    const told = host.querySelector('svg[role=img]')?.getAttribute('aria-label');
    expect(told).toMatch(/sftp\.cqdg\.ca.*2222.*fichier de clé.*coeur-anais/);
    expect(heads()[0]).toBe('Se connecter');
  });

  it('are those of a password to who has no key, and of a key once they look at that', async () => {
    const { host, press } = await shown({ hasKey: false });
    expect(host.textContent).toContain('Demander le mot de passe');
    await press('.seg button', 0);
    expect(host.textContent).toContain('id_ed25519');
  });

  it('say nothing of sending to who may only read', async () => {
    const { heads, press } = await shown({ writes: false });
    await press('[role=tab]', 2);
    expect(heads()).toEqual(['Vérifier le serveur', 'Se connecter', 'Lire les rapports']);
  });
});
