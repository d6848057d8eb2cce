import { TestBed } from '@angular/core/testing';
import { FileDrop } from './file-drop';

const tsv = (name: string) => new File(['a\tb'], name);

function shown(inputs: Record<string, unknown> = {}) {
  const fixture = TestBed.createComponent(FileDrop);
  for (const [name, value] of Object.entries({ heading: 'Déposez', button: 'Choisir', ...inputs }))
    fixture.componentRef.setInput(name, value);
  const given: string[][] = [];
  fixture.componentInstance.files.subscribe((files) => given.push(files.map(({ name }) => name)));
  fixture.detectChanges();
  return { fixture, host: fixture.nativeElement as HTMLElement, given };
}

/** jsdom has no DragEvent: the event's name and its files are what the zone reads. */
function drag(host: HTMLElement, type: string, files: File[], types = ['Files']): Event {
  const event = Object.assign(new Event(type, { cancelable: true, bubbles: true }), { dataTransfer: { files, types, dropEffect: '' } });
  host.dispatchEvent(event);
  return event;
}

describe('a place for files', () => {
  it('gives every file that was dropped', () => {
    const { host, given } = shown();
    drag(host, 'drop', [tsv('sex.tsv'), tsv('study.tsv')]);
    expect(given).toEqual([['sex.tsv', 'study.tsv']]);
  });

  it('takes the first alone where one file is wanted', () => {
    const { host, given } = shown({ multiple: false });
    drag(host, 'drop', [tsv('a.tsv'), tsv('b.tsv')]);
    expect(given).toEqual([['a.tsv']]);
  });

  it('shows that it would take what is dragged over it, and no longer once it has left', async () => {
    const { fixture, host } = shown();
    drag(host, 'dragover', []);
    await fixture.whenStable();
    expect(host.classList).toContain('is-over');
    drag(host, 'dragleave', []);
    await fixture.whenStable();
    expect(host.classList).not.toContain('is-over');
  });

  it('leaves text that is dragged to the page', () => {
    expect(drag(shown().host, 'dragover', [], ['text/plain']).defaultPrevented).toBe(false);
  });

  it('takes nothing when it is off, and still keeps the browser from opening the file', () => {
    const { host, given } = shown({ disabled: true });
    expect(drag(host, 'drop', [tsv('a.tsv')]).defaultPrevented).toBe(true);
    expect(given).toEqual([]);
    expect(host.querySelector('button')?.disabled).toBe(true);
  });

  it('opens the choice of files by its button, for the keyboard', () => {
    const { host } = shown();
    let opened = false;
    host.querySelector('input')?.addEventListener('click', () => (opened = true));
    host.querySelector('button')?.click();
    expect(opened).toBe(true);
  });
});
