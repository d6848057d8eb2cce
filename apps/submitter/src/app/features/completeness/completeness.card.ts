import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { ProblemBanner, Wait, useFormat, useTexts } from '@cqdg/ui';
import { studyTexts } from '../study/study.texts';
import { StudyWorkspace } from '../study/study-workspace';
import { CompletenessStore } from './completeness.store';
import { completenessTexts } from './completeness.texts';
import { HeatMap } from './heat-map';
import { STEPS, percentOf } from './heat-map.model';
import { ParticipantList } from './participant-list';

/** How complete the study's data are: a map, the same as a table, what lacks of whom. It never blocks, so nothing of it is red. */
@Component({
  selector: 'app-completeness',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HeatMap, ParticipantList, ProblemBanner, Wait],
  host: { class: 'card', role: 'region', 'aria-labelledby': 'completeness-title' },
  templateUrl: './completeness.card.html',
  styleUrl: './completeness.card.css',
})
export class CompletenessCard {
  private readonly workspace = inject(StudyWorkspace);
  protected readonly store = new CompletenessStore(this.workspace.api);
  protected readonly t = useTexts(completenessTexts);
  protected readonly shared = useTexts(studyTexts);
  protected readonly f = useFormat();
  protected readonly steps = STEPS;
  protected readonly problem = this.store.problem;
  protected readonly notSent = computed(() => {
    const seen = new Set(this.store.summary()?.tables.map(({ table }) => table));
    const sent = (this.workspace.store.submission()?.tables ?? []).filter(({ file }) => file === null);
    return sent.map(({ table }) => table).filter((table) => !seen.has(table));
  });
  protected readonly ofRun = computed(() => {
    const run = this.store.view()?.run;
    return run ? this.t().ofRun(run.number, this.f().when(run.endedAt)) : '';
  });

  /** The dictionary does not say who is a participant: nobody can be counted. */
  protected readonly unasked = computed(() => this.workspace.store.registration()?.unasked === true);

  constructor() {
    // A check that ended brings another completeness, and a discarded file takes it away.
    const changes = computed(() => {
      const { submission, discards } = this.workspace.store;
      const run = submission()?.run;
      return `${run?.endedAt ? run.id : 'under way'} ${discards().join()}`;
    });
    effect(() => {
      if (changes()) untracked(() => void this.store.load());
    });
  }

  protected percent(share: number | null): string {
    return percentOf(share, this.f());
  }
}
