import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { type RevisionView, type SubmissionView, allows } from '@cqdg/contract';
import { ApiClient, ProblemBanner, Toaster, Wait, useTexts } from '@cqdg/ui';
import { Confirm, focusAfter } from '@cqdg/ui/dialogs';
import { RevisionList } from '@cqdg/ui/revisions';
import { DecisionsStore, type StaffDecision } from './decisions.store';
import { decisionsTexts } from './decisions.texts';

/** The revisions of a study for staff, with what they may decide of the current one. */
@Component({
  selector: 'app-decisions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemBanner, RevisionList, Wait],
  host: { class: 'stack', role: 'region', 'aria-labelledby': 'decisions-title' },
  templateUrl: './decisions.html',
})
export class Decisions {
  readonly study = input.required<string>();
  /** Something was decided. */
  readonly decided = output();
  private readonly api = inject(ApiClient);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly focus = focusAfter();
  protected readonly t = useTexts(decisionsTexts);
  protected readonly store = computed(() => {
    const base = `/api/studies/${encodeURIComponent(this.study())}/submission`;
    return new DecisionsStore({
      revisions: () => this.api.get<RevisionView[]>(`${base}/revisions`),
      decide: (act, body) => this.api.post<SubmissionView>(`${base}/${act}`, body),
    });
  });
  protected readonly problem = computed(() => this.store().problem() ?? this.store().unread());
  protected readonly words = computed(() => {
    const [t, store] = [this.t(), this.store()];
    const now = store.current();
    if (!now) return t.none;
    if (store.open().includes('accept')) return t.toDecide(now.revision);
    if (store.open().includes('reopen')) return t.inForce(now.revision);
    return allows(now.state, 'change') ? t.nothing : t.withdrawn(now.revision);
  });

  constructor() {
    effect(() => {
      const store = this.store();
      untracked(() => void store.load());
    });
  }

  protected async decide(act: StaffDecision): Promise<void> {
    const [store, t] = [this.store(), this.t()];
    const revision = store.current()?.revision ?? 1;
    const reason = await this.ask(act, revision);
    if (reason === null || !(await store.take(act, reason || null))) return;
    this.focus('h2');
    this.toaster.show(t.done[act](revision));
    this.decided.emit();
  }

  private async ask(act: StaffDecision, revision: number): Promise<string | null> {
    const t = this.t();
    if (act === 'accept') {
      const question = { title: t.acceptTitle(revision), text: t.acceptText, confirm: t.accept, cancel: t.cancel };
      return (await this.confirm.ask(question)) ? '' : null;
    }
    const title = act === 'return' ? t.returnTitle(revision) : t.reopenTitle(revision);
    return this.confirm.why({ title, text: t.opens, label: t.reason, required: true, confirm: t[act], cancel: t.cancel });
  }
}
