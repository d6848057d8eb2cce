import { computed, signal } from '@angular/core';
import {
  type ApplyInput,
  type MessageInput,
  type Permission,
  type RequestView,
  type SampleChangePreview,
  type StaffName,
  requestAfter,
} from '@cqdg/contract';
import type { ApiClient } from '../api/api-client';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { type SendAttachment, sendAttachment } from './attachments';
import { attempt } from '../state/attempt';

export type ThreadApi = Pick<ApiClient, 'get' | 'post' | 'upload'>;
type Act = 'write' | 'resolve' | 'assign' | 'apply';

/** One request between a study and the centre, and what the person may do in it. */
export class ThreadStore {
  readonly request = signal<RequestView | null>(null);
  readonly preview = signal<SampleChangePreview | null>(null);
  readonly people = signal<readonly StaffName[]>([]);
  readonly busy = signal<Act | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal<Act | null>(null);
  /** Why there is nothing to show. */
  readonly unread = signal<ApiProblem | null>(null);
  readonly mayWrite: boolean;
  /** Of the centre: gives the request to somebody, carries out what it asks for. */
  readonly handles: boolean;
  readonly mayResolve = computed(() => {
    const state = this.request()?.state;
    return this.mayWrite && state !== undefined && requestAfter(state, this.handles ? 'centre' : 'study', 'resolve') !== null;
  });
  readonly attach: SendAttachment;
  private readonly base: string;
  private readonly path: string;

  constructor(
    private readonly api: ThreadApi,
    study: string,
    readonly number: number,
    permissions: readonly Permission[],
  ) {
    this.attach = sendAttachment(api, study);
    this.base = `/api/studies/${encodeURIComponent(study)}`;
    this.path = `${this.base}/requests/${number}`;
    this.mayWrite = permissions.includes('study.discuss');
    this.handles = permissions.includes('study.manage');
  }

  /** Who opens a request has read it. */
  async load(): Promise<void> {
    try {
      const request = await this.api.get<RequestView>(this.path);
      this.show(request);
      this.unread.set(null);
      if (request.unread) await this.api.post(`${this.path}/read`);
      if (this.handles && this.people().length === 0) this.people.set(await this.api.get<StaffName[]>('/api/centre/requests/people'));
      if (request.kind === 'sample_change' && !request.appliedAt) await this.look();
    } catch (error) {
      this.unread.set(toApiProblem(error));
    }
  }

  fileLink(id: string): string {
    return `${this.base}/request-files/${id}`;
  }

  /** Why the last act failed, where it was one of these: it is said beside what was pressed. */
  problemOf(...acts: Act[]): ApiProblem | null {
    return acts.some((act) => act === this.tried()) ? this.problem() : null;
  }

  write(message: MessageInput): Promise<boolean> {
    return this.act('write', 'messages', message);
  }

  /** With a last word, where there is one. */
  resolve(message: MessageInput | null = null): Promise<boolean> {
    return this.act('resolve', 'resolve', { seen: this.seen(), ...message });
  }

  assign(assignee: string | null): Promise<boolean> {
    return this.act('assign', 'assign', { seen: this.seen(), assignee });
  }

  /** What is on the page now, to be carried out once the person has confirmed it: what comes meanwhile was not seen. */
  shown(): ApplyInput {
    return { seen: this.seen(), registryVersion: this.preview()?.registryVersion ?? 0 };
  }

  apply(shown: ApplyInput): Promise<boolean> {
    return this.act('apply', 'apply', shown);
  }

  private async act(act: Act, path: string, body: object): Promise<boolean> {
    this.tried.set(act);
    const after = await attempt(this, act, () => this.api.post<RequestView>(`${this.path}/${path}`, body));
    if (after) this.show(after);
    // What was refused because it is about something else by now is shown as it is now, beside why.
    else if (this.problem()?.status === 409) await this.load();
    return after !== null;
  }

  private async look(): Promise<void> {
    this.preview.set(await this.api.get<SampleChangePreview>(`${this.path}/preview`));
  }

  private seen(): number {
    return this.request()?.entries ?? 0;
  }

  /** An answer that was on its way when more was written is out of date. */
  private show(request: RequestView): void {
    if (request.entries < this.seen()) return;
    this.request.set(request);
    if (request.appliedAt) this.preview.set(null);
  }
}
