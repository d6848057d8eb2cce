import type { EntityManager } from 'typeorm';
import type { StatementWording } from '@cqdg/contract';
import { Setting } from '../settings/setting.entity';

export const STATEMENT_SETTING = 'sign.statement';

/** The wording of the statement. */
export class Statement {
  /** `standard`: of the installation, read once at start. */
  constructor(readonly standard: StatementWording) {}

  /** The one in force. Read from its row, not from what a process remembers: for some seconds, two would sign different words. */
  async texts(manager: EntityManager): Promise<StatementWording> {
    const own = await manager.findOneBy(Setting, { name: STATEMENT_SETTING });
    return (own?.value as StatementWording | null | undefined) ?? this.standard;
  }
}
