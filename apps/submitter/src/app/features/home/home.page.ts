import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type ApiProblem,
  Icon,
  LanguageService,
  ProblemBanner,
  Rich,
  Wait,
  capital,
  pageTitle,
  toApiProblem,
  useFormat,
  useTexts,
  type IconName,
} from '@cqdg/ui';
import { HowTo } from '../guide/how-to';
import { AskReopening } from '../requests/ask-reopening';
import { CompletenessCard } from '../completeness/completeness.card';
import { Origin } from '../history/origin';
import { StudyWorkspace } from '../study/study-workspace';
import { studyTexts } from '../study/study.texts';
import { homeTexts } from './home.texts';
import { activityIcon, activityWords, detailWords, feedOf, stepWords, type FeedEntry } from './home.words';
import { journeyOf, type JourneyStep, type JourneyStepName } from './journey';
import { nextStep } from './next-step';

const stepIcons: Record<JourneyStepName, IconName> = {
  registration: 'science',
  clinical: 'table_chart',
  molecular: 'genetics',
  quality: 'verified',
  embargo: 'lock_clock',
  release: 'public',
};
const stepPages: Partial<Record<JourneyStepName, string>> = {
  ...{ registration: 'registration', clinical: 'clinical', molecular: 'molecular' },
};

/** Where the study is, and the one thing to do next. */
@Component({
  selector: 'app-home',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AskReopening, CompletenessCard, HowTo, Icon, Origin, ProblemBanner, Rich, RouterLink, Wait],
  host: { class: 'page' },
  templateUrl: './home.page.html',
  styleUrl: './home.page.css',
})
export class HomePage {
  private readonly workspace = inject(StudyWorkspace);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(homeTexts);
  protected readonly shared = useTexts(studyTexts);
  protected readonly f = useFormat();
  protected readonly study = this.workspace.store.study;
  protected readonly submission = this.workspace.store.submission;
  protected readonly closed = this.workspace.store.closed;
  protected readonly activity = signal<readonly FeedEntry[] | null>(null);
  protected readonly problem = signal<ApiProblem | null>(null);

  private readonly molecularFiles = signal(0);

  protected readonly journey = computed(() => {
    const { registration, submission } = this.workspace.store;
    const [samples, clinical] = [registration(), submission()];
    if (!samples || !clinical) return [];
    return journeyOf(samples, clinical, this.molecularFiles()).map((step) => ({
      ...step,
      words: detailWords(step.detail, this.t()),
      icon: iconOf(step),
      page: stepPages[step.name] ?? null,
    }));
  });
  protected readonly step = computed(() => {
    const { registration, submission, permissions } = this.workspace.store;
    const [samples, clinical] = [registration(), submission()];
    return samples && clinical ? nextStep({ registration: samples, submission: clinical, permissions: permissions() }) : null;
  });
  protected readonly next = computed(() => {
    const step = this.step();
    return step && stepWords(step, this.t(), this.shared().refusals);
  });
  /** Tables with errors, at most four, each with its share of the worst. */
  protected readonly errors = computed(() => {
    const step = this.step();
    if (step?.kind !== 'tables.mend') return [];
    const most = step.tables[0]?.errors ?? 1;
    return step.tables.slice(0, 4).map((one) => ({ ...one, share: (100 * one.errors) / most }));
  });

  constructor() {
    pageTitle(() => [this.t().title, this.study()?.name[this.language()]]);
    // What members did is news whenever the samples or the submission are.
    const changes = computed(
      () => `${this.workspace.store.submission()?.updatedAt} ${this.workspace.store.registration()?.registryVersion}`,
    );
    effect(() => {
      if (changes()) untracked(() => void this.loadActivity());
    });
    effect(() => {
      this.workspace.store.sftp();
      untracked(() => void this.countMolecular());
    });
  }

  /** One step of the strip: without an answer it stays as it is. */
  private async countMolecular(): Promise<void> {
    const page = await this.workspace.api.molecular({ state: 'stored', size: 1 }).catch(() => null);
    if (page) this.molecularFiles.set(page.total);
  }

  protected async loadActivity(): Promise<void> {
    this.problem.set(null);
    try {
      this.activity.set(feedOf((await this.workspace.api.activity(40)).items).slice(0, 6));
    } catch (problem) {
      this.problem.set(toApiProblem(problem));
    }
  }

  protected sentence(one: FeedEntry): string {
    return activityWords(one, this.t());
  }

  protected when(one: FeedEntry): string {
    return capital(this.f().when(one.at));
  }

  protected readonly iconFor = activityIcon;
}

function iconOf(step: JourneyStep): IconName {
  if (step.state === 'done') return 'check';
  return step.state === 'current' ? 'edit' : stepIcons[step.name];
}
