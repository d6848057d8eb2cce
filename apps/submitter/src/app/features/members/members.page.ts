import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ApiClient, Icon, LanguageService, pageTitle, useTexts } from '@cqdg/ui';
import { People, PeopleStore, peopleTexts } from '@cqdg/ui/people';
import { Studies } from '../../core/studies';

@Component({
  selector: 'app-members',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, People],
  host: { class: 'page' },
  template: `
    <div class="page__head">
      <div>
        <h1>{{ t().title }}</h1>
        @if (store().members(); as members) {
          <p class="page__lede">
            <span>{{ t().count(members.length) }}</span>
            @if (store().invitations().length; as pending) {
              <span>{{ t().pendingCount(pending) }}</span>
            }
          </p>
        }
      </div>
      @if (mayInvite()) {
        <div class="page__actions">
          <button type="button" class="btn btn--filled" (click)="people.invite()"><ui-icon name="person_add" />{{ t().invite }}</button>
        </div>
      }
    </div>
    <ui-people #people [store]="store()" [permissions]="permissions()" />
  `,
})
export class MembersPage {
  readonly study = input.required<string>();
  private readonly studies = inject(Studies);
  private readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(peopleTexts);
  protected readonly permissions = computed(() => this.studies.find(this.study())?.permissions ?? []);
  protected readonly mayInvite = computed(() => this.permissions().includes('study.invite'));

  private readonly api = inject(ApiClient);
  protected readonly store = computed(() => new PeopleStore(this.api, this.study(), this.mayInvite()));

  constructor() {
    pageTitle(() => [this.t().title, this.studies.current()?.name[this.language()]]);
  }
}
