import { signal } from '@angular/core';
import type { Language, Page, StaffInvitationView, StaffRole, UserGroup, UserRow, UserSort } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, toApiProblem } from '@cqdg/ui';

export interface AccountsView {
  search: string;
  group: UserGroup;
  sort: UserSort;
  direction: 'asc' | 'desc';
  page: number;
}
export interface StaffInvitationInput {
  email: string;
  role: StaffRole;
  language: Language;
}

type Api = Pick<ApiClient, 'get' | 'post' | 'delete'>;
const invitationsPath = '/api/staff-invitations';

/** All accounts, as the list shows them, and who was asked to join the centre. */
export class AccountsStore {
  readonly size = 50;
  readonly page = signal<Page<UserRow> | null>(null);
  readonly invitations = signal<StaffInvitationView[]>([]);
  readonly problem = signal<ApiProblem | null>(null);
  private asked = 0;

  constructor(private readonly api: Api) {}

  /** Never throws. An answer that another question has overtaken is left aside. */
  async list(view: AccountsView): Promise<void> {
    const ticket = ++this.asked;
    try {
      const page = await this.api.get<Page<UserRow>>('/api/accounts', { ...view, size: this.size });
      if (ticket !== this.asked) return;
      this.page.set(page);
      this.problem.set(null);
    } catch (error) {
      if (ticket === this.asked) this.problem.set(toApiProblem(error));
    }
  }

  async loadInvitations(): Promise<void> {
    try {
      this.invitations.set(await this.api.get<StaffInvitationView[]>(invitationsPath));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  /** The answer alone carries the link. Throws an `ApiProblem`. */
  async invite(input: StaffInvitationInput): Promise<StaffInvitationView> {
    const made = await this.api.post<StaffInvitationView>(invitationsPath, input);
    const { link: _, ...shown } = made;
    // A former invitation of the same person stops working: the list shows the one that counts.
    this.invitations.update((list) => [shown, ...list.filter(({ email }) => email !== made.email)]);
    return made;
  }

  async withdraw({ id }: StaffInvitationView): Promise<void> {
    await this.api.delete(`${invitationsPath}/${id}`);
    this.invitations.update((list) => list.filter((one) => one.id !== id));
  }
}
