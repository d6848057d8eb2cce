import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SftpFolder, type StudyRole, sftpFolders } from '@cqdg/contract';
import { Icon, Rich, useTexts } from '@cqdg/ui';
import { sftpPageTexts } from './sftp.texts';

/** What an account shows, what becomes of a file in each folder, and where the person may put one now. */
@Component({
  selector: 'app-folder-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Rich, RouterLink],
  host: { class: 'card', role: 'region', 'aria-labelledby': 'sftp-folders' },
  styleUrl: './folder-map.css',
  template: `
    <div class="card__head">
      <div>
        <h2 id="sftp-folders">
          @if (number(); as step) {
            <span class="no" aria-hidden="true">{{ step }}</span>
          }
          {{ t().folders }}
        </h2>
        <p>{{ t().foldersText }}</p>
      </div>
    </div>
    <div class="card__body map">
      <ul>
        @for (folder of folders(); track folder.name) {
          <li>
            <ui-icon name="folder" />
            <p class="name">
              <code translate="no">/{{ folder.name }}</code
              >&ngsp;<span [class]="folder.takes ? 'badge badge--required' : 'badge'">{{ folder.takes ? t().puts : t().reads }}</span>
            </p>
            <p class="text">
              {{ t().folder[folder.name] }}
              @if (folder.name === 'molecular') {
                &ngsp;<a routerLink="../molecular">{{ t().toMolecular }}</a>
              }
            </p>
          </li>
        }
      </ul>
      <ul class="rules">
        @for (rule of t().rules; track $index) {
          <li><ui-icon class="i--sm" name="info" /><ui-rich [text]="rule" /></li>
        }
      </ul>
    </div>
  `,
})
export class FolderMap {
  /** Its place among the steps of the page. */
  readonly number = input<number | null>(null);
  readonly role = input.required<StudyRole | null>();
  /** Whether the clinical tables are in work. */
  readonly writable = input.required<boolean>();
  protected readonly t = useTexts(sftpPageTexts);
  protected readonly folders = computed(() => sftpFolders.map((name) => ({ name, takes: this.takes(name) })));

  private takes(folder: SftpFolder): boolean {
    if (this.role() === 'reader' || folder === 'reports' || folder === 'templates') return false;
    return folder !== 'clinical' || this.writable();
  }
}
