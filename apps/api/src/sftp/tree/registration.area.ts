import { Injectable } from '@nestjs/common';
import { DraftsService } from '../../registration/drafts.service';
import { RegistrationDraft } from '../../registration/registration-draft.entity';
import { MaintenanceReader } from '../../platform/access/maintenance-reader';
import { DomainError } from '../../platform/errors/domain-error';
import { Store } from '../../storage/store';
import type { Guest } from '../server/guest';
import { TableArea, type TakenFile } from './table.area';

/** `/registration`: the file of samples that waits to be registered, which is done in the page. */
@Injectable()
export class RegistrationArea extends TableArea {
  constructor(
    store: Store,
    maintenance: MaintenanceReader,
    private readonly drafts: DraftsService,
  ) {
    super(store, maintenance);
  }

  async remove(guest: Guest, path: string): Promise<void> {
    if (!(await this.named(guest, path))) throw new DomainError('not_found');
    await this.drafts.discard(guest.ctx);
  }

  protected async files(guest: Guest): Promise<TakenFile[]> {
    const draft = await guest.ctx.manager.findOneBy(RegistrationDraft, { studyId: guest.studyId });
    return draft ? [{ name: draft.name, sha256: draft.sha256, bytes: draft.bytes, at: draft.uploadedAt }] : [];
  }

  protected refuse(guest: Guest): Promise<void> {
    guest.ctx.inStudy('study.register');
    return Promise.resolve();
  }

  refusedName(path: string) {
    return this.drafts.refusedName(path);
  }

  protected upload(guest: Guest, name: string, content: AsyncIterable<Uint8Array>) {
    return this.drafts.upload(guest.ctx, name, content);
  }
}
