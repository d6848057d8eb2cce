import type { LimitName } from '@cqdg/contract';
import type { AppConfig } from '../platform/config/app-config';

export const MEGABYTE = 1_000_000;

export interface Limit {
  standard: number;
  min: number;
  max: number;
}

/** What the centre may set, within what the installation bears. */
const limits: Record<LimitName, (config: AppConfig) => Limit> = {
  // What is set from outside is what proxies and disk are made for.
  'upload.megabytes': ({ maxUploadBytes }) => {
    const most = Math.max(1, Math.floor(maxUploadBytes / MEGABYTE));
    return { standard: most, min: 1, max: most };
  },
  'findings.kept': () => ({ standard: 100_000, min: 1000, max: 500_000 }),
  'session.hours': ({ sessionHours }) => ({ standard: sessionHours, min: 1, max: Math.max(24, sessionHours) }),
  'session.idleMinutes': ({ sessionIdleMinutes }) => ({ standard: sessionIdleMinutes, min: 5, max: Math.max(480, sessionIdleMinutes) }),
  'invitation.days': ({ invitationDays }) => ({ standard: invitationDays, min: 1, max: Math.max(60, invitationDays) }),
};

export const limitOf = (name: LimitName, config: AppConfig): Limit => limits[name](config);
