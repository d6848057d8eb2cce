import { computed, signal } from '@angular/core';
import type { InvitationView, Language, MemberView, StudyRole } from '@cqdg/contract';
import type { ApiClient } from '../api/api-client';
import { type ApiProblem, toApiProblem } from '../api/api-problem';

export interface InvitationInput {
  email: string;
  role: StudyRole;
  language: Language;
}

type Api = Pick<ApiClient, 'get' | 'post' | 'patch' | 'delete'>;

/** The people of one study, and those who were asked to join it. */
export class PeopleStore {
  readonly members = signal<MemberView[] | null>(null);
  readonly invitations = signal<InvitationView[]>([]);
  readonly problem = signal<ApiProblem | null>(null);
  readonly leads = computed(() => (this.members() ?? []).filter(({ role }) => role === 'lead').length);
  private readonly base: string;

  constructor(
    private readonly api: Api,
    study: string,
    /** Only who may invite sees the invitations. */
    private readonly mayInvite: boolean,
  ) {
    this.base = `/api/studies/${encodeURIComponent(study)}`;
  }

  /** Never throws: `problem` says why there is nothing to show. */
  async load(): Promise<void> {
    this.problem.set(null);
    try {
      const [members, invitations] = await Promise.all([
        this.api.get<MemberView[]>(`${this.base}/members`),
        this.mayInvite ? this.api.get<InvitationView[]>(`${this.base}/invitations`) : [],
      ]);
      this.members.set(members);
      this.invitations.set(invitations);
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  /** The answer alone carries the link. Throws an `ApiProblem`. */
  async invite(input: InvitationInput): Promise<InvitationView> {
    const made = await this.api.post<InvitationView>(`${this.base}/invitations`, input);
    // A former invitation of the same person stops working: the list shows the one that counts.
    this.invitations.update((list) => [withoutLink(made), ...list.filter(({ email }) => email !== made.email)]);
    return made;
  }

  async withdraw(invitation: InvitationView): Promise<void> {
    await this.api.delete(`${this.base}/invitations/${invitation.id}`);
    this.invitations.update((list) => list.filter(({ id }) => id !== invitation.id));
  }

  /** `confirmed` allows a study without a lead; else the problem `member.last_lead` is thrown. */
  async changeRole(member: MemberView, role: StudyRole, confirmed = false): Promise<void> {
    const changed = await this.api.patch<MemberView>(`${this.base}/members/${member.id}`, confirmed ? { role, confirmed } : { role });
    this.members.update((list) => list && list.map((one) => (one.id === member.id ? changed : one)));
  }

  async remove(member: MemberView, confirmed = false): Promise<void> {
    await this.api.delete(`${this.base}/members/${member.id}`, confirmed ? { confirmed: true } : {});
    this.members.update((list) => list && list.filter((one) => one.id !== member.id));
  }
}

function withoutLink({ link: _link, ...rest }: InvitationView): InvitationView {
  return rest;
}
