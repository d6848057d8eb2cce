import { randomUUID } from 'node:crypto';
import { permissionsIn } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
import { Context } from '../../platform/context/context';
import type { SftpIdentity } from './identities';

/**
 * In whose name the server acts. By SFTP people act as members of the study alone: whoever is of the centre besides may do no more than their
 * role in the study says.
 */
export function contextOf(
  { user, study: { archived, ...study }, role }: SftpIdentity,
  manager: EntityManager,
  { address, agent }: { address: string; agent: string | null },
): Context {
  return new Context({
    ...{ manager, correlationId: randomUUID(), language: user.language, user, sessionId: null, address, agent },
    study: { ...study, role, permissions: permissionsIn(role, null, archived) },
  });
}
