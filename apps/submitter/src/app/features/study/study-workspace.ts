import { Injectable, computed, effect, inject, untracked } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import type { StudyEvent } from '@cqdg/contract';
import { ApiClient, Maintenance, Session, openEvents } from '@cqdg/ui';
import { Studies } from '../../core/studies';
import { HttpStudyApi } from './http-study-api';
import { StudyStore } from './study.store';

/** What the pages of one study share: its API, what is true of it now, and the one stream of events that keeps this fresh. */
@Injectable()
export class StudyWorkspace {
  readonly code = inject(ActivatedRoute).snapshot.params['study'] as string;
  readonly api = new HttpStudyApi(inject(ApiClient), this.code);
  readonly store = new StudyStore(this.api);
  readonly dictionaryVersion = computed(() => this.store.submission()?.dictionary ?? null);
  private readonly studies = inject(Studies);
  private readonly session = inject(Session);

  private readonly maintenance = inject(Maintenance);

  constructor() {
    void this.store.load();
    openEvents<StudyEvent>(this.api.events, (event) => this.take(event), { lost: () => void this.session.check() });
    // The navigation's counts follow what this page knows.
    effect(() => {
      const study = this.store.study();
      const submission = this.store.submission();
      if (!study || !submission) return;
      const { revision, state, run } = submission;
      const counts = state === 'invalid' ? { errors: run?.errors ?? 0, warnings: run?.warnings ?? 0 } : { errors: 0, warnings: 0 };
      untracked(() => this.studies.update({ ...study, submission: { revision, state, ...counts } }));
    });
  }

  private take(event: StudyEvent): void {
    if (event.type === 'maintenance') this.maintenance.take(event.maintenance);
    else this.store.take(event);
    if (event.type === 'request') void this.store.readStudy();
  }
}
