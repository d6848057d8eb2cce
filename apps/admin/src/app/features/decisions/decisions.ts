import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { type RevisionView, type SubmissionView, allows } from '@cqdg/contract';
import { ApiClient, ProblemBanner, Toaster, Wait, useTexts } from '@cqdg/ui';
import { Confirm, Dialogs, focusAfter } from '@cqdg/ui/dialogs';
import { RevisionList } from '@cqdg/ui/revisions';
import { DecisionDialog, type DecisionQuestion, type DecisionWords } from './decision-dialog';
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
  private readonly dialogs = inject(Dialogs);
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
    const words = await this.ask(act, revision);
    if (words === null || !(await store.take(act, words.reason || null, words.message))) return;
    this.focus('h2');
    this.toaster.show(t.done[act](revision));
    this.decided.emit();
  }

  private async ask(act: StaffDecision, revision: number): Promise<DecisionWords | null> {
    const t = this.t();
    if (act === 'accept') {
      const question = { title: t.acceptTitle(revision), text: t.acceptText, confirm: t.accept, cancel: t.cancel };
      return (await this.confirm.ask(question)) ? { reason: '', message: null } : null;
    }
    const looks = { title: 'decision-title', text: 'decision-text', focus: 'textarea' };
    return (await this.dialogs.open<DecisionQuestion, DecisionWords>(DecisionDialog, { act, revision }, looks)) ?? null;
  }
}
